package weka.classifiers.lazy;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import metaclustering.memory.Analogy;
import metaclustering.memory.AnalogyQuestion;
import metaclustering.memory.AnalogyReport;
import metaclustering.memory.CodeMemory;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import metaclustering.text.PlainText;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Instance;
import weka.core.Instances;

/**
 * A trained clusterer with a memory of codes and their classes. The clusterer stays as it is; rows can
 * be added. Reading is safe for many threads, adding is not.
 */
public final class AnalogyMemory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MetaClusterer clusterer;
  private final Analogy analogy;
  private final CodeMemory codes;
  private final List<String> classes;
  private final int classIndex;
  private long rows;
  private long remembered;

  /**
   * Remembers rows with a clusterer that is trained.
   *
   * @param settings valid, see {@link MetaClusterAnalogy#OPTIONS}
   * @param rows like those it was trained on, with a nominal class, or none
   */
  public AnalogyMemory(MetaClusterer trained, SettingValues settings, Instances rows) {
    clusterer = trained;
    classIndex = rows.classIndex();
    classes =
        classIndex < 0 ? List.of() : InstancesSource.spec(rows.classAttribute()).values();
    InstancesSource source = InstancesSource.of(rows, classIndex);
    int trainedOn = trained.model().layout().attributes().size();
    if (source.attributes().size() != trainedOn) {
      throw new IllegalArgumentException("the clusterer was trained on " + trainedOn
          + " attributes, the rows have " + source.attributes().size() + " besides the class");
    }
    int[][] codesOfRows = trained.codes(rows);
    analogy = Analogy.learn(
        trained.model(),
        source,
        codesOfRows,
        settings.get(Settings.USUAL_SHARE),
        settings.get(Settings.EXCHANGE_RATE));
    codes = analogy.memory(Math.max(1, classes.size()), settings.get(Settings.CAPACITY));
    for (int i = 0; i < codesOfRows.length; i++) {
      add(codesOfRows[i], rows.instance(i));
    }
  }

  /**
   * Trains clusterers on rows and remembers the rows.
   *
   * @param untrained the options of the clusterers; not modified
   * @param settings valid, see {@link MetaClusterAnalogy#OPTIONS}
   * @param rows with a nominal class, or none
   */
  public static AnalogyMemory train(MetaClusterer untrained, SettingValues settings, Instances rows)
      throws Exception {
    MetaClusterer best = null;
    for (int i = 0; i < settings.get(Settings.TRIES); i++) {
      MetaClusterer next = (MetaClusterer) AbstractClusterer.makeCopy(untrained);
      next.setSeed(untrained.getSeed() + i);
      next.buildClusterer(rows);
      if (best == null || error(next) < error(best)) {
        best = next;
      }
    }
    return new AnalogyMemory(best, settings, rows);
  }

  private static double error(MetaClusterer clusterer) {
    return clusterer.model().summary().relativeError();
  }

  /** Remembers one row more; one without a class or of weight 0 teaches nothing. */
  void add(Instance row) {
    add(clusterer.code(row), row);
  }

  private void add(int[] code, Instance row) {
    rows++;
    boolean classMissing = classIndex >= 0 && row.isMissing(classIndex);
    if (!classMissing && row.weight() > 0) {
      remembered++;
      codes.add(code, classIndex < 0 ? 0 : (int) row.value(classIndex), row.weight(), rows);
    }
  }

  public MetaClusterer clusterer() {
    return clusterer;
  }

  /** Which meta-cluster owns what, and the model. */
  public Analogy analogy() {
    return analogy;
  }

  /** The meta-clusters where a row fits worst, so many at most; see {@link Analogy#worst}. */
  public Set<Integer> worst(Instance row, int count) {
    return analogy.worst(clusterer.columns(row), count);
  }

  /** Looks at a row, some meta-clusters switched off. */
  public AnalogyQuestion ask(Instance row, Set<Integer> off) {
    return analogy.ask(clusterer.columns(row), codes, off);
  }

  /**
   * Says in words what class a row has, if there are classes, and what it is like.
   *
   * @param most how many remembered codes to tell at most
   */
  public String explain(Instance row, Set<Integer> off, int most) {
    AnalogyQuestion question = ask(row, off);
    AnalogyReport report = report();
    return report.answer(question) + report.row(question) + report.codes(question.recall(most));
  }

  /** Says in words which final clusters a row is like, all of them, the likest first. */
  public String finalClusters(Instance row, Set<Integer> off) {
    return report().finalClusters(ask(row, off).finalClusters(clusterer.mixture()));
  }

  private AnalogyReport report() {
    return new AnalogyReport(analogy.model(), classes);
  }

  /** How much is remembered, on one line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s of %s remembered",
        PlainText.counted(codes.entries().size(), "code"),
        PlainText.counted(remembered, "row"));
  }
}
