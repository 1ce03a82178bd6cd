package metaclustering.lab.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import metaclustering.lab.generators.Menagerie;
import metaclustering.lab.generators.Menagerie.Animals;
import metaclustering.lab.generators.Menagerie.Coats;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.report.Spread;
import metaclustering.parallel.Interruption;
import metaclustering.table.AttributeSpec;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.lazy.IBk;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * How well classifiers answer for rows whose combination of parts was never seen in training: the
 * animals of a {@link Menagerie} in strange coats, and those of the real zoo with a part of another
 * animal. Every classifier has its default options and sees the same rows.
 */
public final class AnalogyStudy {

  private static final int TRAINING_ROWS = 600;
  private static final int TEST_ROWS = 300;
  private static final int FOLDS = 10;

  /** What goes together in a real animal, by hand. */
  private static final List<List<String>> ZOO_PARTS = List.of(
      List.of("hair", "feathers"),
      List.of("eggs", "milk"),
      List.of("airborne", "aquatic"),
      List.of("predator", "toothed", "venomous"),
      List.of("backbone", "breathes"),
      List.of("fins", "legs", "tail"),
      List.of("domestic", "catsize"));

  private final MetaClusterer clusterer;
  private final int seeds;
  private final Consumer<String> progress;
  private final Map<String, Map<String, SummaryStatistics>> accuracies = new LinkedHashMap<>();

  /**
   * A study without results.
   *
   * @param clusterer the options of the analogies' clusterer; its seed is that of the run
   * @param seeds number of runs, seeds from 1 on
   * @param progress hears of each run
   */
  public AnalogyStudy(MetaClusterer clusterer, int seeds, Consumer<String> progress) {
    if (seeds < 1) {
      throw new IllegalArgumentException("the number of seeds is " + seeds + ", not at least 1");
    }
    this.clusterer = clusterer;
    this.seeds = seeds;
    this.progress = progress;
  }

  /** Measures animals in coats that they usually wear and in others; see {@link Menagerie}. */
  public void menagerie(Coats coats, int coatAttributes) throws Exception {
    String name = "coats " + coats.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (coatAttributes == Menagerie.PART_ATTRIBUTES
            ? ""
            : " of " + coatAttributes + " attributes");
    for (int seed = 1; seed <= seeds; seed++) {
      Menagerie drawn = Menagerie.draw(coats, coatAttributes, TRAINING_ROWS, TEST_ROWS, seed);
      Instances training = rows(drawn, drawn.training());
      Map<String, Instances> tests = new LinkedHashMap<>();
      tests.put(name + ": usual", rows(drawn, drawn.usual()));
      tests.put(name + ": other", rows(drawn, drawn.otherCoats()));
      tests.put(name + ": new", rows(drawn, drawn.newCoats()));
      for (Map.Entry<String, Classifier> each : classifiers(seed).entrySet()) {
        Interruption.check();
        each.getValue().buildClassifier(training);
        for (Map.Entry<String, Instances> test : tests.entrySet()) {
          Evaluation evaluation = new Evaluation(training);
          evaluation.evaluateModel(each.getValue(), test.getValue());
          add(test.getKey(), each.getKey(), evaluation.pctCorrect() / 100);
        }
      }
      progress.accept(name + ", seed " + seed);
    }
  }

  private static Instances rows(Menagerie menagerie, Animals animals) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (AttributeSpec spec : menagerie.attributes()) {
      attributes.add(
          spec.isNominal()
              ? new Attribute(spec.name(), spec.values())
              : new Attribute(spec.name()));
    }
    int classIndex = attributes.size();
    attributes.add(new Attribute("class", Menagerie.CLASSES));
    Instances result = new Instances("menagerie", attributes, animals.rows().length);
    result.setClassIndex(classIndex);
    for (int i = 0; i < animals.rows().length; i++) {
      double[] values = Arrays.copyOf(animals.rows()[i], classIndex + 1);
      values[classIndex] = animals.classes()[i];
      result.add(new DenseInstance(1, values));
    }
    return result;
  }

  /**
   * Measures the real zoo by cross-validation: the animals as they are, and each with every part in
   * turn taken from an animal of another class.
   *
   * @param zoo with its class set
   */
  public void zoo(Instances zoo) throws Exception {
    for (int seed = 1; seed <= seeds; seed++) {
      Instances shuffled = new Instances(zoo);
      shuffled.randomize(new Random(seed));
      shuffled.stratify(FOLDS);
      Instances exchanged = new Instances(zoo, 0);
      for (Map.Entry<String, Classifier> each : classifiers(seed).entrySet()) {
        Evaluation plain = new Evaluation(shuffled);
        Evaluation mixed = new Evaluation(shuffled);
        Random random = new Random(seed);
        for (int fold = 0; fold < FOLDS; fold++) {
          Interruption.check();
          Instances training = shuffled.trainCV(FOLDS, fold);
          Instances test = shuffled.testCV(FOLDS, fold);
          Classifier classifier = AbstractClassifier.makeCopy(each.getValue());
          classifier.buildClassifier(training);
          plain.evaluateModel(classifier, test);
          for (Instance animal : test) {
            for (List<String> part : ZOO_PARTS) {
              Instance other = exchange(animal, part, training, random);
              other.setDataset(exchanged);
              mixed.evaluateModelOnce(classifier, other);
            }
          }
        }
        add("zoo: as it is", each.getKey(), plain.pctCorrect() / 100);
        add("zoo: a part exchanged", each.getKey(), mixed.pctCorrect() / 100);
      }
      progress.accept("zoo, seed " + seed);
    }
  }

  private static Instance exchange(
      Instance animal, List<String> part, Instances others, Random random) {
    Instance donor;
    do {
      donor = others.instance(random.nextInt(others.numInstances()));
    } while (donor.classValue() == animal.classValue());
    Instance result = (Instance) animal.copy();
    for (String attribute : part) {
      int index = others.attribute(attribute).index();
      result.setValue(index, donor.value(index));
    }
    return result;
  }

  private Map<String, Classifier> classifiers(int seed) throws Exception {
    MetaClusterer seeded = new MetaClusterer();
    seeded.setOptions(clusterer.getOptions());
    seeded.setSeed(seed);
    MetaClusterAnalogy analogy = new MetaClusterAnalogy();
    analogy.setClusterer(seeded);
    RandomForest forest = new RandomForest();
    forest.setSeed(seed);
    Map<String, Classifier> result = new LinkedHashMap<>();
    result.put("analogy", analogy);
    result.put("IB1", new IBk(1));
    result.put("naive Bayes", new NaiveBayes());
    result.put("J48", new J48());
    result.put("random forest", forest);
    return result;
  }

  private void add(String test, String classifier, double accuracy) {
    accuracies
        .computeIfAbsent(test, name -> new LinkedHashMap<>())
        .computeIfAbsent(classifier, name -> new SummaryStatistics())
        .addValue(accuracy);
  }

  /** The mean accuracy of a classifier in a test. */
  public double mean(String test, String classifier) {
    return accuracies.get(test).get(classifier).getMean();
  }

  /** All accuracies as a table: mean and, in brackets, least and largest. */
  public String markdown() {
    List<String> head = new ArrayList<>(List.of("rows tested"));
    head.addAll(accuracies.values().iterator().next().keySet());
    StringBuilder text = new StringBuilder(Markdown.head(head)).append('\n');
    accuracies.forEach((test, row) -> text.append(Markdown.line(
            test, row.values().stream().map(values -> Spread.range(values, 3)).toList()))
        .append('\n'));
    return text.toString();
  }
}
