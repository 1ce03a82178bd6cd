package metaclustering.training.stream;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import metaclustering.choice.SizeChoice;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowSource;
import metaclustering.table.RunningStatistics;
import metaclustering.table.StoredRow;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import metaclustering.training.online.LearnerState;
import metaclustering.training.online.OnlineLearner;
import metaclustering.training.online.StreamMasks;
import metaclustering.training.online.TrainingRows;

/**
 * Learns from a stream, row by row, in bounded time and memory. The same rows and settings give the
 * same model bit for bit, whatever was asked in between; one that was saved and loaded goes on as if
 * it had not been.
 *
 * <p>The first {@link #START_ROWS} rows are kept. As long as the stream has no more, {@link #trained}
 * is what {@link TableTraining} makes of them. Then the online learner carries that model on, with constant
 * rates, so that it follows a stream that changes; once masks have settled, and as long as errors do not
 * rise, each attribute is learned by its owner alone ({@link StreamMasks}). Ranges, means and variances are kept up to date
 * over all rows; every {@link #ROWS_BETWEEN_SCALINGS} rows, and at once if a row leaves the known
 * range far behind, the columns are scaled anew, and centres keep their values in the attributes' own
 * units. An attribute that was constant takes part from then on.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class StreamTrainer implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many rows are collected before learning goes on row by row. */
  public static final int START_ROWS = 500;

  private static final int ROWS_BETWEEN_SCALINGS = 250;

  private static final int[][] NOTHING = {};

  private final List<AttributeSpec> attributes;
  private final ClusteringSettings settings;
  private final boolean freeing;
  private final RunningStatistics statistics;
  private final Deque<StoredRow> recent = new ArrayDeque<>();

  private LearnerState state;

  private StreamMasks masks;

  private float[][] waiting;
  private double[] weights;
  private int count;
  private long rowsSeen;
  private long nextScaling;
  private double centreRate;
  private transient OnlineLearner learner;

  /**
   * A stream without rows.
   *
   * @param freeing whether idle centres are moved to rows that are served badly
   * @throws IllegalArgumentException if there are no attributes, or the settings leave a number open
   */
  public StreamTrainer(
      List<AttributeSpec> attributes, ClusteringSettings settings, boolean freeing) {
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException("there are no attributes to learn from");
    }
    this.attributes = List.copyOf(attributes);
    this.settings = settings.fitting(attributes.size());
    this.settings.requireSizes(attributes.size(), " for a stream");
    this.freeing = freeing;
    this.statistics = new RunningStatistics(attributes, settings.scale());
    this.centreRate = settings.centreRate();
  }

  /**
   * Goes on from a model and the rows that it was trained on.
   *
   * @param rowsLearned how many rows it has seen
   */
  public void carryOn(MetaClusterModel model, RowSource rows, long rowsLearned) {
    for (int i = 0; i < rows.rowCount(); i++) {
      note(StoredRow.of(rows, i));
    }
    rowsSeen = rowsLearned;
    begin(model);
  }

  /** Whether the model is carried on row by row. */
  public boolean isStarted() {
    return state != null;
  }

  public List<AttributeSpec> attributes() {
    return attributes;
  }

  /**
   * Learns from a new row; one of weight 0 is passed over.
   *
   * @return the codes of rows that were learned now, in the order of their coming: rows may wait for
   *     others until a block is full; at the start those of all rows that were collected
   * @throws IllegalArgumentException naming the attribute if a cell cannot be used
   */
  public int[][] learn(StoredRow row) throws InterruptedException {
    if (row.weight() == 0) {
      return NOTHING;
    }
    note(row);
    if (isStarted()) {
      return replay(row);
    }
    return recent.size() == START_ROWS ? start() : NOTHING;
  }

  /** Learns from the rows that wait; see {@link #learn}. */
  public int[][] flush() throws InterruptedException {
    List<int[]> codes = new ArrayList<>();
    flush(codes);
    return codes.toArray(NOTHING);
  }

  /**
   * The number of centres in each meta-cluster, [M].
   *
   * @throws IllegalStateException if learning row by row has not begun
   */
  public int[] centres() {
    if (!isStarted()) {
      throw new IllegalStateException("no model is carried on row by row yet");
    }
    return state.centreCounts();
  }

  /** Sets the step of the centres to a share of that of the settings. */
  public void setCentreRate(double share) {
    centreRate = share * settings.centreRate();
    learner.setCentreRate(centreRate);
  }

  private void note(StoredRow row) {
    statistics.add(row);
    recent.add(row);
    if (recent.size() > START_ROWS) {
      recent.remove();
    }
  }

  /** Begins to learn row by row, unless the rows are all too equal: then others take their place. */
  private int[][] start() throws InterruptedException {
    try (Table table = recentRows()) {
      ClusteringSettings fitting = settings.fitting(table.layout().informativeAttributes());
      if (fitting.numMetaClusters() > table.layout().informativeAttributes()) {
        return NOTHING;
      }
      TrainedModel trained = TableTraining.train(table, fitting, TrainingListener.NONE);
      rowsSeen = trained.rowsSeen();
      begin(trained.model());
      return trained.codes();
    }
  }

  private void begin(MetaClusterModel model) {
    state = LearnerState.of(model, settings, freeing);
    masks = new StreamMasks(state);
    waiting = new float[settings.blockSize()][];
    weights = new double[settings.blockSize()];
    scale();
  }

  private void scale() {
    TableLayout layout = statistics.layout();
    ColumnStatistics columns = statistics.columns(layout);
    boolean isSame = layout.encodesAs(state.layout());
    state = masks.rescaled(isSame ? state.with(columns) : state.in(layout, columns));
    nextScaling = rowsSeen + ROWS_BETWEEN_SCALINGS;
    if (!isSame || !masks.areSettled()) {
      prepareLearner();
    }
  }

  private void prepareLearner() {
    learner = masks.learner(state);
    learner.setCentreRate(centreRate);
  }

  /** Learns once more from a row that was learned from before; see {@link #learn}. */
  public int[][] replay(StoredRow row) throws InterruptedException {
    List<int[]> codes = new ArrayList<>();
    if (rowsSeen >= nextScaling || statistics.hasOutgrown(state.layout())) {
      flush(codes);
      scale();
    }
    waiting[count] = state.layout().encode(StoredRow.source(attributes, List.of(row)), 0);
    weights[count++] = row.weight();
    rowsSeen++;
    if (count >= learner.blockRows()) {
      flush(codes);
    }
    return codes.toArray(NOTHING);
  }

  private void flush(List<int[]> codes) throws InterruptedException {
    if (count > 0) {
      int learned = count;
      count = 0;
      learner.learn(TrainingRows.of(waiting, weights), learned);
      for (int i = 0; i < learned; i++) {
        codes.add(learner.code(i));
      }
      LearnerState next = masks.learned(learner, state, learned);
      if (next != null) {
        state = next;
        prepareLearner();
      }
    }
  }

  /**
   * The model as it is now, with the figures measured on the last {@link #START_ROWS} rows, and their
   * codes. Of too few or too equal rows it has but one code.
   *
   * @throws IllegalStateException if there was no row yet
   */
  public TrainedModel trained() throws InterruptedException {
    if (recent.isEmpty()) {
      throw new IllegalStateException("no row has been learned from yet");
    }
    if (!isStarted()) {
      try (Table table = recentRows()) {
        int usable = Math.min(settings.numMetaClusters(), table.layout().informativeAttributes());
        return usable == 0
            ? blank(table)
            : TableTraining.train(
                table, settings.withNumMetaClusters(usable), TrainingListener.NONE);
      }
    }
    MetaClusterModel model = masks.model(state);
    try (Table table = Table.read(recent(), model.layout())) {
      return measured(model, table, model.encode(recent()), rowsSeen);
    }
  }

  /** The last rows, whose codes and figures {@link #trained} gives. */
  public RowSource recent() {
    return StoredRow.source(attributes, List.copyOf(recent));
  }

  private Table recentRows() {
    return Table.read(recent(), settings.scale());
  }

  /** The model of rows without differences. */
  private TrainedModel blank(Table table) {
    int width = table.layout().attributes().size();
    int clusterers = settings.numMetaClusters();
    float[][] masks = new float[clusterers][width];
    for (float[] mask : masks) {
      Arrays.fill(mask, 1f / clusterers);
    }
    int columns = table.layout().columns();
    float[][][] centres = new float[clusterers][settings.clustersEach()][columns];
    MetaClusterModel model = new MetaClusterModel(
        table.layout(),
        table.statistics(),
        Geometry.MASKED_DISTANCE,
        masks,
        centres,
        new float[width]);
    return measured(model, table, new int[table.rowCount()][clusterers], table.rowCount());
  }

  private static TrainedModel measured(
      MetaClusterModel model, Table table, int[][] codes, long rowsSeen) {
    ModelSummary summary = ModelSummary.measure(model, table, codes);
    return new TrainedModel(model.withSummary(summary), codes, rowsSeen, SizeChoice.NONE);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    if (isStarted()) {
      masks = masks == null ? new StreamMasks(state) : masks;
      prepareLearner();
    }
  }
}
