package weka.clusterers.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import metaclustering.file.AtomicFile;
import metaclustering.imagination.Surprise;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSample;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.clusterers.UnusableAttributes;
import weka.clusterers.passes.InstancePasses;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Encodes rows that need not fit into memory into a file, as {@link EncodedRows} says. Surprise is in
 * standard deviations above the mean of a random sample of these rows.
 */
public final class EncodedFile {

  private static final int SAMPLE = 20_000;

  private final MetaClusterer clusterer;
  private final InstancePasses rows;
  private final String source;
  private final boolean keep;
  private final boolean csv;
  private final List<Integer> texts;
  private Surprise surprise;

  private EncodedFile(
      MetaClusterer clusterer, InstancePasses rows, String source, boolean keep, boolean csv) {
    this.clusterer = clusterer;
    this.rows = rows;
    this.source = source;
    this.keep = keep;
    this.csv = csv;
    Instances header = rows.header();
    this.texts = IntStream.range(0, header.numAttributes())
        .filter(a -> header.attribute(a).isString() || header.attribute(a).isRelationValued())
        .boxed()
        .toList();
  }

  /**
   * Writes a file.
   *
   * @param source name of the rows, for messages
   * @param keep whether the attributes of the rows are written too, before the code; those that are
   *     texts are not, as they are not kept
   * @return the number of rows
   * @throws IOException naming the file if it cannot be read or written, or an attribute is missing
   */
  public static long write(
      Path target, MetaClusterer clusterer, InstancePasses rows, String source, boolean keep)
      throws IOException, InterruptedException {
    long[] count = new long[1];
    EncodedFile file = new EncodedFile(
        clusterer,
        rows,
        source,
        keep,
        target.toString().toLowerCase(Locale.ROOT).endsWith(".csv"));
    try {
      file.surprise = file.learnSurprise();
      AtomicFile.save(target, out -> count[0] = file.write(out));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
    return count[0];
  }

  private Surprise learnSurprise() throws IOException, InterruptedException {
    RowSample sample = new RowSample(SAMPLE, clusterer.getSeed());
    try (RowPasses.Pass pass = rows.begin()) {
      for (RowSource some = pass.next(); some != null; some = pass.next()) {
        Interruption.check();
        sample.add(some);
      }
    }
    RowSource usual = StoredRow.source(rows.attributes(), sample.rows());
    if (usual.rowCount() == 0) {
      throw new IOException(source + ": no rows");
    }
    return EncodedRows.surprise(clusterer, known(instances(usual), 1));
  }

  /**
   * @param first number of the first row
   */
  private Instances known(Instances some, long first) throws IOException {
    return ModelRows.of(some, clusterer.trainingHeader(), source, first);
  }

  private Instances instances(RowSource some) {
    Instances result = new Instances(rows.header(), some.rowCount());
    for (int i = 0; i < some.rowCount(); i++) {
      double[] values = new double[result.numAttributes()];
      some.visit(i, (a, value) -> values[a] = value);
      result.add(new DenseInstance(some.weight(i), values));
    }
    return result;
  }

  private long write(OutputStream out) throws IOException {
    long count = 0;
    try (Workers workers = new Workers(clusterer.getNumExecutionSlots());
        RowPasses.Pass pass = rows.begin()) {
      writeHeader(out);
      List<RowSource> parts = next(pass, workers.slots());
      while (!parts.isEmpty()) {
        for (byte[] text : texts(parts, workers)) {
          out.write(text);
        }
        count += parts.stream().mapToLong(RowSource::rowCount).sum();
        parts = next(pass, workers.slots());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(e.getMessage());
    }
    return count;
  }

  private static List<RowSource> next(RowPasses.Pass pass, int most) {
    List<RowSource> parts = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      RowSource part = pass.next();
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** What is written of each of some parts, each encoded by one thread. */
  private byte[][] texts(List<RowSource> parts, Workers workers) throws InterruptedException {
    byte[][] texts = new byte[parts.size()][];
    workers.run(parts.size(), i -> {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      try {
        writeRows(encoded(instances(parts.get(i)), parts.get(i).number(0)), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
      texts[i] = text.toByteArray();
    });
    return texts;
  }

  private Instances encoded(Instances some, long first) throws IOException, InterruptedException {
    Instances kept = keep
        ? UnusableAttributes.without(some, texts)
        : new Instances(some.relationName(), new ArrayList<>(), 0);
    return EncodedRows.ofPart(clusterer, known(some, first), kept, surprise);
  }

  private void writeHeader(OutputStream out) throws IOException, InterruptedException {
    Instances header = encoded(new Instances(rows.header(), 0), 1);
    if (csv) {
      CsvRows.writeNames(header, out);
    } else {
      out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void writeRows(Instances encoded, OutputStream out) throws IOException {
    if (csv) {
      CsvRows.writeCells(encoded, out);
      return;
    }
    for (Instance row : encoded) {
      String text = row.toStringMaxDecimalDigits(RowsFile.DECIMALS) + "\n";
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
