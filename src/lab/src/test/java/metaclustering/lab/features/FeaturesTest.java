package metaclustering.lab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.cli.comparison.Comparison;
import metaclustering.cli.comparison.ComparisonSettings;
import metaclustering.cli.comparison.Figure;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Result;
import metaclustering.lab.TestTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import weka.classifiers.bayes.NaiveBayes;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;

class FeaturesTest {

  private static final List<Representation> ALL = Features.ALL;

  @Test
  void unitsAreAsManyAsTheNamesSay() throws Exception {
    ComparisonSettings settings = new ComparisonSettings(2, 3, 1, 5, 7);
    Comparison comparison = new Comparison(settings, ALL, result -> {});
    comparison.classify("iris", TestTables.read("iris.arff"), List.of(new NaiveBayes()));
    assertThat(comparison.classifications()).extracting(Result::failure).containsOnly("");
    assertThat(comparison.classifications())
        .extracting(result -> result.get(Figure.UNITS))
        .startsWith(4.0, 3.0, 6.0, 2.0, 6.0, 6.0, 10.0, 6.0, 4.0);
    assertThat(comparison.classifications().get(9).get(Figure.UNITS)).isBetween(20.0, 24.0);
    assertThat(comparison.classifications().get(10).get(Figure.UNITS)).isBetween(24.0, 28.0);
  }

  /** The k-means of the program is one of a single group. */
  @Test
  void oneGroupIsKMeans() throws Exception {
    Instances iris = TestTables.read("iris.arff");
    double[][] one =
        features(new Representation("one", (settings, seed) -> new RandomGroups(1, 4, seed)), iris);
    assertThat(features(Representation.KMEANS, iris)).isDeepEqualTo(one);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void classesAreNeverSeen(Representation representation) throws Exception {
    Instances data = TestTables.read("labor.arff");
    Instances shuffled = new Instances(data);
    List<Double> classes =
        new ArrayList<>(data.stream().map(Instance::classValue).toList());
    Collections.shuffle(classes, new Random(3));
    for (int i = 0; i < classes.size(); i++) {
      shuffled.instance(i).setClassValue(classes.get(i));
    }
    assertThat(features(representation, shuffled)).isDeepEqualTo(features(representation, data));
  }

  private static double[][] features(Representation representation, Instances data)
      throws Exception {
    ComparisonSettings settings = new ComparisonSettings(3, 4, 1, 10, 1);
    Filter filter = representation.maker().filter(settings, 5);
    filter.setInputFormat(data);
    Instances result = Filter.useFilter(data, filter);
    return result.stream()
        .map(row -> IntStream.range(0, row.numAttributes())
            .filter(i -> i != result.classIndex())
            .mapToDouble(i -> row.isMissing(i) ? -1e9 : row.value(i)) // NaN is not equal to itself
            .toArray())
        .toArray(double[][]::new);
  }
}
