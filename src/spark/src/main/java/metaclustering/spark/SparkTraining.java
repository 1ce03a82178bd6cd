package metaclustering.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import metaclustering.Clustering;
import metaclustering.Diagnostics;
import metaclustering.model.CodeCounts;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.ColumnSums;
import metaclustering.table.Ranges;
import metaclustering.table.RowBlock;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.FormedMasks;
import metaclustering.training.TableTraining;
import metaclustering.training.polish.FarRows;
import metaclustering.training.polish.LabelStatistics;
import metaclustering.training.polish.PolishRows;
import metaclustering.training.polish.PolishState;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training. Passes over all rows: one for ranges; where there are more rows than the sample has,
 * one for means and variances (two if scaled by them) and two for the sample; one a polish round, two if a
 * centre has lost all its rows; one for the codes. What a pass brings back does not grow with the rows.
 */
final class SparkTraining implements PolishRows {

  private static final Logger LOG = LoggerFactory.getLogger(SparkTraining.class);
  private static final String NAME = "metaClustering: ";
  private static final String DESCRIPTION = "spark.job.description";

  /** Final clusters are learned over so many codes at most. */
  private static final int MOST_CODES = 20_000;

  private static final int TREE_DEPTH = 2;

  private final MetaClustering params;
  private final ClusteringSettings settings;
  private final Dataset<Row> dataset;
  private final JavaSparkContext context;

  private InputColumns columns;
  private JavaRDD<Row> rows;
  private Ranges ranges;

  /** The statistics of labels, and how often each code came. */
  private record Coded(LabelStatistics labels, CodeCounts counts) implements Serializable {

    void add(RowBlock block, int[][] codes) {
      labels.add(block, codes);
      for (int[] code : codes) {
        counts.add(code);
      }
    }

    Coded merge(Coded others) {
      return new Coded(labels.merge(others.labels), counts.merge(others.counts));
    }
  }

  SparkTraining(MetaClustering params, Dataset<Row> dataset) {
    this.params = params;
    this.settings = params.settings();
    this.dataset = needed(params, dataset);
    this.context = new JavaSparkContext(dataset.sparkSession().sparkContext());
  }

  private static Dataset<Row> needed(MetaClustering params, Dataset<Row> dataset) {
    Set<String> names = new LinkedHashSet<>(List.of(params.inputs()));
    for (Param<String> extra : List.of(params.stratifyCol(), params.orderCol())) {
      if (!params.getOrDefault(extra).isEmpty()) {
        names.add(params.getOrDefault(extra));
      }
    }
    return InputColumns.select(dataset, names);
  }

  FittedModel run() throws InterruptedException {
    String before = context.getLocalProperty(DESCRIPTION);
    try {
      return train();
    } finally {
      context.setJobDescription(before);
    }
  }

