package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.MetaClusterer;

/** The job's jar, run by spark-submit's class with nothing of ours on its class path. */
class JobJarIT {

  private static final List<String> OURS =
      List.of("nd4j", "weka", "bytedeco", "picocli", "minimal-json");

  private static Path jar() throws Exception {
    try (var files = Files.list(Path.of("target", "spark"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("metaClustering-spark-.*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void trainsAndWritesAModelForWeka(@TempDir Path folder) throws Exception {
    List<String> spark = StandaloneCluster.classPath().stream()
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> OURS.stream().noneMatch(entry::contains))
        .toList();
    Path model = folder.resolve("iris.model");
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            String.join(File.pathSeparator, spark),
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            "local[2]",
            "--conf",
            "spark.ui.enabled=false",
            jar().toString(),
            "train",
            "--in",
            "test-data/iris.arff",
            "--ignore",
            "class",
            "-N",
            "3",
            "--weka",
            model.toString())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process submit = builder.start();
    try {
      assertThat(submit.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(submit.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      submit.destroyForcibly();
    }
    String report = ClusterEvaluation.evaluateClusterer(
        new MetaClusterer(), new String[] {"-l", model.toString(), "-T", "test-data/iris.arff"});
    assertThat(report).contains("Clustered Instances");
  }
}
