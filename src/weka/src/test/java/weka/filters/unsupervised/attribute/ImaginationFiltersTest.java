package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.CheckAnswers;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;
import weka.gui.GenericPropertiesCreator;

class ImaginationFiltersTest {

  private static Instances read(String name) throws Exception {
    Instances data = DataSource.read("test-data/" + name);
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  /** Rows of which one value in ten is missing. */
  private static Instances punched(Instances data) {
    Instances result = new Instances(data);
    Well19937c random = new Well19937c(1);
    for (Instance row : result) {
      for (int i = 0; i < row.numAttributes(); i++) {
        if (random.nextInt(10) == 0) {
          row.setMissing(i);
        }
      }
    }
    return result;
  }

  private static Instances filtered(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @ParameterizedTest
  @ValueSource(classes = {MetaClusterImputation.class, MetaClusterSurprise.class})
  void optionsAndEditorPassTheirChecks(Class<?> filter) throws Exception {
    assertThat(CheckAnswers.of(new CheckOptionHandler(), filter))
        .hasSize(6)
        .allMatch(answer -> answer.endsWith("...yes"));
    assertThat(CheckAnswers.of(new CheckGOE(), filter))
        .hasSize(2)
        .allMatch(answer -> answer.endsWith("...yes"));
  }

  @Test
  void wekaFindsThem() throws Exception {
    GenericPropertiesCreator creator = new GenericPropertiesCreator();
    creator.execute(false);
    assertThat(creator.getOutputProperties().getProperty("weka.filters.Filter"))
        .contains(MetaClusterImputation.class.getName(), MetaClusterSurprise.class.getName())
        .doesNotContain("RowDistributionFilter", "MetaClustererFilter");
    assertThat(creator.getOutputProperties().getProperty("weka.datagenerators.DataGenerator"))
        .contains("weka.datagenerators.clusterers.MetaClusterGenerator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris.arff", "vote.arff", "labor.arff"})
  void allButTheClassIsFilledAndTheRestIsAsItWas(String name) throws Exception {
    Instances data = punched(read(name));
    Instances filled = filtered(new MetaClusterImputation(), data);
    assertThat(filled.equalHeadersMsg(data)).isNull();
    for (int i = 0; i < data.numInstances(); i++) {
      for (int a = 0; a < data.numAttributes(); a++) {
        if (data.instance(i).isMissing(a)) {
          assertThat(filled.instance(i).isMissing(a)).isEqualTo(a == data.classIndex());
        } else {
          assertThat(filled.instance(i).value(a)).isEqualTo(data.instance(i).value(a));
        }
      }
    }
  }

  @Test
  void laterRowsAreFilledFromTheFirst() throws Exception {
    Instances data = punched(read("iris.arff"));
    Instances first = new Instances(data, 0, 100);
    Instances later = new Instances(data, 100, 50);
    MetaClusterImputation filter = new MetaClusterImputation();
    filter.setInputFormat(first);
    Filter.useFilter(first, filter);
    byte[] saved = serialized(filter);
    Instances filled = Filter.useFilter(later, filter);
    Filter loaded = deserialized(saved);
    Instances again = Filter.useFilter(later, loaded);
    assertThat(again.toString()).isEqualTo(filled.toString());
    assertThat(
            Stream.of(filled.attributeToDoubleArray(0)).flatMapToDouble(java.util.Arrays::stream))
        .noneMatch(value -> Double.isNaN(value));
  }

  private static byte[] serialized(Filter filter) throws Exception {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    SerializationHelper.write(out, filter);
    return out.toByteArray();
  }

  private static Filter deserialized(byte[] saved) throws Exception {
    return (Filter) SerializationHelper.read(new java.io.ByteArrayInputStream(saved));
  }

  @Test
  void anAttributeThatWasNeverKnownStaysMissing() throws Exception {
    Instances data = read("iris.arff");
    data.insertAttributeAt(new Attribute("never"), 2);
    Instances filled = filtered(new MetaClusterImputation(), data);
    assertThat(filled.instance(0).isMissing(2)).isTrue();
    assertThat(filled.attribute(filled.classIndex()).name()).isEqualTo("class");
  }

  @Test
  void surpriseComesAfterTheAttributesAndBeforeTheClass() throws Exception {
    Instances data = read("vote.arff");
    int last = data.classIndex();
    Instances scored = filtered(new MetaClusterSurprise(), data);
    assertThat(scored.numAttributes()).isEqualTo(data.numAttributes() + 5);
    assertThat(scored.classIndex()).isEqualTo(scored.numAttributes() - 1);
    assertThat(scored.classAttribute()).isEqualTo(data.classAttribute());
    assertThat(scored.attribute(last).name()).isEqualTo("surprise");
    assertThat(scored.attribute(last + 4).name()).isEqualTo("surprise mc3");
    assertThat(scored.meanOrMode(last)).isBetween(-1e-6, 1e-6);
    assertThat(scored.variance(last)).isBetween(0.999, 1.001);
    for (int i = 0; i < data.size(); i++) {
      assertThat(scored.get(i).classValue()).isEqualTo(data.get(i).classValue());
      assertThat(scored.get(i).toString(last - 1)).isEqualTo(data.get(i).toString(last - 1));
    }
  }

  @Test
  void aClassThatIsNotTheLastStaysWhereItIs() throws Exception {
    Instances data = read("vote.arff");
    double[] scores = filtered(new MetaClusterSurprise(), data).attributeToDoubleArray(16);
    Reorder reorder = new Reorder();
    reorder.setAttributeIndices("last,first-16");
    Instances first = filtered(reorder, data);
    Instances scored = filtered(new MetaClusterSurprise(), first);
    assertThat(scored.classIndex()).isZero();
    assertThat(scored.attribute(17).name()).isEqualTo("surprise");
    assertThat(scored.attributeToDoubleArray(17)).containsExactly(scores, within(1e-9));
  }

  @Test
  void theClassPlaysNoPart() throws Exception {
    Instances data = read("vote.arff");
    Instances scored = filtered(new MetaClusterSurprise(), data);
    Instances other = new Instances(data);
    other.forEach(Instance::setClassMissing);
    Instances again = filtered(new MetaClusterSurprise(), other);
    int score = data.classIndex();
    assertThat(again.attributeToDoubleArray(score)).isEqualTo(scored.attributeToDoubleArray(score));
  }

  @ParameterizedTest
  @CsvSource({
    "-N 0,(-N) is 0",
    "-rounds -1,(-rounds) is -1",
    "-models 0,(-models) is 0",
    "-models x,(-models) is 'x'",
    "-W weka.clusterers.SimpleKMeans,must be a weka.clusterers.MetaClusterer"
  })
  void badOptionsAreNamed(String options, String message) {
    MetaClusterImputation filter = new MetaClusterImputation();
    assertThatThrownBy(() -> filter.setOptions(Utils.splitOptions(options)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> filter.setClusterer(new SimpleKMeans()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherAttributesAreRefused() throws Exception {
    MetaClusterSurprise filter = new MetaClusterSurprise();
    filtered(filter, read("iris.arff"));
    Instances other = read("glass.arff");
    assertThatThrownBy(() -> Filter.useFilter(other, filter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other attributes than those of the first batch");
  }
}
