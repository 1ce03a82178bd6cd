package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import metaclustering.spark.SubmittedJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.MetaClusterer;
import weka.gui.metaclustering.swing.SheetView;

/** A model that the job's jar has trained on Spark, in Weka. */
class SparkModelIT {

  @Test
  void wekaOpensAModelOfSpark(@TempDir Path folder) throws Exception {
    Path model = folder.resolve("segment.model");
    String rows = "test-data/segment-challenge.arff";
    SubmittedJob.run(
        "train",
        "--in",
        rows,
        "--ignore",
        "class",
        "-M",
        "3",
        "-K",
        "5",
        "-N",
        "7",
        "--weka",
        model.toString());
    String report = ClusterEvaluation.evaluateClusterer(
        new MetaClusterer(), new String[] {"-l", model.toString(), "-T", rows});
    assertThat(report).contains("Clustered Instances", "1500");
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("segment-challenge.arff");
      driver.loadModel(model, "3 groups of ");
      driver.metaClustersTab();
      driver.waitForResult();
      driver.view("Masks");
      SheetView masks = driver.sheet("masks");
      driver.waitFor("masks", () -> masks.sheet() != null);
      driver.screenshot("spark-model");
    }
  }
}
