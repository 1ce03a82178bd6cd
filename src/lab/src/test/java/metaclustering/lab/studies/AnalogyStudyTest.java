package metaclustering.lab.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.lab.generators.Menagerie;
import metaclustering.lab.generators.Menagerie.Coats;
import org.junit.jupiter.api.Test;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The claims of the README on a few seeds. */
class AnalogyStudyTest {

  private static final int SEEDS = 4;

  @Test
  void animalsAreKnownInCoatsThatTheyNeverWore() throws Exception {
    for (int attributes : List.of(Menagerie.PART_ATTRIBUTES, 2 * Menagerie.PART_ATTRIBUTES)) {
      AnalogyStudy study = new AnalogyStudy(new MetaClusterer(), SEEDS, line -> {});
      study.menagerie(Coats.BY_CLASS, attributes);
      String name =
          "coats by class" + (attributes == 8 ? "" : " of " + attributes + " attributes") + ": ";
      for (String coats : List.of("other", "new")) {
        double analogy = study.mean(name + coats, "analogy");
        for (String rival : List.of("IB1", "naive Bayes", "J48")) {
          assertThat(analogy)
              .as("%s%s, %s", name, coats, rival)
              .isGreaterThan(study.mean(name + coats, rival));
        }
      }
      assertThat(study.mean(name + "usual", "analogy")).isGreaterThan(0.98);
      assertThat(study.markdown().lines()).hasSize(2 + 3);
    }
  }

  @Test
  void partsOfRealAnimalsAreExchanged() throws Exception {
    Instances zoo = DataSource.read("test-data/zoo.arff");
    zoo.setClassIndex(zoo.numAttributes() - 1);
    AnalogyStudy study = new AnalogyStudy(new MetaClusterer(), 1, line -> {});
    study.zoo(zoo);
    assertThat(study.mean("zoo: as it is", "analogy")).isGreaterThan(0.85);
    assertThat(study.mean("zoo: a part exchanged", "analogy"))
        .isGreaterThan(study.mean("zoo: a part exchanged", "J48"));
  }
}
