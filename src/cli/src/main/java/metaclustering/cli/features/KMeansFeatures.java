package metaclustering.cli.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.table.Scaling;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import weka.core.Attribute;

/**
 * The features that k-means gives: of one over all attributes, or of one for each of several random
 * groups of attributes. It is that of Commons Math (k-means++, then Lloyd's), over columns scaled by
 * their range.
 *
 * <p>Nearness is {@code max(0, mean - distance)}, with the mean distance of the row from all centres of
 * the group: the triangle features of Coates, Ng and Lee, "An Analysis of Single-Layer Networks in
 * Unsupervised Feature Learning", AISTATS 2011.
 */
public final class KMeansFeatures extends ColumnFeatures {

  private static final long serialVersionUID = 1L;

  private static final int MAX_ITERATIONS = 100;

  /** What is given for each centre. */
  public enum Form {
    /** Whether it is the nearest, as a nominal attribute of two values. */
    ONE_HOT,
    NEARNESS
  }

  private final int m_Groups;
  private final int m_Centres;
  private final int m_Seed;
  private final Form m_Form;

  private int[][] m_Columns;
  private double[][][] m_Trained;

  /**
   * A filter that is not trained.
   *
   * @param groups random groups of attributes of about the same size; 1 for all attributes
   * @param centres in each group; fewer if there are fewer different rows
   * @param keep whether the attributes are kept before the features
   */
  public KMeansFeatures(int groups, int centres, int seed, Form form, boolean keep) {
    super(Scaling.RANGE, keep);
    m_Groups = groups;
    m_Centres = centres;
    m_Seed = seed;
    m_Form = form;
  }

  @Override
  public String globalInfo() {
    return "Describes a row by the nearest of the centres of k-means, or by how near all are. The"
        + " class, if set, is never looked at and always kept.";
  }

  @Override
  List<Attribute> learn(double[][] rows, TableLayout layout) {
    m_Columns = groups(layout);
    m_Trained =
        Arrays.stream(m_Columns).map(columns -> centres(rows, columns)).toArray(double[][][]::new);
    List<Attribute> attributes = new ArrayList<>();
    for (int g = 0; g < m_Trained.length; g++) {
      for (int k = 0; k < m_Trained[g].length; k++) {
        String name = "km" + g + "=" + k;
        attributes.add(
            m_Form == Form.ONE_HOT ? new Attribute(name, List.of("0", "1")) : new Attribute(name));
      }
    }
    return attributes;
  }

  /** The columns of the attributes of each group: shuffled and dealt out, no group is empty. */
  private int[][] groups(TableLayout layout) {
    List<Integer> shuffled =
        new ArrayList<>(IntStream.range(0, layout.attributes().size())
            .filter(layout::isInformative)
            .boxed()
            .toList());
    Collections.shuffle(shuffled, new Random(m_Seed));
    int groups = Math.min(m_Groups, shuffled.size());
    return IntStream.range(0, groups)
        .mapToObj(g -> IntStream.range(0, shuffled.size())
            .filter(i -> i % groups == g)
            .map(shuffled::get)
            .flatMap(a -> IntStream.range(layout.firstColumn(a), layout.firstColumn(a + 1)))
            .toArray())
        .toArray(int[][]::new);
  }

  private double[][] centres(double[][] rows, int... columns) {
    List<DoublePoint> points =
        Arrays.stream(rows).map(row -> new DoublePoint(chosen(row, columns))).toList();
    int centres = Math.min(m_Centres, (int) points.stream().distinct().count());
    KMeansPlusPlusClusterer<DoublePoint> kMeans = new KMeansPlusPlusClusterer<>(
        centres, MAX_ITERATIONS, new EuclideanDistance(), new Well19937c(m_Seed));
    return kMeans.cluster(points).stream()
        .map(cluster -> cluster.getCenter().getPoint())
        .toArray(double[][]::new);
  }

  private static double[] chosen(double[] row, int... columns) {
    return Arrays.stream(columns).mapToDouble(d -> row[d]).toArray();
  }

  @Override
  double[] features(double[] row) {
    return IntStream.range(0, m_Columns.length)
        .mapToObj(g -> distances(chosen(row, m_Columns[g]), m_Trained[g]))
        .flatMapToDouble(distances ->
            Arrays.stream(m_Form == Form.ONE_HOT ? oneHot(distances) : nearness(distances)))
        .toArray();
  }

  private static double[] distances(double[] row, double[]... centres) {
    EuclideanDistance distance = new EuclideanDistance();
    return Arrays.stream(centres).mapToDouble(c -> distance.compute(row, c)).toArray();
  }

  private static double[] oneHot(double... distances) {
    double[] units = new double[distances.length];
    units[ArrayIndex.ofSmallest(distances)] = 1;
    return units;
  }

  private static double[] nearness(double... distances) {
    double mean = Arrays.stream(distances).average().orElseThrow();
    return Arrays.stream(distances).map(d -> Math.max(0, mean - d)).toArray();
  }
}
