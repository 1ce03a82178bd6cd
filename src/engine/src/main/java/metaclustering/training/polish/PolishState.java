package metaclustering.training.polish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.dependence.AttributeGroups;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.TableLayout;

/**
 * The state of the polish, wherever the rows are. A round takes the statistics of the rows' codes, gives
 * each attribute to the clusterer whose labels explain it best (the largest {@code sum_k n_k *
 * mean_k^2} over its columns, measured from the column's mean), unless it has a group that is
 * independent of the others or is the last of its clusterer, and moves the centres to the means of their
 * rows. Then the rows are encoded again, by every clusterer with the attributes it owns. No step
 * raises the squared error.
 */
public final class PolishState implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double MIN_IMPROVEMENT = 1e-4;

  private final MetaClusterModel learned;
  private final float[][] formed;
  private final AttributeGroups groups;
  private final int[] owners;

  /** The number of informative attributes of each clusterer. */
  private final int[] sizes;

  private MetaClusterModel model;
  private double error = Double.POSITIVE_INFINITY;
  private boolean worthAnother = true;

  /**
   * @param learned the model to start from, of any geometry
   * @param formed the masks [M x A] that decide the first owners and the certainties; not copied
   * @param groups by dependence; an attribute in one that is independent of the others keeps its owner
   */
  public PolishState(MetaClusterModel learned, float[][] formed, AttributeGroups groups) {
    this.learned = learned;
    this.formed = formed;
    this.groups = groups;
    this.owners = MetaClusterModel.owners(learned.layout(), formed);
    this.sizes = new int[formed.length];
    IntStream.range(0, owners.length)
        .filter(learned.layout()::isInformative)
        .forEach(a -> sizes[owners[a]]++);
    fillEmptyGroups();
    this.model = learned;
  }

  /** A clusterer without attributes gets the one whose mask it holds most of. */
  private void fillEmptyGroups() {
    for (int m = 0; m < sizes.length; m++) {
      int most = -1;
      for (int a = 0; a < owners.length && sizes[m] == 0; a++) {
        boolean better = most < 0 || formed[m][a] > formed[m][most];
        most = mayLeave(a) && better ? a : most;
      }
      if (most >= 0) {
        move(most, m);
      }
    }
  }

  private boolean mayLeave(int attribute) {
    return learned.layout().isInformative(attribute)
        && !groups.isSettled(attribute)
        && sizes[owners[attribute]] > 1;
  }

  private void move(int attribute, int owner) {
    sizes[owners[attribute]]--;
    sizes[owner]++;
    owners[attribute] = owner;
  }

  /** The model by which the rows are to be encoded for the next round. */
  public MetaClusterModel model() {
    return model;
  }

  /** The relative error of {@link #model()} before rows are encoded again, infinite at first. */
  public double error() {
    return error;
  }

  /** The mean certainty of the masks at the start. */
  public double certainty() {
    return learned.certainty();
  }

  /** Whether the last round lowered the error enough for another one. */
  public boolean isWorthAnother() {
    return worthAnother;
  }

  /**
   * One round.
   *
   * @param statistics of all rows, labelled by {@link #model()}
   * @return whether the model has changed
   */
  public boolean improve(LabelStatistics statistics) {
    for (int a = 0; a < owners.length; a++) {
      if (mayLeave(a)) {
        move(a, bestOwner(statistics, a));
      }
    }
    double next = relativeError(statistics);
    if (next > error) { // floats far from 0 round the centres
      worthAnother = false;
      return false;
    }
    model = hardModel(statistics);
    // of a wide table the symbols explain so little that the error hardly falls
    double size = learned.layout().isWide() ? 1 - next : error;
    worthAnother = !(error - next < MIN_IMPROVEMENT * size);
    error = next;
    return true;
  }

  /**
   * One round over rows that are kept elsewhere; at its end they are not encoded.
   *
   * @return whether another round is worth while
   */
  public boolean improve(PolishRows rows) throws InterruptedException {
    MetaClusterModel before = model;
    LabelStatistics statistics = rows.labels(before);
    boolean better = improve(statistics);
    boolean filled =
        better && !statistics.usesAll() && fill(rows.farRows(before, model, statistics.idle()));
    return better && (filled || worthAnother);
  }

  /**
   * Moves centres without rows to rows that are far from their own centre; the rows are to be encoded
   * again.
   *
   * @return whether a centre has moved
   */
  public boolean fill(FarRows rows) {
    MetaClusterModel before = model;
    model = rows.fill(before);
    return model != before;
  }

  /** The owner stays unless another clusterer explains more. */
  private int bestOwner(LabelStatistics statistics, int attribute) {
    int best = owners[attribute];
    double most = explained(statistics, best, attribute);
    for (int m = 0; m < learned.metaClusters(); m++) {
      double explained = explained(statistics, m, attribute);
      if (explained > most) {
        most = explained;
        best = m;
      }
    }
    return best;
  }

  private double explained(LabelStatistics statistics, int m, int attribute) {
    return learned.layout().sum(attribute, d -> statistics.explained(m, d));
  }

  private MetaClusterModel hardModel(LabelStatistics statistics) {
    float[] certainties = new float[owners.length];
    for (int a = 0; a < owners.length; a++) {
      certainties[a] = formed[learned.layout().isInformative(a) ? owners[a] : 0][a];
    }
    float[][][] centres = new float[formed.length][][];
    Arrays.setAll(centres, m -> statistics.means(m, model));
    return learned.withCentres(hard(learned.layout(), owners, formed), centres, certainties);
  }

  /** Masks [M x A] that give every informative attribute to its owner alone. */
  static float[][] hard(TableLayout layout, int[] owners, float[][] masks) {
    float[][] hard = Arrays.stream(masks).map(float[]::clone).toArray(float[][]::new);
    for (int m = 0; m < hard.length; m++) {
      for (int a = 0; a < owners.length; a++) {
        hard[m][a] = !layout.isInformative(a) ? masks[m][a] : owners[a] == m ? 1 : 0;
      }
    }
    return hard;
  }

  private double relativeError(LabelStatistics statistics) {
    TableLayout layout = learned.layout();
    double explained = 0;
    double total = 0;
    for (int a = 0; a < owners.length; a++) {
      if (layout.isInformative(a)) {
        explained += explained(statistics, owners[a], a);
        for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
          total += statistics.total(d);
        }
      }
    }
    return 1 - explained / total;
  }
}
