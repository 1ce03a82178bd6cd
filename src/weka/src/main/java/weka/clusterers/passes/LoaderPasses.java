package weka.clusterers.passes;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowBlock;
import metaclustering.table.RowSource;
import weka.clusterers.InstancesSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.core.converters.IncrementalConverter;
import weka.core.converters.Loader;

/** The rows that one of Weka's loaders reads one by one. */
public final class LoaderPasses implements InstancePasses {

  /** A loader that stands before the first row. */
  private record Opened(Loader loader, CountedInput input) {}

  /** Opens the source once more. */
  private interface Source {
    Opened open() throws IOException;
  }

  private final Source source;
  private final String name;
  private final FileState file;
  private final Instances header;
  private final List<AttributeSpec> attributes;

  /**
   * @param file null if there is none, or none that is known
   */
  private LoaderPasses(Source source, String name, FileState file) throws IOException {
    this.source = source;
    this.name = name;
    this.file = file;
    Opened opened = open();
    this.header = opened.loader.getStructure();
    this.attributes = InstancesSource.of(header, -1).attributes();
    opened.input.close();
  }

  /**
   * The rows of a loader, which is reset before each pass.
   *
   * @throws IOException if it cannot read row by row, or has no source
   */
  public static InstancePasses of(Loader loader) throws IOException {
    String name = loader.getClass().getSimpleName();
    if (!(loader instanceof IncrementalConverter)) {
      throw new IOException("cannot read in passes: " + name + " does not read row by row");
    }
    return new LoaderPasses(
        () -> {
          reset(loader);
          return new Opened(loader, new CountedInput(InputStream.nullInputStream(), 0));
        },
        name,
        null);
  }

  private static void reset(Loader loader) throws IOException {
    try {
      loader.reset();
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The rows of an ARFF file, zipped or not. */
  static InstancePasses ofArff(Path path) throws IOException {
    FileState file = FileState.of(path);
    return new LoaderPasses(() -> arff(file), path.toString(), file);
  }

  private static Opened arff(FileState file) throws IOException {
    CountedInput input = new CountedInput(new FileInputStream(file.file().toFile()), file.size());
    boolean zipped = file.file().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    ArffLoader loader = new ArffLoader();
    loader.setSource(
        zipped ? new GZIPInputStream(input, 1 << 16) : new BufferedInputStream(input, 1 << 16));
    return new Opened(loader, input);
  }

  private Opened open() throws IOException {
    try {
      return source.open();
    } catch (IOException e) {
      throw new IOException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Instances header() {
    return new Instances(header, 0);
  }

  @Override
  public List<AttributeSpec> attributes() {
    return attributes;
  }

  @Override
  public Pass begin() {
    try {
      if (file != null) {
        file.requireSame();
      }
      Opened opened = open();
      Instances structure = opened.loader.getStructure();
      if (!header.equalHeaders(structure)) {
        throw new IOException(
            "the attributes of " + name + " have changed: " + header.equalHeadersMsg(structure));
      }
      return new LoaderPass(opened, structure);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private final class LoaderPass implements Pass {

    private final Opened opened;
    private final Instances structure;
    private final int size = RowBlock.preferredRows(attributes.size());
    private long rows;

    private LoaderPass(Opened opened, Instances structure) {
      this.opened = opened;
      this.structure = structure;
    }

    @Override
    public synchronized RowSource next() {
      long first = rows + 1;
      List<Instance> some = new ArrayList<>();
      try {
        for (int i = 0; i < size; i++) {
          Instance row = opened.loader.getNextInstance(structure);
          if (row == null) {
            break;
          }
          some.add(row);
        }
      } catch (IOException | RuntimeException e) {
        throw new UncheckedIOException(
            "cannot read " + name + ", after row " + (rows + some.size()) + ": " + e.getMessage(),
            new IOException(e));
      }
      rows += some.size();
      if (some.isEmpty() && file != null) {
        file.requireSame();
      }
      return some.isEmpty()
          ? null
          : new NumberedInstances(new InstancesSource(attributes, -1, some), first);
    }

    @Override
    public double share() {
      return opened.input.share();
    }

    @Override
    public void close() {
      try {
        opened.input.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
  }

  /**
   * Rows of which the first has a number.
   */
  private record NumberedInstances(InstancesSource instances, long first) implements RowSource {

    @Override
    public List<AttributeSpec> attributes() {
      return instances.attributes();
    }

    @Override
    public int rowCount() {
      return instances.rowCount();
    }

    @Override
    public double weight(int row) {
      return instances.weight(row);
    }

    @Override
    public long number(int row) {
      return first + row;
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      instances.visit(row, visitor);
    }
  }

  /** Knows how much of it was read. */
  private static final class CountedInput extends FilterInputStream {

    private final long size;
    private final LongAdder count = new LongAdder();

    CountedInput(InputStream in, long size) {
      super(in);
      this.size = size;
    }

    @Override
    public int read() throws IOException {
      int result = super.read();
      count.add(result < 0 ? 0 : 1);
      return result;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int result = super.read(into, from, length);
      count.add(Math.max(0, result));
      return result;
    }

    /** NaN if the size is not known. */
    double share() {
      return size == 0 ? Double.NaN : count.doubleValue() / size;
    }
  }
}
