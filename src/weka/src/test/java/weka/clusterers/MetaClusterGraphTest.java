package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import metaclustering.description.DescriptionJson;
import metaclustering.model.MetaClusterModel;
import org.junit.jupiter.api.Test;
import weka.core.Drawable;
import weka.core.Instances;
import weka.gui.treevisualizer.Node;
import weka.gui.treevisualizer.TreeBuild;

class MetaClusterGraphTest {

  @Test
  void wekasTreeViewerReadsIt() throws Exception {
    MetaClusterer clusterer =
        TestFiles.built("-N 2 -M 3 -K 4", TestFiles.readWithoutClass("vote.arff"));
    assertThat(clusterer.graphType()).isEqualTo(Drawable.TREE);
    Node root = new TreeBuild().create(new StringReader(clusterer.graph()));
    assertThat(root.getLabel()).startsWith("3 attribute groups of 4 centres");
    int attributes = 0;
    for (int m = 0; root.getChild(m) != null; m++) {
      Node metaCluster = root.getChild(m).getTarget();
      assertThat(metaCluster.getLabel()).startsWith(m + "\n");
      attributes += Integer.parseInt(metaCluster.getLabel().replaceAll("\\d+\n(\\d+) .*", "$1"));
    }
    assertThat(attributes).isEqualTo(16);
  }

  @Test
  void carriesTheModel() throws Exception {
    MetaClusterer clusterer =
        TestFiles.built("-N 2 -M 4 -K 5", TestFiles.readWithoutClass("segment-challenge.arff"));
    MetaClusterModel model = clusterer.model();
    MetaClusterGraph.Content content =
        MetaClusterGraph.content(clusterer.graph()).orElseThrow();
    MetaClusterModel carried = content.model();
    assertThat(DescriptionJson.of(content.description().orElseThrow()))
        .isEqualTo(DescriptionJson.of(clusterer.description().orElseThrow()));
    assertThat(carried.masks()).isDeepEqualTo(model.masks());
    assertThat(carried.layout().attributes()).isEqualTo(model.layout().attributes());
    assertThat(carried.summary().relativeError()).isEqualTo(model.summary().relativeError());
    for (int m = 0; m < 4; m++) {
      for (int d = 0; d < model.layout().columns(); d++) {
        double spread = Math.sqrt(model.statistics().variance(d));
        boolean own = model.owner(model.layout().attributeOf(d)) == m;
        for (int k = 0; k < 5; k++) {
          assertThat(carried.centreColumn(m, k, d))
              .isCloseTo(
                  model.centreColumn(m, k, d), within((float) (spread * (own ? 0.01 : 0.15))));
        }
      }
    }
  }

  @Test
  void isOfReasonableSizeForManyPixels() throws Exception {
    MetaClusterer clusterer = TestFiles.built(
        "-M 16 -K 32 -I 1 -polish 1", TestFiles.readWithoutClass("digits-test.arff.gz"));
    assertThat(clusterer.graph()).hasSizeLessThan(700_000);
  }

  @Test
  void namesThatAreNotPlainAreQuoted() throws Exception {
    Instances data = TestFiles.numeric(
        new double[] {1, 2}, new double[] {2, 1}, new double[] {3, 5}, new double[] {4, 0});
    data.renameAttribute(0, "say \"one\" \\ two");
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 1 -K 2", data);
    String graph = clusterer.graph();
    assertThat(graph).contains("say \\\"one\\\" \\\\ two");
    Node root = new TreeBuild().create(new StringReader(graph));
    Node names = root.getChild(0).getTarget().getChild(0).getTarget();
    assertThat(names.getLabel()).contains("say \"one\" \\ two");
  }

  @Test
  void otherGraphsCarryNone() throws Exception {
    assertThat(MetaClusterGraph.carriesModel("digraph J48Tree {}")).isFalse();
    assertThat(MetaClusterGraph.content("digraph J48Tree {}")).isEmpty();
  }

  @Test
  void damageIsAnError() throws Exception {
    String graph = TestFiles.built("-N 2 -M 2 -K 2", TestFiles.readWithoutClass("iris.arff"))
        .graph();
    String damaged = graph.replaceFirst("model: .{40}", "model: " + "A".repeat(40));
    assertThatThrownBy(() -> MetaClusterGraph.content(damaged)).isInstanceOf(IOException.class);
  }

  @Test
  void nothingButModelsComesOut() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeObject(new ArrayList<>());
    }
    String graph = "digraph X {\n/* metaClustering model: "
        + Base64.getEncoder().encodeToString(bytes.toByteArray()) + " */\n}\n";
    assertThatThrownBy(() -> MetaClusterGraph.content(graph))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("REJECTED");
  }
}
