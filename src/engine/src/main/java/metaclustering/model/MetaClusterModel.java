package metaclustering.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import metaclustering.file.ChecksummedObject;
import metaclustering.linalg.VectorLoops;
import metaclustering.parallel.Workers;
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

  private final TableLayout layout;
  private final ColumnStatistics statistics;
  private final Geometry geometry;
  private final float[][] masks;
  private final float[][][] centres;
  private final float[] certainties;
  private final ModelSummary summary;
  private final Reconstruction reconstruction;
  private final transient int[] owners;

  /** Made when rows are first encoded. */
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
    this(layout, statistics, geometry, masks, centres, certainties, null, Reconstruction.NONE);
  }

  /**
   * @param summary null if nothing was measured
   */
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
    this.summary = summary == null ? ModelSummary.empty(this) : summary;
    this.reconstruction = reconstruction;
    this.owners = owners(layout, masks);
  }

  /** Several threads may each make one at first; they are equal. */
  private Encoder encoder() {
    Encoder made = encoder;
    if (made == null) {
      made = geometry == Geometry.MASKED_SPACE
          ? new MaskedSpaceEncoder(this)
          : new MaskedDistanceEncoder(this);
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

  /** This model with corrections of the rows that codes stand for. */
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
    return new MetaClusterModel(
        layout, statistics, geometry, others, centres, VectorLoops.largest(others));
  }

  /** A model of the same columns, whose space its centres are in; nothing is copied. */
  public MetaClusterModel withCentres(
      float[][] otherMasks, float[][][] otherCentres, float[] others) {
    return new MetaClusterModel(
        layout, statistics, Geometry.MASKED_DISTANCE, otherMasks, otherCentres, others);
  }

  /** This model with rounded centres, which compress well; for pictures. */
  public MetaClusterModel rounded() {
    float[][][] few = CentreRounding.of(this);
    return new MetaClusterModel(layout, statistics, geometry, masks, few, certainties)
        .withSummary(summary);
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
    return Arrays.stream(centres).mapToInt(own -> own.length).toArray();
  }

  /** Room for a number per centre, [M][K]. */
  public double[][] perCentre() {
    return Arrays.stream(centreCounts()).mapToObj(double[]::new).toArray(double[][]::new);
  }

  /** The largest number of centres in a meta-cluster. */
  public int maxCentreCount() {
    return Arrays.stream(centreCounts()).max().orElseThrow();
  }

  /** The number of centres in a meta-cluster: "5", or "3 to 7" if meta-clusters differ. */
  public String centreCountText() {
    int min = Arrays.stream(centreCounts()).min().orElseThrow();
    return min == maxCentreCount() ? "" + min : min + " to " + maxCentreCount();
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

  /** Copies of the centres of a meta-cluster, [K][D], in the model's {@link #geometry()}. */
  public float[][] centres(int metaCluster) {
    return Arrays.stream(centres[metaCluster]).map(float[]::clone).toArray(float[][]::new);
  }

  /** A centre as a row of columns, [D]; see the layout. */
  public float[] centreColumns(int metaCluster, int symbol) {
    return new Decoder(this).unmasked(metaCluster, symbol);
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
    return layout.decode(centreColumns(metaCluster, symbol));
  }

  /** The meta-cluster with the attribute's largest mask, or {@link #NO_OWNER}. */
  public int owner(int attribute) {
    return owners[attribute];
  }

  /** The attributes that a meta-cluster owns, ascending. */
  public int[] owned(int metaCluster) {
    return IntStream.range(0, owners.length)
        .filter(a -> owners[a] == metaCluster)
        .toArray();
  }

  /** The columns of the attributes that a meta-cluster owns, ascending. */
  public int[] ownedColumns(int metaCluster) {
    return IntStream.range(0, layout.columns())
        .filter(d -> owners[layout.attributeOf(d)] == metaCluster)
        .toArray();
  }

  /**
   * How certain it is that the attribute belongs to its owner, from 0 to 1. After a polish: 0 if the
   * other attributes of its meta-cluster do not predict it, 1 if no other meta-cluster predicts it,
   * and in between by how much its own predicts it better than the next best. Without a polish: its
   * owner's mask, averaged over the last few thousand rows.
   */
  public float certainty(int attribute) {
    return certainties[attribute];
  }

  /** A copy of the certainties of all attributes. */
  public float[] certainties() {
    return certainties.clone();
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
    return encode(source, 1);
  }

  /**
   * The same by several threads, which read the source at the same time.
   *
   * @param slots number of threads, 0 for all cores that no training uses
   * @throws CancellationException if the thread is interrupted; the flag stays set
   */
  public int[][] encode(RowSource source, int slots) {
    int[][] codes = new int[source.rowCount()][];
    int size = RowBlock.preferredRows(layout.columns());
    int blocks = (codes.length + size - 1) / size;
    try (Workers workers = new Workers(blocks > 1 ? slots : 1)) {
      workers.run(blocks, b -> {
        try (RowBlock block = RowBlock.next(source, layout, b * size)) {
          System.arraycopy(encode(block), 0, codes, b * size, block.rows());
        }
      });
      return codes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(e.getMessage());
    }
  }

  /**
   * The row of columns that a code stands for: the chosen centres, each weighted by its mask. Columns
   * of attributes that are not informative are at their mean.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public float[] decodeColumns(int[] code) {
    return new Decoder(this).decode(code);
  }

  /** The values that a code stands for, one per attribute in its own units (see the layout). */
  public double[] decode(int[] code) {
    return layout.decode(decodeColumns(code));
  }

  /** The corrections of the rows that codes stand for. */
  public Reconstruction reconstruction() {
    return reconstruction;
  }

  /**
   * The best estimate of the row of columns that was encoded: each column depends on all symbols of
   * the code, not on its owner's alone; see {@link Reconstruction}. Its own code may differ.
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
    return layout.decode(reconstructColumns(code));
  }

  /** The relative error of {@link #reconstruct} on the training rows; see {@link ModelSummary}. */
  public double reconstructionError() {
    return reconstruction.corrects() ? reconstruction.relativeError() : summary.relativeError();
  }

  /**
   * How far a row is from the centres of a code: per meta-cluster the distance of the model's {@link
   * #geometry()} over the informative attributes, missing values left out. A large one means
   * that this part of the row is unlike the training rows.
   *
   * @param row of columns, NaN where a value is missing
   */
  public double[] distances(float[] row, int[] code) {
    return new Decoder(this).distances(row, code);
  }

  /** The attribute groups: their attributes, and the values of their centres. */
  @Override
  public String toString() {
    return ModelReport.of(this);
  }

  private Object writeReplace() {
    return ChecksummedObject.of(this);
  }

  private Object readResolve() {
    return new MetaClusterModel(
        layout, statistics, geometry, masks, centres, certainties, summary, reconstruction);
  }
}
