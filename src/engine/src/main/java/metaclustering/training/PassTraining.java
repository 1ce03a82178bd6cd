package metaclustering.training;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import metaclustering.model.CodeCounts;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.PassWatch;
import metaclustering.progress.Progress;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.BlockFile;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;
import metaclustering.training.polish.FarRows;
import metaclustering.training.polish.LabelStatistics;
import metaclustering.training.polish.PolishRows;
import metaclustering.training.polish.PolishState;

/**
 * Trains on rows that do not fit into memory: on a sample as {@link TableTraining} does, then by polish
 * rounds over all rows, each a pass, two if a centre has lost all its rows; a last pass measures the
 * errors. What a pass brings back does not grow with the rows. What {@link TableTraining} measures
 * besides is measured on the sample.
 *
 * <p>The same rows, settings and seed give the same model bit for bit, whatever the number of threads.
 */
public final class PassTraining implements PolishRows {

  /** More distinct codes are estimated. */
  private static final int MAX_CODES = 20_000;

  private final PassRows rows;
  private final Table sample;
  private final ClusteringSettings settings;
  private final PassWatch watch;

  /** Null while the sample is learned from. */
  private Workers workers;

  /**
   * A model of all rows.
   *
   * @param trained the model and the codes of the sample
   * @param rows number of all rows
   * @param distinctCodes that these have, an estimate if they are very many
   */
  public record Result(TrainedModel trained, long rows, long distinctCodes) {}

  private PassTraining(PassRows rows, Table sample, ClusteringSettings settings, PassWatch watch) {
    this.rows = rows;
    this.sample = sample;
    this.settings = settings;
    this.watch = watch;
  }

  /**
   * Trains a model. If the listener ends the training, errors are measured on the sample.
   *
   * @param sample of the rows
   * @throws IllegalArgumentException as {@link TableTraining#train} of the sample
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static Result train(
      PassRows rows, Table sample, ClusteringSettings settings, PassWatch watch)
      throws InterruptedException {
    try {
      return new PassTraining(rows, sample, settings, watch).train();
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  private Result train() throws InterruptedException {
    SampleTraining start = TableTraining.trainOnSample(sample, settings, watch);
    Coded coded = start.rounds() == 0 || watch.isStopped() ? null : polish(start);
    MetaClusterModel model = start.polish().model();
    TrainedModel trained = TableTraining.measuredOnSample(model, start, sample, settings);
    if (coded == null) {
      long distinct =
          Arrays.stream(trained.codes()).map(IntBuffer::wrap).distinct().count();
      return new Result(trained, rows.rowCount(), distinct);
    }
    return new Result(
        trained.withModel(trained.model().withSummary(coded.labels.summary(model))),
        rows.rowCount(),
        coded.counts.distinct());
  }

  /** Statistics of all rows by the polished model; null if the listener has ended the training. */
  private Coded polish(SampleTraining start) throws InterruptedException {
    try (Workers all = new Workers(settings.numExecutionSlots())) {
      workers = all;
      PolishState polish = start.polish();
      int round = 0;
      boolean another = true;
      while (another && round < start.rounds()) {
        begin(polish, ++round, start.rounds());
        another = polish.improve(this);
      }
      begin(polish, round, round);
      return coded(polish.model());
    } catch (CancellationException e) {
      if (watch.isStopped() && !Thread.currentThread().isInterrupted()) {
        return null;
      }
      throw e;
    }
  }

  private void begin(PolishState polish, int round, int rounds) {
    long before = (round - 1) * rows.rowCount();
    long atMost = rounds * rows.rowCount();
    watch.begin(
        new Progress(
            Progress.Phase.POLISHING,
            round,
            rounds,
            before,
            atMost,
            0,
            polish.error(),
            polish.certainty()),
        polish::model);
  }

  /** The statistics of labels, and how often each code came. */
  private record Coded(LabelStatistics labels, CodeCounts counts) {

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

  private Coded coded(MetaClusterModel model) throws InterruptedException {
    return over(
        () -> new Coded(new LabelStatistics(model, rows.totalWeight()), new CodeCounts(MAX_CODES)),
        (part, block) -> part.add(block, model.encode(block)),
        Coded::merge);
  }

  @Override
  public LabelStatistics labels(MetaClusterModel model) throws InterruptedException {
    return over(
        () -> new LabelStatistics(model, rows.totalWeight()),
        (part, block) -> part.add(block, model.encode(block)),
        LabelStatistics::merge);
  }

  @Override
  public FarRows farRows(MetaClusterModel labels, MetaClusterModel model, int[][] idle)
      throws InterruptedException {
    return over(
        () -> new FarRows(model, idle),
        (part, block) -> part.add(block, labels.encode(block), model),
        FarRows::merge);
  }

  /** A pass over the rows as columns. */
  private <P> P over(Supplier<P> empty, BiConsumer<P, RowBlock> add, BinaryOperator<P> merge)
      throws InterruptedException {
    BlockFile.Blocks blocks = rows.blocks();
    return new Pass<RowBlock, P>(
            blocks::next,
            empty,
            (part, block) -> {
              try (block) {
                add.accept(part, block);
                watch.add(block.rows(), Double.NaN);
              }
            },
            merge)
        .run(workers);
  }
}
