package metaclustering.lab.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.lab.generators.HiddenGroup;
import metaclustering.lab.generators.HiddenTable;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.TableTraining;

/**
 * Whether the numbers of meta-clusters and of centres are found that were not given. A group of one
 * column alone is none; a table without groups should give one meta-cluster.
 *
 * @param groups the right number of meta-clusters
 * @param found the chosen one, by seed
 * @param differences of every group in every table: centres of the meta-cluster that owns most of its
 *     columns, less the clusters that it has
 */
public record ChoiceStudy(
    String caseName, int groups, List<Integer> found, List<Integer> differences) {

  public ChoiceStudy {
    found = List.copyOf(found);
    differences = List.copyOf(differences);
  }

  /** Trains on tables of the seeds 1, 2, ... with no number given. */
  public static ChoiceStudy measure(RecoveryCase setting, int seeds) throws InterruptedException {
    List<HiddenGroup> groups = setting.groups().groups();
    int[] shared = IntStream.range(0, groups.size())
        .filter(g -> groups.get(g).columns() > 1)
        .toArray();
    List<Integer> found = new ArrayList<>();
    List<Integer> differences = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      HiddenTable hidden = setting.groups().table(setting.rows(), seed);
      MetaClusterModel model = train(hidden, seed);
      found.add(model.metaClusters());
      for (int g : shared) {
        int owner = hidden.ownerOf(
            g,
            IntStream.range(0, hidden.groupOf().length).map(model::owner).toArray(),
            model.metaClusters());
        differences.add(model.centreCount(owner) - groups.get(g).clusters());
      }
    }
    return new ChoiceStudy(setting.name(), Math.max(1, shared.length), found, differences);
  }

  private static MetaClusterModel train(HiddenTable hidden, int seed) throws InterruptedException {
    ClusteringSettings settings =
        ClusteringSettings.builder().size(0, 0).seed(seed).build();
    try (Table table = Table.read(hidden.source(), Scaling.RANGE)) {
      return TableTraining.train(table, settings, TrainingListener.NONE, Checkpoint.NONE)
          .model();
    }
  }

  /** The share of the tables with the right number of meta-clusters. */
  public double rightMetaClusters() {
    return (double) found.stream().filter(m -> m == groups).count() / found.size();
  }

  /** The share of the groups whose number of centres is right or next to it; NaN if there is none. */
  public double nearCentres() {
    return (double) differences.stream().filter(d -> Math.abs(d) <= 1).count() / differences.size();
  }

  /** Head of the columns of {@link #cells}. */
  public static final List<String> HEAD =
      List.of("right M", "wrong M", "K within 1", "K is right", "mean difference of K");

  /** One line of the table for people. */
  public List<String> cells() {
    String wrong = found.stream()
        .filter(m -> m != groups)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
    double right = (double) differences.stream().filter(d -> d == 0).count() / differences.size();
    double mean = differences.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
    return List.of(
        percent(rightMetaClusters()),
        wrong,
        percent(nearCentres()),
        percent(right),
        Double.isNaN(mean) ? "" : String.format(Locale.ROOT, "%+.1f", mean));
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** All cases together, each group and each table counted once. */
  public static ChoiceStudy all(String name, List<ChoiceStudy> studies) {
    return new ChoiceStudy(
        name,
        0,
        studies.stream().flatMap(s -> s.found.stream().map(m -> m - s.groups)).toList(),
        studies.stream().flatMap(s -> s.differences.stream()).toList());
  }
}
