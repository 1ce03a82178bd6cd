package weka.gui.metaclustering.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

class RowReaderTest {

  private static MetaClusterer clusterer(Instances data, String options) throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(options));
    clusterer.buildClusterer(data);
    return clusterer;
  }

  private static Instances vote() throws Exception {
    return DataSource.read(Path.of("test-data", "vote.arff").toString());
  }

  @Test
  void rowsAreReadByTheNamesOfTheirAttributes() throws Exception {
    Instances all = vote();
    Instances fewer = vote();
    fewer.deleteAttributeAt(16);
    fewer.deleteAttributeAt(3);
    MetaClusterer clusterer = clusterer(fewer, "-M 2 -K 3");
    RowReader reader = RowReader.of(clusterer.model(), all).orElseThrow();
    for (int i = 0; i < 20; i++) {
      assertThat(reader.code(reader.values(all.instance(i))))
          .isEqualTo(clusterer.code(fewer.instance(i)));
    }
    assertThat(RowReader.of(clusterer(all, "-M 2 -K 3").model(), fewer)).isEmpty();
  }
}
