package weka.clusterers.passes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.parallel.Interruption;
import metaclustering.progress.PassWatch;
import metaclustering.progress.TrainingListener;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import weka.clusterers.InstancesSource;
import weka.core.Attribute;
import weka.core.Instances;

/** The rows of a CSV file whose first line has the names of the columns. */
final class CsvPasses implements InstancePasses {

  private final FileState file;
  private final List<CsvColumn> columns;
  private final Instances header;
  private final List<AttributeSpec> attributes;

  private CsvPasses(FileState file, List<CsvColumn> columns) {
    this.file = file;
    this.columns = columns;
    this.header = new Instances(
        file.file().toFile().getName().replaceFirst("(?i)\\.csv$", ""),
        new ArrayList<Attribute>(columns.stream().map(CsvColumn::attribute).toList()),
        0);
    this.attributes = InstancesSource.of(header, -1).attributes();
  }

  /**
   * Reads a file once, to learn what its columns hold.
   *
   * @throws IOException naming the file and the line if it cannot be read
   */
  static CsvPasses of(Path path, TrainingListener listener)
      throws IOException, InterruptedException {
    FileState file = FileState.of(path);
    PassWatch watch = new PassWatch(listener);
    watch.beginReading(1, 0, 0);
    List<CsvColumn> columns = new ArrayList<>();
    try (CsvLines lines = new CsvLines(file)) {
      for (CsvLines.Part part = lines.next(); part != null; part = lines.next()) {
        Interruption.check();
        int rows = learn(file, part, columns);
        watch.add(rows, lines.share());
      }
      watch.end();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (columns.isEmpty()) {
      throw new IOException("cannot read " + path + ": it is empty");
    }
    try {
      return new CsvPasses(file, columns);
    } catch (IllegalArgumentException e) { // two columns of one name
      throw new IOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private static int learn(FileState file, CsvLines.Part part, List<CsvColumn> columns) {
    CsvCells cells = new CsvCells(part.text());
    int[] rows = {0};
    part.forEach((line, row, from, to) -> {
      int count = split(file, cells, line, from, to);
      if (row == 0) {
        for (int c = 0; c < count; c++) {
          columns.add(new CsvColumn(cells.text(c)));
        }
        return;
      }
      require(file, line, count, columns.size());
      for (int c = 0; c < count; c++) {
        if (!cells.isMissing(c)) {
          columns.get(c).learn(cells, c, line);
        }
      }
      rows[0]++;
    });
    return rows[0];
  }

  private static int split(FileState file, CsvCells cells, long line, int from, int to) {
    try {
      return cells.split(from, to);
    } catch (IllegalArgumentException e) {
      throw problem(file, line, e.getMessage());
    }
  }

  private static void require(FileState file, long line, int cells, int columns) {
    if (cells != columns) {
      throw problem(file, line, cells + " cells, but the first line has " + columns + " names");
    }
  }

  private static UncheckedIOException problem(FileState file, long line, String message) {
    return file.named(new IOException("line " + line + ": " + message));
  }

  @Override
  public Instances header() {
    return new Instances(header, 0);
  }

  @Override
  public String problem(int attribute) {
    return columns.get(attribute).problem();
  }

  @Override
  public List<AttributeSpec> attributes() {
    return attributes;
  }

  @Override
  public boolean areWeighted() {
    return false;
  }

  @Override
  public int passesMade() {
    return 1;
  }

  @Override
  public Pass begin() {
    file.requireSame();
    try {
      CsvLines lines = new CsvLines(file);
      return new CsvPass(lines);
    } catch (IOException e) {
      throw file.named(e);
    }
  }

  private final class CsvPass implements Pass {

    private final CsvLines lines;

    private CsvPass(CsvLines lines) {
      this.lines = lines;
    }

    @Override
    public RowSource next() {
      try {
        CsvLines.Part part = lines.next();
        if (part == null) {
          file.requireSame();
          return null;
        }
        return rows(part);
      } catch (IOException e) {
        throw file.named(e);
      }
    }

    @Override
    public double share() {
      return lines.share();
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException e) {
        throw file.named(e);
      }
    }
  }

  /** The rows of some lines, parsed by the calling thread. */
  private RowSource rows(CsvLines.Part part) {
    CsvCells cells = new CsvCells(part.text());
    List<double[]> rows = new ArrayList<>();
    part.forEach((line, row, from, to) -> {
      if (row > 0) {
        require(file, line, split(file, cells, line, from, to), columns.size());
        rows.add(values(cells, line));
      }
    });
    return new NumberedRows(attributes, rows, Math.max(1, part.row()));
  }

  private double[] values(CsvCells cells, long line) {
    double[] values = new double[columns.size()];
    Arrays.fill(values, Double.NaN);
    for (int c = 0; c < values.length; c++) {
      if (!cells.isMissing(c)) {
        try {
          values[c] = columns.get(c).value(cells, c);
        } catch (IllegalArgumentException e) {
          throw problem(file, line, e.getMessage());
        }
      }
    }
    return values;
  }

  /**
   * Rows of weight 1.
   *
   * @param first number of the first
   */
  private record NumberedRows(List<AttributeSpec> attributes, List<double[]> rows, long first)
      implements RowSource {

    @Override
    public int rowCount() {
      return rows.size();
    }

    @Override
    public double weight(int row) {
      return 1;
    }

    @Override
    public long number(int row) {
      return first + row;
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      double[] values = rows.get(row);
      for (int a = 0; a < values.length; a++) {
        visitor.cell(a, values[a]);
      }
    }
  }
}
