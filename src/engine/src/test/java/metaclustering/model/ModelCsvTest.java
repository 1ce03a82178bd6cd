package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

class ModelCsvTest {

  /** A number in its own units (column times 10 plus 100), a nominal of three values, a constant. */
  private static MetaClusterModel model() {
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("length, in mm"),
        new AttributeSpec("colour", List.of("red", "\"green\"", "blue")),
        AttributeSpec.numeric("constant"));
    TableLayout layout = new TableLayout(
        attributes, new double[] {100, 0, 7}, new double[] {10, 1, 1}, new boolean[] {
          true, true, false
        });
    float[][] masks = {{1, 0.25f, 0.5f}, {0, 0.75f, 0.5f}};
    float[][][] centres = {
      {{0.5f, 0, 0.7f, 0, 0}, {1, 0.7f, 0, 0, 0}}, {{0, 0, 0, 0.7f, 0}, {0.25f, 0.7f, 0, 0, 0}}
    };
    ModelSummary summary = new ModelSummary(
        0.5, new double[] {0.9, 0.1, Double.NaN}, new double[] {0.9, 0.1}, new double[][] {
          {3, 4.5}, {7.5, 0}
        });
    return new MetaClusterModel(
            layout,
            new ColumnStatistics(new double[5], new double[5]),
            Geometry.MASKED_DISTANCE,
            masks,
            centres,
            new float[] {1, 0.75f, 0.5f})
        .withSummary(summary);
  }

  @Test
  void masksAreALinePerAttribute() throws Exception {
    StringBuilder text = new StringBuilder();
    ModelCsv.masks(model(), text);
    assertThat(text.toString()).isEqualTo("""
        attribute,owner,certainty,explained,mask 0,mask 1
        "length, in mm",0,1,0.9000000,1,0
        colour,1,0.7500000,0.1000000,0.2500000,0.7500000
        constant,,,,0.5000000,0.5000000
        """);
  }

  @Test
  void centresAreALineEachInOwnUnits() throws Exception {
    StringBuilder text = new StringBuilder();
    ModelCsv.centres(model(), text);
    assertThat(text.toString()).isEqualTo("""
        meta-cluster,cluster,rows,"length, in mm",colour,constant
        0,0,3,105,\"""green""\",7
        0,1,4.500000,110,red,7
        1,0,7.500000,100,blue,7
        1,1,0,102.5000,red,7
        """);
  }

  @Test
  void masksOfAnotherTimeComeWithTheirCertainties() {
    MetaClusterModel then =
        model().withMasks(new float[][] {{0.4f, 0.9f, 0.5f}, {0.6f, 0.1f, 0.5f}});
    assertThat(then.owner(0)).isEqualTo(1);
    assertThat(then.owner(1)).isZero();
    assertThat(then.owner(2)).isEqualTo(MetaClusterModel.NO_OWNER);
    assertThat(then.certainty(0)).isEqualTo(0.6f);
    assertThat(then.certainty(1)).isEqualTo(0.9f);
    assertThat(then.centre(0, 1)).isEqualTo(model().centre(0, 1));
  }
}