  private FittedModel train() throws InterruptedException {
    describe("looks at the columns");
    columns = InputColumns.of(
        dataset, params.inputs(), Invalid.of(params.getOrDefault(params.handleInvalid())));
    rows = dataset.toJavaRDD();
    describe("ranges of the columns");
    DataRanges data = rows.treeAggregate(
        new DataRanges(columns, settings.missingAsValue()),
        DataRanges::add,
        DataRanges::merge,
        TREE_DEPTH);
    ranges = data.usable();
    RoundCheckpoint checkpoint = new RoundCheckpoint(
        params.getOrDefault(params.checkpoint()),
        context.hadoopConfiguration(),
        RoundCheckpoint.fingerprint(
            settings.trainingKey(),
            params.getOrDefault(params.sampleRows()),
            params.getOrDefault(params.stratifyCol()),
            params.getOrDefault(params.orderCol()),
            columns.attributes(),
            ranges.rows(),
            data.fingerprint()));
    try {
      return train(checkpoint);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private FittedModel train(RoundCheckpoint checkpoint) throws IOException, InterruptedException {
    RoundCheckpoint.State state = checkpoint.saved();
    if (state == null) {
      state = new RoundCheckpoint.State(form());
    } else {
      LOG.info("{}goes on from the checkpoint after round {}", NAME, state.round());
    }
    while (!state.isOver()) {
      boolean goOn = improve(state.polish(), state.round() + 1);
      state.endRound(goOn && state.round() + 1 < settings.polishRounds());
      checkpoint.save(state);
    }
    return fitted(state.polish().model(), state.rowsSeen());
  }

  /** One round; false if it shall be the last. */
  private boolean improve(PolishState polish, int round) throws InterruptedException {
    describe(
        polish.error() < Double.POSITIVE_INFINITY
            ? "polish round %d, relative error %.4f so far"
            : "polish round %d",
        round,
        polish.error());
    boolean another = polish.improve(this);
    LOG.info("{}polish round {}: relative error {}", NAME, round, polish.error());
    return another;
  }

  private FormedMasks form() throws InterruptedException {
    boolean all = ranges.rows() <= sampleRows();
    TableLayout layout = all ? null : layout();
    ColumnStatistics statistics = all ? null : statistics(layout);
    describe("a sample of %d rows", Math.min(sampleRows(), ranges.rows()));
    CellRows source = sample();
    try (Table table = all
        ? Table.read(source, settings.scale(), settings.missingAsValue())
        : Table.read(source, layout, statistics)) {
      ClusteringSettings fitting = settings.fitting(table.layout().informativeAttributes());
      LOG.info("{}masks form from {} of {} rows", NAME, source.rowCount(), ranges.rows());
      return TableTraining.formMasks(table, fitting, progress());
    }
  }

  private int sampleRows() {
    return (int) params.getOrDefault(params.sampleRows());
  }

  private CellRows sample() {
    List<Cells> sample = new Sample(
            columns, position(params.stratifyCol()), position(params.orderCol()))
        .take(rows, sampleRows());
    return new CellRows(columns.attributes(), sample);
  }

  private int position(Param<String> param) {
    String name = params.getOrDefault(param);
    return name.isEmpty() ? -1 : dataset.schema().fieldIndex(name);
  }

  private static TrainingListener progress() {
    return progress -> {
      LOG.debug("{}{}", NAME, progress);
      return true;
    };
  }

  private TableLayout layout() {
    TableLayout layout = ranges.layout(settings.scale() != Scaling.NONE);
    return settings.scale() == Scaling.STANDARD ? layout.standardised(statistics(layout)) : layout;
  }

  private ColumnStatistics statistics(TableLayout layout) {
    describe("means and variances of the columns");
    InputColumns inputs = columns;
    Ranges all = ranges;
    ColumnStatistics statistics = rows.mapPartitions(part -> {
          ColumnSums sums = new ColumnSums(layout, all);
          new RowBatches(part, inputs, layout.columns()).forEachBlock(layout, sums::add);
          return List.of(sums).iterator();
        })
        .treeReduce(ColumnSums::merge, TREE_DEPTH)
        .statistics();
    statistics.requireVisibleDifferences(layout);
    return statistics;
  }

  @Override
  public LabelStatistics labels(MetaClusterModel model) {
    InputColumns inputs = columns;
    double weight = ranges.rows();
    Broadcast<MetaClusterModel> shared = context.broadcast(model);
    try {
      return rows.mapPartitions(part -> {
            MetaClusterModel own = shared.value();
            LabelStatistics labels = new LabelStatistics(own, weight);
            new RowBatches(part, inputs, own.layout().columns())
                .forEachBlock(own.layout(), block -> labels.add(block, own.encode(block)));
            return List.of(labels).iterator();
          })
          .treeReduce(LabelStatistics::merge, TREE_DEPTH);
    } finally {
      shared.destroy();
    }
  }

  @Override
  public FarRows farRows(MetaClusterModel labels, MetaClusterModel model, int[][] idle) {
    InputColumns inputs = columns;
    Broadcast<MetaClusterModel> before = context.broadcast(labels);
    Broadcast<MetaClusterModel> now = context.broadcast(model);
    try {
      return rows.mapPartitions(part -> {
            MetaClusterModel own = before.value();
            FarRows far = new FarRows(now.value(), idle);
            new RowBatches(part, inputs, own.layout().columns())
                .forEachBlock(
                    own.layout(), block -> far.add(block, own.encode(block), now.value()));
            return List.of(far).iterator();
          })
          .treeReduce(FarRows::merge, TREE_DEPTH);
    } finally {
      before.destroy();
      now.destroy();
    }
  }

  private Coded coded(MetaClusterModel model) {
    InputColumns inputs = columns;
    double weight = ranges.rows();
    Broadcast<MetaClusterModel> shared = context.broadcast(model);
    try {
      return rows.mapPartitions(part -> {
            MetaClusterModel own = shared.value();
            Coded coded = new Coded(new LabelStatistics(own, weight), new CodeCounts(MOST_CODES));
            new RowBatches(part, inputs, own.layout().columns())
                .forEachBlock(own.layout(), block -> coded.add(block, own.encode(block)));
            return List.of(coded).iterator();
          })
          .treeReduce(Coded::merge, TREE_DEPTH);
    } finally {
      shared.destroy();
    }
  }

  private FittedModel fitted(MetaClusterModel best, long rowsSeen) throws InterruptedException {
    describe("codes of all rows");
    Coded coded = coded(best);
    MetaClusterModel model = best.withSummary(coded.labels.summary(best));
    LOG.info("{}relative error {}", NAME, model.summary().relativeError());
    Diagnostics diagnostics = new Diagnostics(
        ranges.rows(), coded.counts.distinct(), rowsSeen, settings.numMetaClusters(), 0);
    String fewer = diagnostics.fewerGroups(model);
    if (!fewer.isEmpty()) {
      LOG.warn("{}{}", NAME, fewer);
    }
    describe("final clusters");
    try (Table table = Table.read(sample(), model.layout(), model.statistics())) {
      Clustering clustering = Clustering.of(model, table, settings, diagnostics);
      return new FittedModel(columns.columns(), clustering);
    }
  }

  /** Tells Spark's windows and the log what comes now. */
  private void describe(String what, Object... values) {
    String text = NAME + String.format(Locale.ROOT, what, values);
    context.setJobDescription(text);
    LOG.info(text);
  }
}
