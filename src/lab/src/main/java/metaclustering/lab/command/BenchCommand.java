package metaclustering.lab.command;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import metaclustering.cli.command.OutputFolder;
import metaclustering.fixtures.Digits;
import metaclustering.lab.benchmarks.Growth;
import metaclustering.lab.benchmarks.GrowthBenchmark;
import metaclustering.lab.benchmarks.GrowthReport;
import metaclustering.lab.benchmarks.KMeansBenchmark;
import metaclustering.lab.benchmarks.LargeFileBenchmark;
import metaclustering.lab.benchmarks.MemoryBenchmark;
import metaclustering.lab.benchmarks.Speed;
import metaclustering.lab.benchmarks.SpeedReport;
import metaclustering.lab.benchmarks.WideBenchmark;
import metaclustering.linalg.NativeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times training and encoding side by side with others. */
@Command(
    name = "bench",
    description = {
      "Times training and encoding beside k-means and other clusterers.",
      "The others are those of Weka, Commons Math, Smile and Tribuo and, where --python names an"
          + " interpreter that has them, of scikit-learn and FAISS, and the article's rule in NumPy."
          + " The rows are the digits of test-data, or all of MNIST (some minutes).",
      "Prints rows a second and how they compare; writes bench.md, bench.csv and bench.png."
    })
public final class BenchCommand extends LabCommand {

  private static final String SCRIPT = "src/lab/peers.py";
  private static final float WHITE = 255;
  private static final double GIGA = 1e9;

  @Mixin
  private DigitFiles digitFiles;

  @Option(
      names = "--repeats",
      defaultValue = "3",
      description = "How often each job is done, once it is warm. Default: ${DEFAULT-VALUE}.")
  private int repeats;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "Number of threads, 0 for all cores. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Option(
      names = "--python",
      paramLabel = "COMMAND",
      description = "A Python with NumPy that runs " + SCRIPT + ". Default: no peers in Python.")
  private String python;

  @Option(names = "--opq", description = "With --python: also train FAISS OPQ, which takes long.")
  private boolean rotated;

  @Option(
      names = "--growth",
      description = "Instead: how one pass grows with rows, attributes and centres; writes"
          + " growth.md, growth.csv and growth.png.")
  private boolean growth;

  @Option(
      names = "--wide",
      description = "Instead: whole trainings on tables of very many attributes; writes wide.md.")
  private boolean wide;

  @Option(
      names = "--memory",
      paramLabel = "TABLE",
      description = "Instead: train on one large table, ${COMPLETION-CANDIDATES}, and say how much"
          + " memory it took; for a JVM of its own.")
  private MemoryBenchmark memory;

  @Option(
      names = "--large",
      paramLabel = "ROWS",
      description = "Instead: train on a CSV file of so many rows of 100 numbers, in passes, beside"
          + " reading it by Weka; for a JVM of its own with little memory.")
  private int large;

  @Mixin
  private OutputFolder out;

  @Override
  public Integer call() throws Exception {
    requireAtLeast(1, "--repeats", repeats);
    requireAtLeast(0, "--threads", threads);
    if (memory != null) {
      print(memory.measure(threads));
    } else if (large > 0) {
      print(LargeFileBenchmark.measure(large, threads));
    } else if (growth) {
      grow();
    } else if (wide) {
      compareWide();
    } else {
      compare();
    }
    return 0;
  }

  private void grow() throws Exception {
    GrowthReport report =
        new GrowthReport(new GrowthBenchmark(repeats, threads, this::show).measure());
    out.save("growth.md", report.markdown());
    out.save("growth.csv", report.csv());
    out.save("growth.png", report.chart());
    print(report.markdown());
  }

  private void compareWide() throws Exception {
    SpeedReport report =
        new SpeedReport(new WideBenchmark(repeats, threads, this::show).measure(), Double.NaN);
    out.save("wide.md", report.markdown());
    print(report.markdown());
  }

  private void show(Growth one) {
    progress("%,d %s, %s: %.3f s", one.size(), one.what(), one.who(), one.seconds());
  }

  private void compare() throws Exception {
    Digits digits = digitFiles.training();
    List<Speed> speeds =
        new ArrayList<>(new KMeansBenchmark(digits, repeats, threads, this::show).measure());
    if (python != null) {
      speeds.addAll(peers(digits));
    }
    double product = NativeReport.productSpeed();
    SpeedReport report = new SpeedReport(speeds, product * GIGA * cores());
    print("Float product: %.1f GFLOP/s on each of %d threads", product, cores());
    out.save("bench.md", report.markdown());
    out.save("bench.csv", report.csv());
    out.save("bench.png", report.chart());
    print(report.markdown());
  }

  private int cores() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private void show(Speed speed) {
    progress("%s, %s: %,d rows in %.3f s", speed.job(), speed.who(), speed.rows(), speed.median());
  }

  private void progress(String format, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(String.format(Locale.ROOT, format, values));
    err.flush();
  }

  /** The measurements of the script in Python. */
  private List<Speed> peers(Digits digits) throws IOException, InterruptedException {
    Path rows = Files.createTempFile("bench", ".f32");
    try {
      write(digits, rows);
      Process process = new ProcessBuilder(
              python,
              SCRIPT,
              rows.toString(),
              Integer.toString(digits.pixels()),
              Integer.toString(repeats),
              Integer.toString(cores()),
              rotated ? "opq" : "")
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        return read(lines);
      } finally {
        process.destroy();
        process.waitFor();
      }
    } finally {
      Files.delete(rows);
    }
  }

  private static void write(Digits digits, Path file) throws IOException {
    try (DataOutputStream rows =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      ByteBuffer bytes =
          ByteBuffer.allocate(digits.pixels() * Float.BYTES).order(ByteOrder.nativeOrder());
      for (int i = 0; i < digits.size(); i++) {
        bytes.clear();
        for (int p = 0; p < digits.pixels(); p++) {
          bytes.putFloat(digits.grey(i, p) / WHITE);
        }
        rows.write(bytes.array());
      }
    }
  }

  private List<Speed> read(BufferedReader lines) throws IOException {
    Map<List<String>, List<Double>> seconds = new LinkedHashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split(",", -1);
      List<String> job = List.of(cells[0], cells[1], cells[2], cells[4]);
      seconds.computeIfAbsent(job, j -> new ArrayList<>()).add(Double.valueOf(cells[3]));
    }
    List<Speed> speeds = new ArrayList<>();
    seconds.forEach((job, times) -> {
      double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
      double operations = job.get(3).isEmpty() ? Double.NaN : Double.parseDouble(job.get(3));
      Speed speed = new Speed(
          job.get(0), job.get(1), Long.parseLong(job.get(2)), all, operations, Double.NaN);
      speeds.add(speed);
      show(speed);
    });
    return speeds;
  }
}
