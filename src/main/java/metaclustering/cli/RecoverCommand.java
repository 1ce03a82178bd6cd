package metaclustering.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import metaclustering.file.WholeFile;
import metaclustering.picture.PngFile;
import metaclustering.recovery.Finder;
import metaclustering.recovery.Recovery;
import metaclustering.recovery.RecoveryCase;
import metaclustering.recovery.RecoveryChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well hidden groups of columns are found. */
@Command(
    name = "recover",
    description = {
      "Measures how well hidden groups of columns are found, in generated tables.",
      "Prints for every case and finder the adjusted Rand index of the columns' groups (its worst),"
          + " and the share of the seeds with exact groups; writes recovery.md, recovery.csv and"
          + " recovery.png."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RecoverCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

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
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering",
      description = "The folder of what is written. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (seeds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--seeds is " + seeds + "; it must be at least 1");
    }
    List<RecoveryCase> chosen = RecoveryCase.all().stream()
        .filter(c -> pattern().matcher(c.name()).find())
        .toList();
    if (chosen.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--case " + cases + " is found in none of: "
              + RecoveryCase.all().stream()
                  .map(RecoveryCase::name)
                  .collect(Collectors.joining("; ")));
    }
    List<Recovery> measured = new ArrayList<>();
    for (RecoveryCase setting : chosen) {
      for (Finder finder : finders) {
        Recovery recovery = Recovery.measure(setting, finder, seeds);
        measured.add(recovery);
        String rows = Double.isNaN(recovery.rows())
            ? ""
            : String.format(Locale.ROOT, "; rows %.3f", recovery.rows());
        print(setting.name() + ", " + finder.label() + ": " + recovery.cell() + rows);
      }
      write(measured);
    }
    print("written: " + out.resolve("recovery.md") + ", .csv, .png");
    return 0;
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(cases);
    } catch (PatternSyntaxException e) {
      throw new ParameterException(spec.commandLine(), "--case: " + e.getMessage(), e);
    }
  }

  private void write(List<Recovery> measured) throws IOException {
    Files.createDirectories(out);
    text("recovery.csv", csv(measured));
    text("recovery.md", markdown(measured));
    PngFile.save(RecoveryChart.of(measured), out.resolve("recovery.png"));
  }

  private void text(String name, String text) throws IOException {
    WholeFile.save(out.resolve(name), o -> o.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String csv(List<Recovery> measured) {
    StringBuilder text = new StringBuilder("case,finder,columnARI,worst,exact,rowARI\n");
    for (Recovery r : measured) {
      text.append(String.format(
          Locale.ROOT,
          "\"%s\",\"%s\",%.4f,%.4f,%.3f,%.4f\n",
          r.caseName(),
          r.finder().label(),
          r.columns(),
          r.worst(),
          r.exact(),
          r.rows()));
    }
    return text.toString();
  }

  private String markdown(List<Recovery> measured) {
    StringBuilder text = new StringBuilder("| case |");
    finders.forEach(f -> text.append(' ').append(f.label()).append(" |"));
    text.append("\n|---|").append("---|".repeat(finders.size())).append('\n');
    for (String name : measured.stream().map(Recovery::caseName).distinct().toList()) {
      text.append("| ").append(name).append(" | ");
      text.append(measured.stream()
          .filter(r -> r.caseName().equals(name))
          .map(Recovery::cell)
          .collect(Collectors.joining(" | ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private void print(String line) {
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(line);
    writer.flush();
  }
}
