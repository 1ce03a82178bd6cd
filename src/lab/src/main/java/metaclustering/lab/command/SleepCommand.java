package metaclustering.lab.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import metaclustering.cli.command.OutputFolder;
import metaclustering.cli.output.Steps;
import metaclustering.fixtures.Digits;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.report.Spread;
import metaclustering.lab.studies.LabelsRead;
import metaclustering.lab.studies.SleepStudy;
import metaclustering.lab.studies.SleepStudy.Way;
import metaclustering.picture.chart.Charts;
import metaclustering.settings.ClusteringSettings;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.knowm.xchart.CategoryChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Measures how much of digits that come in the order of their classes is forgotten. */
@Command(
    name = "sleep",
    description = {
      "Measures what is forgotten of digits that come class by class.",
      "Shows digits once, first all 0s, last all 9s, and measures how many test digits are read"
          + " afterwards: without sleep, with the replay of a plain reservoir, and with sleep."
          + " Digits in random order show what can be reached.",
      "A single meta-cluster is read by the majority of its centres' training digits, several by a"
          + " linear classifier on the codes. The digits are those of test-data, or all of MNIST"
          + " (some minutes a seed)."
    })
public final class SleepCommand extends LabCommand {

  /** Meta-clusters and centres in each. */
  private record Size(int metaClusters, int centresEach) {

    @Override
    public String toString() {
      return metaClusters + " x " + centresEach;
    }
  }

  private static final class SizeConverter implements ITypeConverter<Size> {

    @Override
    public Size convert(String text) {
      if (!text.matches("[1-9]\\d{0,3}x[1-9]\\d{0,3}")) {
        throw new TypeConversionException(
            "'" + text + "' is not a number of meta-clusters and of centres, such as 16x32");
      }
      String[] numbers = text.split("x", -1);
      return new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
  }

  private static final int CLASSES = 10;

  @Mixin
  private DigitFiles digits;

  @Option(
      names = "--rows",
      paramLabel = "ROWS",
      split = ",",
      defaultValue = "500,2000",
      description = "How many rows are remembered. Default: ${DEFAULT-VALUE}.")
  private List<Integer> rows;

  @Option(
      names = "--size",
      paramLabel = "MxK",
      split = ",",
      defaultValue = "1x256,16x32",
      converter = SizeConverter.class,
      description = "Numbers of meta-clusters and of centres. Default: ${DEFAULT-VALUE}.")
  private List<Size> sizes;

  @Option(
      names = "--seeds",
      defaultValue = "3",
      description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Mixin
  private OutputFolder out;

  private final Map<String, List<Double>> byClass = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireAtLeast(1, "--seeds", seeds);
    if (rows.stream().anyMatch(n -> n < 1)) {
      throw wrongUse("--rows is " + rows + "; each must be at least 1");
    }
    Digits training = digits.training();
    Digits test = digits.test();
    long runs = (long) sizes.size() * (2 + 3L * rows.size()) * seeds;
    try (Steps steps = new Steps("sleep", runs, spec.commandLine().getErr())) {
      print(Markdown.head(
          List.of("M x K", "digits", "remembered", "accuracy, mean (least to most)"), 2, 3));
      for (Size size : sizes) {
        measure(training, test, size, Way.SHUFFLED, 0, steps);
        measure(training, test, size, Way.ORDERED, 0, steps);
        for (int remembered : rows) {
          measure(training, test, size, Way.RESERVOIR, remembered, steps);
          measure(training, test, size, Way.ORDERED, remembered, steps);
          measure(training, test, size, Way.SHUFFLED, remembered, steps);
        }
      }
    }
    out.save("sleep.png", chart());
    return 0;
  }

  private void measure(
      Digits training, Digits test, Size size, Way way, int remembered, Steps steps)
      throws InterruptedException {
    SummaryStatistics accuracies = new SummaryStatistics();
    double[] classes = new double[CLASSES];
    for (int seed = 1; seed <= seeds; seed++) {
      ClusteringSettings settings = ClusteringSettings.builder()
          .size(size.metaClusters(), size.centresEach())
          .seed(seed)
          .build();
      LabelsRead labels = SleepStudy.read(training, test, settings, way, remembered);
      accuracies.addValue(labels.accuracy());
      for (int y = 0; y < CLASSES; y++) {
        classes[y] += labels.accuracy(y) / seeds;
      }
      steps.done(String.format(
          Locale.ROOT,
          "%s, %s, %d remembered, seed %d: %.4f",
          size,
          words(way, remembered),
          remembered,
          seed,
          labels.accuracy()));
    }
    if (size.equals(sizes.get(0)) && (way == Way.ORDERED || remembered == 0)) {
      String name = words(way, remembered) + (remembered == 0 ? "" : " of " + remembered);
      byClass.put(name, Arrays.stream(classes).boxed().toList());
    }
    print(Markdown.line(List.of(
        size.toString(),
        words(way, remembered),
        remembered == 0 ? "" : Integer.toString(remembered),
        Spread.range(accuracies, 3))));
  }

  private BufferedImage chart() {
    CategoryChart chart = Charts.bars(
        "Digits read after one pass, " + sizes.get(0) + " centres",
        "share read",
        CLASSES * byClass.size());
    chart.getStyler().setXAxisLabelRotation(0);
    List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    byClass.forEach((way, shares) -> chart.addSeries(way, names, shares));
    return Charts.image(chart);
  }

  private static String words(Way way, int remembered) {
    String sleep = remembered == 0 ? "" : ", sleep";
    return switch (way) {
      case SHUFFLED -> "random order" + sleep;
      case ORDERED -> "0 to 9" + sleep;
      case RESERVOIR -> "0 to 9, reservoir replayed";
    };
  }
}
