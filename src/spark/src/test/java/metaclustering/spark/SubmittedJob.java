package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The job's jar, run by spark-submit's class with nothing of ours on its class path. */
public final class SubmittedJob {

  private static final List<String> OURS =
      List.of("metaclustering-", "nd4j", "weka", "bytedeco", "picocli", "minimal-json", "networkanalysis");

  private SubmittedJob() {}

  private static Path jar() throws Exception {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("metaClustering-spark-.*\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Runs the job with some arguments to its end. */
  public static void run(String... args) throws Exception {
    List<String> spark = StandaloneCluster.classPath().stream()
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> OURS.stream().noneMatch(entry::contains))
        .toList();
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-cp",
        String.join(File.pathSeparator, spark),
        "org.apache.spark.deploy.SparkSubmit",
        "--master",
        "local[2]",
        "--conf",
        "spark.ui.enabled=false",
        jar().toString()));
    command.addAll(List.of(args));
    Path log = Files.createTempFile("spark", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process submit = builder.start();
    try {
      assertThat(submit.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(submit.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      submit.destroyForcibly();
      Files.delete(log);
    }
  }
}
