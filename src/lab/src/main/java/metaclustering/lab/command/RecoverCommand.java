package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import metaclustering.cli.command.OutputFolder;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.fixtures.Digits;
import metaclustering.lab.generators.DigitInstances;
import metaclustering.lab.recovery.Ablation;
import metaclustering.lab.recovery.CertaintyStudy;
import metaclustering.lab.recovery.ChoiceStudy;
import metaclustering.lab.recovery.ChosenNumbers;
import metaclustering.lab.recovery.Finder;
import metaclustering.lab.recovery.Recovery;
import metaclustering.lab.recovery.RecoveryCase;
import metaclustering.lab.recovery.RecoveryChart;
import metaclustering.lab.recovery.RowsNeeded;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.studies.DigitStudy;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.core.Instances;

/** Measures how well hidden groups of columns are found. */
@Command(
    name = "recover",
    description = {
      "Measures how well hidden groups of columns are found in generated tables.",
      "Prints for every case and finder the adjusted Rand index of the columns' groups (its worst),"
          + " and the share of the seeds with exact groups; writes recovery.md, recovery.csv and"
          + " recovery.png. What recovery.csv has already for as many seeds is not measured again: a"
          + " study that was stopped goes on, and can be made in parts."
    })
public final class RecoverCommand extends LabCommand {

  private static final int DIGIT_GROUPS = 16;
  private static final int DIGIT_CLUSTERS = 16;

  @Option(
      names = "--seeds",
      defaultValue = "20",
      description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--case",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only cases in whose name this is found. Default: all.")
  private String cases;

  @Option(
      names = "--finder",
      paramLabel = "FINDER",
      description = "Only this finder, of ${COMPLETION-CANDIDATES}; may be given more than once."
          + " Default: all.")
  private List<Finder> finders = List.of(Finder.values());

  @Option(
      names = "--rows-needed",
      description =
          "Instead, how many rows a table must have for exact groups: the smallest of some"
              + " sizes from 125 to 16,000; writes rows-needed.md.")
  private boolean rowsNeeded;

  @Option(
      names = "--ablation",
      description = "Instead, the default options but for one, on some cases and on the digits of"
          + " test-data; writes ablation.md.")
  private boolean ablation;

  @Option(
      names = "--certainty",
      description = "Instead, how certain columns that have a group are, and columns of pure noise;"
          + " writes certainty.md and certainty.png.")
  private boolean certainty;

  @Option(
      names = "--choose",
      description =
          "Instead, whether the numbers of meta-clusters and of centres are found when none"
              + " is given (-M 0 -K 0), also in tables without groups; writes choose.md.")
  private boolean choose;

