package metaclustering;

import static metaclustering.agreement.Agreement.adjustedRandIndex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.training.Checkpoint;

/**
 * Rows as of documents: each has few words out of very many. The words are in two groups side by side,
 * and in each a row keeps to the words of one of three topics of its own. Cells are counts of words.
 */
final class SparseTopics implements RowSource {

  static final int GROUPS = 2;
  static final int TOPICS = 3;

  private final List<AttributeSpec> attributes;
  private final List<TreeMap<Integer, Integer>> rows = new ArrayList<>();

  /** By row and group. */
  private final int[][] topics;

  /**
   * @param frequent the words of a topic that nearly all its rows' words are of
   */
  SparseTopics(int rows, int words, int wordsOfRow, int frequent) {
    Random random = new Random(1);
    attributes = IntStream.range(0, words)
        .mapToObj(a -> AttributeSpec.numeric("word" + a))
        .toList();
    topics = new int[rows][GROUPS];
    int each = words / GROUPS / TOPICS;
    for (int[] ofRow : topics) {
      TreeMap<Integer, Integer> row = new TreeMap<>();
      for (int g = 0; g < GROUPS; g++) {
        ofRow[g] = random.nextInt(TOPICS);
        for (int i = 0; i < wordsOfRow / GROUPS; i++) {
          int word = random.nextInt(random.nextInt(10) == 0 ? each : frequent);
          row.merge((g * TOPICS + ofRow[g]) * each + word, 1, Integer::sum);
        }
      }
      this.rows.add(row);
    }
  }

  @Override
  public List<AttributeSpec> attributes() {
    return attributes;
  }

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  public double weight(int row) {
    return 1;
  }

  @Override
  public void visit(int row, CellVisitor visitor) {
    rows.get(row).forEach(visitor::cell);
  }

  Clustering clustering(int threads) throws InterruptedException {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(GROUPS, TOPICS)
        .numClusters(TOPICS * TOPICS)
        .numExecutionSlots(threads)
        .build();
    return Clustering.fit(this, settings, TrainingListener.NONE, Checkpoint.NONE);
  }

  /** How well the frequent words are in their groups: the adjusted Rand index. */
  double groupsFound(Clustering clustering, int frequent) {
    int each = attributes.size() / GROUPS / TOPICS;
    int[] words =
        IntStream.range(0, attributes.size()).filter(a -> a % each < frequent).toArray();
    return adjustedRandIndex(
        Arrays.stream(words).map(a -> clustering.model().owner(a)).toArray(),
        Arrays.stream(words).map(a -> a / each / TOPICS).toArray());
  }

  /** How well clusters are the pairs of topics: the adjusted Rand index. */
  double clustersFound(Clustering clustering) {
    return adjustedRandIndex(
        clustering.clustersOf(this),
        Arrays.stream(topics).mapToInt(own -> own[0] * TOPICS + own[1]).toArray());
  }

  /** Clusters rows and says how well: for a JVM of its own. */
  public static void main(String[] arguments) throws InterruptedException {
    int frequent = 20;
    SparseTopics rows = new SparseTopics(2_000, 60_000, 40, frequent);
    Clustering clustering = rows.clustering(1);
    System.out.printf(
        Locale.ROOT,
        "groups %.1f, clusters %.1f%n",
        rows.groupsFound(clustering, frequent),
        rows.clustersFound(clustering));
  }
}
