package weka.clusterers;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import metaclustering.StreamClustering;
import metaclustering.memory.SleepSettings;
import metaclustering.parallel.Interruption;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.AttributeSpec;
import metaclustering.text.PlainText;
import metaclustering.training.stream.StreamTrainer;
import weka.clusterers.passes.InstancePasses;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.gui.ProgrammaticProperty;

/**
 * <!-- globalinfo-start --> Learns meta-clusters from a stream, row by row, in bounded time and
 * memory, and with sleep does not forget what does not come any more. <!-- globalinfo-end -->
 *
 * <p>Up to the first {@link StreamTrainer#START_ROWS} rows it is the {@link MetaClusterer} of the rows
 * so far, whether they came at once or one by one; then it goes on row by row. Built from more rows
 * it is the {@link MetaClusterer} of these rows, and updates carry that model on.
 */
public class MetaClustererUpdateable extends MetaClusterer implements UpdateableClusterer {

  private static final long serialVersionUID = 1L;

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("sleep", Settings.SLEEP_ROWS)
      .with("replay", Settings.REPLAY_RATIO)
      .withAll(ClusteringOptions.OPTIONS);

  private TrainingHeader m_Header;
  private StreamClustering m_Stream;
  private long m_Updates;

  /** What was learned so far; null where it must be asked for. */
  private BuiltModel m_Now;

  @Override
  public String globalInfo() {
    return "Learns from a stream, row by row, in bounded time and memory: ranges and variances go on"
        + " adapting, masks and clusters follow a stream that changes. With a memory it sleeps:"
        + " remembered rows, balanced over their codes, are learned once more between new ones, and"
        + " clusters of little use are freed for new experience.\n\n"
        + super.globalInfo();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.setMinimumNumberInstances(0);
    return result;
  }

  /**
   * Trains on the rows, which updates carry on; without rows, begins a stream of such rows.
   *
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}; a
   *     model built before is kept
   */
  @Override
  public void buildClusterer(Instances data) throws Exception {
    requireUsable(data);
    TrainingHeader header = header(data, settings());
    StreamClustering stream = stream(header);
    BuiltModel batch = null;
    if (!data.isEmpty()) {
      batch = batch(data);
      stream.carryOn(batch.clustering(), header.rows(data));
    }
    m_Header = header;
    m_Stream = stream;
    m_Now = batch;
    m_Updates = 0;
  }

  /** Not for streams, which need no passes: updates learn rows one by one. */
  @Override
  public void buildClusterer(InstancePasses rows, Instances header) {
    throw new UnsupportedOperationException(
        "a stream is not read in passes: build it from a header, then update it row by row");
  }

  @Override
  TrainingHeader header(Instances data, ClusteringSettings settings) {
    List<AttributeSpec> attributes = InstancesSource.of(data, data.classIndex()).attributes();
    return new TrainingHeader(data, StreamClustering.known(attributes, settings));
  }

  private StreamClustering stream(TrainingHeader header) {
    try {
      SleepSettings sleep = new SleepSettings(getSleepRows(), getReplayRatio());
      return new StreamClustering(header.attributes(), settings(), sleep);
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    }
  }

  /**
   * Learns from a row; the class, if set, is ignored.
   *
   * @throws Exception if the row cannot be used: it differs from the header, or a value is out of
   *     place
   */
  @Override
  public void updateClusterer(Instance newInstance) throws Exception {
    requireStream();
    m_Now = null;
    try {
      m_Stream.learn(m_Header.row(newInstance), 0);
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
    m_Updates++;
  }

  /** Ends a stream, which may go on nevertheless; with a memory, sleeps. */
  @Override
  public void updateFinished() {
    requireStream();
    try {
      m_Stream.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    m_Now = null;
  }

  private void requireStream() {
    if (m_Stream == null) {
      throw new IllegalStateException("buildClusterer must come first, with a header at least");
    }
  }

  @Override
  BuiltModel built() {
    if (m_Stream == null) {
      return super.built();
    }
    if (m_Now == null) {
      m_Now = now();
    }
    return m_Now;
  }

  @Override
  public boolean isBuilt() {
    return m_Stream != null && (m_Updates > 0 || m_Now != null);
  }

  private BuiltModel now() {
    try {
      return new BuiltModel(m_Header, m_Stream.now());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(e.getMessage());
    }
  }

  @Override
  public String toString() {
    if (m_Stream == null) {
      return "MetaClustererUpdateable: no clusterer has been built yet.";
    }
    if (!isBuilt()) {
      return "MetaClustererUpdateable: no row has been learned from yet.";
    }
    String report = super.toString();
    return m_Updates > 0 && m_Stream.isStarted() ? report + streamReport() : report;
  }

  private String streamReport() {
    return String.format(
        Locale.ROOT,
        "\n%s learned one by one, %d remembered; figures are those of the last %d rows\n",
        PlainText.counted(m_Updates, "row"),
        m_Stream.remembered(),
        StreamTrainer.START_ROWS);
  }

  @Override
  SettingOptions settingOptions() {
    return OPTIONS;
  }

  @OptionMetadata(
      displayName = "sleepRows",
      description = Settings.SLEEP_ROWS_HELP,
      displayOrder = 6)
  public int getSleepRows() {
    return m_Settings.get(Settings.SLEEP_ROWS);
  }

  public void setSleepRows(int sleepRows) {
    m_Settings.set(Settings.SLEEP_ROWS, sleepRows);
  }

  public String replayRatioTipText() {
    return Settings.REPLAY_RATIO.help();
  }

  @ProgrammaticProperty
  public double getReplayRatio() {
    return m_Settings.get(Settings.REPLAY_RATIO);
  }

  public void setReplayRatio(double replayRatio) {
    m_Settings.set(Settings.REPLAY_RATIO, replayRatio);
  }

  /** Runs the clusterer from the command line. */
  public static void main(String[] args) {
    runClusterer(new MetaClustererUpdateable(), args);
  }
}