  @Option(
      names = "--classes",
      description = "Instead, how well final clusters agree with the classes of the tables of"
          + " test-data, by the default's numbers, by chosen ones and by k-means; writes"
          + " classes.md.")
  private boolean classes;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "test-data",
      description = "The folder of these tables. Default: ${DEFAULT-VALUE}.")
  private Path data;

  @Mixin
  private OutputFolder out;

  @Override
  public Integer call() throws Exception {
    requireAtLeast(1, "--seeds", seeds);
    if (rowsNeeded) {
      rowsNeeded();
    } else if (ablation) {
      ablation();
    } else if (certainty) {
      certainty();
    } else if (choose) {
      choose();
    } else if (classes) {
      classes();
    } else {
      recovery();
    }
    return 0;
  }

  private List<RecoveryCase> chosen(List<RecoveryCase> all) {
    Predicate<String> isMeant = pattern("--case", cases).asPredicate();
    List<RecoveryCase> chosen = all.stream().filter(c -> isMeant.test(c.name())).toList();
    if (chosen.isEmpty()) {
      throw wrongUse("--case " + cases + " is found in none of: "
          + all.stream().map(RecoveryCase::name).collect(Collectors.joining("; ")));
    }
    return chosen;
  }

  private void recovery() throws IOException, InterruptedException {
    List<Recovery> measured = new ArrayList<>(measuredBefore());
    for (RecoveryCase setting : chosen(RecoveryCase.all())) {
      for (Finder finder : finders) {
        Optional<Recovery> before = measured.stream()
            .filter(r -> r.caseName().equals(setting.name()) && r.finder() == finder)
            .findFirst();
        if (before.isPresent() && before.get().seeds() == seeds) {
          continue;
        }
        before.ifPresent(measured::remove);
        Recovery recovery = Recovery.measure(setting, finder, seeds);
        measured.add(recovery);
        String rows = Double.isNaN(recovery.rows())
            ? ""
            : String.format(Locale.ROOT, "; rows %.3f", recovery.rows());
        print(setting.name() + ", " + finder.label() + ": " + recovery.cell() + rows);
        write(measured);
      }
    }
    write(measured);
    print("written: " + out.file("recovery.md") + ", .csv, .png");
  }

  private List<Recovery> measuredBefore() throws IOException {
    Path csv = out.file("recovery.csv");
    return Files.exists(csv)
        ? Files.readAllLines(csv).stream().skip(1).map(Recovery::of).toList()
        : List.of();
  }

  private void write(List<Recovery> measured) throws IOException {
    List<String> names = RecoveryCase.all().stream().map(RecoveryCase::name).toList();
    measured.sort(Comparator.comparingInt((Recovery r) -> names.indexOf(r.caseName()))
        .thenComparing(Recovery::finder));
    out.save(
        "recovery.csv",
        Recovery.CSV_HEAD + "\n"
            + measured.stream().map(r -> r.csv() + "\n").collect(Collectors.joining()));
    out.save("recovery.md", markdown(measured));
    out.save("recovery.png", RecoveryChart.of(measured));
  }

  private static String markdown(List<Recovery> measured) {
    List<Finder> shown =
        measured.stream().map(Recovery::finder).distinct().sorted().toList();
    StringBuilder text = table("case", shown.stream().map(Finder::label).toList());
    for (String name : measured.stream().map(Recovery::caseName).distinct().toList()) {
      List<String> cells = shown.stream()
          .map(f -> measured.stream()
              .filter(r -> r.caseName().equals(name) && r.finder() == f)
              .map(RecoverCommand::cell)
              .findFirst()
              .orElse(""))
          .toList();
      text.append(line(name, cells));
    }
    return text.toString();
  }

  private static String cell(Recovery recovery) {
    return Double.isNaN(recovery.rows())
        ? recovery.cell()
        : recovery.cell() + String.format(Locale.ROOT, "; rows %.2f", recovery.rows());
  }

  private static StringBuilder table(String first, List<String> columns) {
    List<String> head = new ArrayList<>(List.of(first));
    head.addAll(columns);
    return new StringBuilder(Markdown.head(head)).append('\n');
  }

  private static String line(String first, List<String> cells) {
    return Markdown.line(first, cells) + "\n";
  }

  private void rowsNeeded() throws IOException, InterruptedException {
    StringBuilder text = table("case", finders.stream().map(Finder::label).toList());
    for (RecoveryCase setting : chosen(RecoveryCase.all())) {
      List<String> cells = new ArrayList<>();
      for (Finder finder : finders) {
        cells.add(RowsNeeded.measure(setting, finder, seeds).cell());
        print(setting.name() + ", " + finder.label() + ", rows needed: "
            + cells.get(cells.size() - 1));
      }
      text.append(line(setting.name(), cells));
      out.save("rows-needed.md", text.toString());
    }
  }

  private void ablation() throws Exception {
    List<RecoveryCase> chosen = chosen(Ablation.cases());
    List<String> columns =
        new ArrayList<>(chosen.stream().map(RecoveryCase::name).toList());
    columns.add("digits, 16 x 16: relative error");
    StringBuilder text = table("options", columns);
    Digits training = DigitInstances.bundled("train");
    Digits test = DigitInstances.bundled("test");
    for (Ablation change : Ablation.values()) {
      List<String> cells = new ArrayList<>();
      for (RecoveryCase setting : chosen) {
        cells.add(change.measure(setting, seeds).cell());
      }
      cells.add(String.format(Locale.ROOT, "%.4f", digitError(change, training, test)));
      print(change.label() + ": " + String.join("; ", cells));
      text.append(line(change.label(), cells));
      out.save("ablation.md", text.toString());
    }
  }

  /** The mean over the seeds, on digits that were not trained on. */
  private double digitError(Ablation change, Digits training, Digits test)
      throws InterruptedException {
    double sum = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      ClusteringSettings settings = change
          .changed(
              ClusteringSettings.builder().size(DIGIT_GROUPS, DIGIT_CLUSTERS).seed(seed))
          .build();
      sum += DigitStudy.reconstruct(training, test, settings, TrainingListener.NONE)
          .testError();
    }
    return sum / seeds;
  }

  private void certainty() throws IOException, InterruptedException {
    List<String> figures = List.of("columns", "at 0", "decile 1", "median", "decile 9");
    StringBuilder text = table("columns of", figures);
    for (RecoveryCase setting : chosen(RecoveryCase.all())) {
      CertaintyStudy study = CertaintyStudy.measure(setting, seeds);
      text.append(line(setting.name(), List.of(CertaintyStudy.cells(study.grouped()))));
      if (study.noise().length > 0) {
        text.append(line(setting.name() + ": noise", List.of(CertaintyStudy.cells(study.noise()))));
        out.save("certainty.png", RecoveryChart.of(study));
      }
      print(setting.name() + ", certainty: " + CertaintyStudy.cells(study.grouped()) + "; noise "
          + CertaintyStudy.cells(study.noise()));
      out.save("certainty.md", text.toString());
    }
  }

  private void choose() throws IOException, InterruptedException {
    List<RecoveryCase> all = new ArrayList<>(RecoveryCase.all());
    all.addAll(RecoveryCase.withoutGroups());
    List<ChoiceStudy> studies = new ArrayList<>();
    StringBuilder text = table("case", ChoiceStudy.HEAD);
    for (RecoveryCase setting : chosen(all)) {
      ChoiceStudy study = ChoiceStudy.measure(setting, seeds);
      studies.add(study);
      text.append(line(study.caseName(), study.cells()));
      print(study.caseName() + ", right M, K within 1, K right, difference: " + study.cells());
      out.save("choose.md", text + line("all", ChoiceStudy.all("all", studies).cells()));
    }
    print("all: " + ChoiceStudy.all("all", studies).cells());
  }

  private void classes() throws Exception {
    Predicate<String> isMeant = pattern("--case", cases).asPredicate();
    StringBuilder text = table("table", ChosenNumbers.HEAD);
    for (String name : ChosenNumbers.TABLES) {
      if (isMeant.test(name)) {
        Instances rows = DataFile.read(data.resolve(name + ".arff"));
        Classes.set(rows, Classes.LAST);
        List<String> cells = ChosenNumbers.cells(rows, seeds);
        print(name + ", " + String.join("; ", cells));
        text.append(line(name, cells));
        out.save("classes.md", text.toString());
      }
    }
  }
}
