package metaclustering.model;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import metaclustering.file.ChecksummedObject;
import metaclustering.parallel.Interruption;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowBlock;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;

/**
 * M meta-clusters over A attributes (D columns), each with a mask and K centres; K may differ between
 * meta-clusters. Immutable and safe for use by many threads.
 *
 * <p>For every attribute the masks sum to 1 over the meta-clusters. A row's <i>code</i> is the index
 * of the nearest centre in each meta-cluster, M symbols from 0 to K - 1, or that whose {@link
 * Reconstruction} comes close to the row, if it is {@link Reconstruction#isJoint}. The <i>owner</i> of an
 * attribute is the meta-cluster with its largest mask.
 *
 * <p>Idea: ivalnic, "Meta-clustering with error minimisation, and why I think the brain works like
 * this", 2018. Kin: Tenenbaum and Todorov, "Factorial Learning by Clustering Features", NIPS 7;
 * Jegou et al., "Product Quantization for Nearest Neighbor Search", TPAMI 2011.
 */
public final class MetaClusterModel implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No meta-cluster: the owner of an attribute that is constant or always missing. */
  public static final int NO_OWNER = -1;

  /** The step of rounded centres, in standard deviations of their column, for own attributes. */
  private static final float FINE = 1f / 64;

  /** The same for attributes of others, which pictures show faintly. */
  private static final float COARSE = 1f / 4;

  private final transient TableLayout layout;
  private final transient ColumnStatistics statistics;
  private final transient Geometry geometry;
  private final transient float[][] masks;
  private final transient float[][][] centres;
  private final transient float[] certainties;
  private final transient ModelSummary summary;
  private final transient Reconstruction reconstruction;
  private final transient int[] owners;

  /** Made when rows are first encoded: who only looks at a model does not pay for it. */
  private transient volatile Encoder encoder;

  /**
   * @param layout how attributes become columns
   * @param statistics of the training rows' columns
   * @param geometry the space of the centres
   * @param masks [M x A], columns sum to 1; kept, not copied
   * @param centres [M][K][D], at least one in each meta-cluster; kept, not copied
   * @param certainties per attribute, see {@link #certainty(int)}
   */
  public MetaClusterModel(
      TableLayout layout,
      ColumnStatistics statistics,
      Geometry geometry,
      float[][] masks,
      float[][][] centres,
      float[] certainties) {
    this(
        layout,
        statistics,
        geometry,
        masks,
        centres,
        certainties,
        ModelSummary.empty(counts(centres), layout.attributes().size()));
  }

  /** A model that corrects nothing. */
  MetaClusterModel(
      TableLayout layout,
      ColumnStatistics statistics,
      Geometry geometry,
      float[][] masks,
      float[][][] centres,
      float[] certainties,
      ModelSummary summary) {
    this(layout, statistics, geometry, masks, centres, certainties, summary, Reconstruction.NONE);
  }

  private MetaClusterModel(
      TableLayout layout,
      ColumnStatistics statistics,
      Geometry geometry,
      float[][] masks,
      float[][][] centres,
      float[] certainties,
      ModelSummary summary,
      Reconstruction reconstruction) {
    this.layout = layout;
    this.statistics = statistics;
    this.geometry = geometry;
    this.masks = masks;
    this.centres = centres;
    this.certainties = certainties;
    this.summary = summary;
    this.reconstruction = reconstruction;
    this.owners = owners(layout, masks);
  }

  private static int[] counts(float[][][] centres) {
    return Arrays.stream(centres).mapToInt(ofClusterer -> ofClusterer.length).toArray();
  }

  /** Threads that come first together may each make one; they are equal. */
  private Encoder encoder() {
    Encoder made = encoder;
    if (made == null) {
      made = geometry == Geometry.MASKED_SPACE
          ? new MaskedSpaceEncoder(layout, masks, centres)
          : new MaskedDistanceEncoder(layout, statistics, masks, centres);
      made = reconstruction.isJoint() ? new JointEncoder(this, made) : made;
      encoder = made;
    }
    return made;
  }

  /**
   * The clusterer with the largest of the masks [M x A] for every attribute, the lowest of equals;
   * {@link #NO_OWNER} for an attribute that is not informative.
   */
  public static int[] owners(TableLayout layout, float[][] masks) {
    int[] owners = new int[layout.attributes().size()];
    for (int a = 0; a < owners.length; a++) {
      owners[a] = NO_OWNER;
      for (int m = 0; m < masks.length && layout.isInformative(a); m++) {
        if (owners[a] == NO_OWNER || masks[m][a] > masks[owners[a]][a]) {
          owners[a] = m;
        }
      }
    }
    return owners;
  }

  /** This model with the figures measured on its training rows. */
  public MetaClusterModel withSummary(ModelSummary measured) {
    return new MetaClusterModel(
        layout, statistics, geometry, masks, centres, certainties, measured, reconstruction);
  }

  /** This model with what corrects the rows that codes stand for. */
  public MetaClusterModel withReconstruction(Reconstruction learned) {
    return new MetaClusterModel(
        layout, statistics, geometry, masks, centres, certainties, summary, learned);
  }

  /**
   * This model with other certainties, one per attribute; see {@link #certainty(int)}.
   *
   * @param others kept, not copied
   */
  public MetaClusterModel withCertainties(float[] others) {
    return new MetaClusterModel(
        layout, statistics, geometry, masks, centres, others, summary, reconstruction);
  }

  /**
   * This model with the masks [M x A] of another time, the largest of which count as certainties: for
   * pictures of how masks formed.
   *
   * @param others kept, not copied
   */
  public MetaClusterModel withMasks(float[][] others) {
    float[] largest = new float[certainties.length];
    for (float[] mask : others) {
      for (int a = 0; a < largest.length; a++) {
        largest[a] = Math.max(largest[a], mask[a]);
      }
    }
    return new MetaClusterModel(layout, statistics, geometry, others, centres, largest);
  }

  /** This model with centres of so few digits that they can be packed well; for pictures. */
  public MetaClusterModel rounded() {
    float[][][] few = new float[centres.length][][];
    for (int m = 0; m < few.length; m++) {
      few[m] = new float[centres[m].length][layout.columns()];
      for (int k = 0; k < few[m].length; k++) {
        for (int d = 0; d < few[m][k].length; d++) {
          float share = owners[layout.attributeOf(d)] == m ? FINE : COARSE;
          float step = (float) Math.sqrt(statistics.variance(d)) * share;
          float c = centres[m][k][d];
          few[m][k][d] = step > 0 ? Math.round(c / step) * step : c;
        }
      }
    }
    return new MetaClusterModel(layout, statistics, geometry, masks, few, certainties, summary);
  }

  /** The number M of meta-clusters. */
  public int metaClusters() {
    return masks.length;
  }

  /** The number K of centres in a meta-cluster. */
  public int centreCount(int metaCluster) {
    return centres[metaCluster].length;
  }

  /** The numbers of centres in all meta-clusters, [M]. */
  public int[] centreCounts() {
    return counts(centres);
  }

  /** The number of centres in the meta-cluster that has most. */
  public int maxCentreCount() {
    return Arrays.stream(counts(centres)).max().orElseThrow();
  }

  /** The number of centres in a meta-cluster for people: "5", or "3 to 7" if it is not the same. */
  public String centreCountText() {
    int least = Arrays.stream(counts(centres)).min().orElseThrow();
    return least == maxCentreCount() ? "" + least : least + " to " + maxCentreCount();
  }

  public TableLayout layout() {
    return layout;
  }

  public ColumnStatistics statistics() {
    return statistics;
  }

  public Geometry geometry() {
    return geometry;
  }

  /** What was measured on the training rows. */
  public ModelSummary summary() {
    return summary;
  }

  /** The mask of a meta-cluster for an attribute, between 0 and 1. */
  public float mask(int metaCluster, int attribute) {
    return masks[metaCluster][attribute];
  }

  /** A copy of the masks, [M x A]. */
  public float[][] masks() {
    return Arrays.stream(masks).map(float[]::clone).toArray(float[][]::new);
  }

  /** A copy of a centre, [D], in the model's {@link #geometry()}. */
  public float[] centre(int metaCluster, int symbol) {
    return centres[metaCluster][symbol].clone();
  }

  /** One column of a centre, in the model's {@link #geometry()}. */
  public float centreColumn(int metaCluster, int symbol, int column) {
    return centres[metaCluster][symbol][column];
  }

  /**
   * A centre in the attributes' own units, one value per attribute, the index of the value for a
   * nominal one (see the layout).
   */
  public double[] centreValues(int metaCluster, int symbol) {
    float[] row = centre(metaCluster, symbol);
    if (geometry == Geometry.MASKED_SPACE) {
      for (int d = 0; d < row.length; d++) {
        row[d] /= masks[metaCluster][layout.attributeOf(d)];
      }
    }
    double[] values = new double[layout.attributes().size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = layout.decode(a, row);
    }
    return values;
  }

  /** The meta-cluster with the attribute's largest mask, or {@link #NO_OWNER}. */
  public int owner(int attribute) {
    return owners[attribute];
  }

  /**
   * How certain it is that the attribute belongs to its owner, from 0 to 1. After a polish: 0 if the
   * other attributes of its meta-cluster tell nothing about it, 1 if no other meta-cluster tells
   * anything, and in between as much as its own tells more than the next best. Without a polish: its
   * owner's mask, averaged over the last few thousand rows.
   */
  public float certainty(int attribute) {
    return certainties[attribute];
  }

  /** The mean certainty over the informative attributes. */
  public double certainty() {
    double sum = 0;
    for (int a = 0; a < owners.length; a++) {
      sum += owners[a] == NO_OWNER ? 0 : certainties[a];
    }
    return sum / layout.informativeAttributes();
  }

  /** Codes of all rows of a block, [rows x M]. */
  public int[][] encode(RowBlock block) {
    return encoder().encode(block);
  }

  /** The code of one row of columns, NaN where a value is missing; equal to the block's answer. */
  public int[] encode(float[] row) {
    return encoder().encode(row);
  }

  /** Codes of all rows, [rows x M], in bounded memory. */
  public int[][] encode(RowSource source) {
    int[][] codes = new int[source.rowCount()][];
    int done = 0;
    while (done < codes.length) {
      Interruption.cancel();
      try (RowBlock block = RowBlock.next(source, layout, done)) {
        System.arraycopy(encode(block), 0, codes, done, block.rows());
        done += block.rows();
      }
    }
    return codes;
  }

  /**
   * The row of columns that a code stands for: the chosen centres, each weighted by its mask. Columns
   * of attributes that are not informative are at their mean.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public float[] decodeColumns(int[] code) {
    requireCode(code);
    float[] row = new float[layout.columns()];
    for (int d = 0; d < row.length; d++) {
      int a = layout.attributeOf(d);
      row[d] = owners[a] == NO_OWNER ? (float) statistics.mean(d) : decodeColumn(code, d, a);
    }
    return row;
  }

  private float decodeColumn(int[] code, int d, int a) {
    int owner = owners[a];
    if (geometry == Geometry.MASKED_DISTANCE && masks[owner][a] == 1) {
      return centres[owner][code[owner]][d];
    }
    float sum = 0;
    for (int m = 0; m < code.length; m++) {
      if (geometry == Geometry.MASKED_SPACE) {
        sum += centres[m][code[m]][d];
      } else if (masks[m][a] > 0) {
        sum += masks[m][a] * centres[m][code[m]][d];
      }
    }
    return sum;
  }

  /** The values that a code stands for, one per attribute in its own units (see the layout). */
  public double[] decode(int[] code) {
    return values(decodeColumns(code));
  }

  /** What corrects the rows that codes stand for. */
  public Reconstruction reconstruction() {
    return reconstruction;
  }

  /**
   * The best estimate of the row of columns that was encoded: all symbols of its code tell each column,
   * not its owner's alone; see {@link Reconstruction}. Its code may be another.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public float[] reconstructColumns(int[] code) {
    float[] row = decodeColumns(code);
    reconstruction.correct(code, row);
    return row;
  }

  /**
   * The best estimate of the row that was encoded, one value per attribute in its own units, the most
   * likely one of a nominal attribute (see the layout).
   */
  public double[] reconstruct(int[] code) {
    return values(reconstructColumns(code));
  }

  /** The relative error of {@link #reconstruct} on the training rows; see {@link ModelSummary}. */
  public double reconstructionError() {
    return reconstruction.corrects() ? reconstruction.relativeError() : summary.relativeError();
  }

  private double[] values(float[] row) {
    double[] values = new double[layout.attributes().size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = layout.decode(a, row);
    }
    return values;
  }

  /**
   * How far a row is from the centres of a code: per meta-cluster the distance of the model's {@link
   * #geometry()} over the informative attributes, missing values left out. Large ones tell that this
   * part of the row is like nothing seen in training.
   *
   * @param row of columns, NaN where a value is missing
   */
  public double[] distances(float[] row, int[] code) {
    requireCode(code);
    double[] distances = new double[code.length];
    for (int m = 0; m < code.length; m++) {
      float[] centre = centres[m][code[m]];
      int known = 0;
      for (int d = 0; d < row.length; d++) {
        int a = layout.attributeOf(d);
        if (owners[a] != NO_OWNER && !Float.isNaN(row[d])) {
          known++;
          distances[m] += geometry.term(row[d], masks[m][a], centre[d]);
        }
      }
      distances[m] = geometry.total(distances[m], known);
    }
    return distances;
  }

  private void requireCode(int[] code) {
    boolean fits = code.length == metaClusters();
    for (int i = 0; i < code.length && fits; i++) {
      fits = code[i] >= 0 && code[i] < centreCount(i);
    }
    if (!fits) {
      int[] each = centreCounts();
      boolean even = Arrays.stream(each).distinct().count() == 1;
      throw new IllegalArgumentException("the code " + Arrays.toString(code) + " has not "
          + metaClusters() + " symbols "
          + (even ? "from 0 to " + (each[0] - 1) : "from 0 to below " + Arrays.toString(each)));
    }
  }

  /** A table of the meta-clusters for people. */
  @Override
  public String toString() {
    return ModelReport.of(this);
  }

  SerializedModel plain() {
    return SerializedModel.of(this, masks, centres, certainties);
  }

  private Object writeReplace() {
    return ChecksummedObject.of(plain());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a model is read through its plain form");
  }
}
