package metaclustering.lab.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import metaclustering.cli.output.Steps;
import metaclustering.lab.figures.Drawing;
import metaclustering.lab.figures.Figure;
import metaclustering.lab.figures.FigureSettings;
import metaclustering.lab.figures.Figures;
import metaclustering.picture.file.GifFile;
import metaclustering.picture.file.PngFile;
import metaclustering.settings.LearningRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Draws the figures of the article, and our own. */
@Command(
    name = "figures",
    description = {
      "Draws the figures of the article, and three more.",
      "Writes for each a picture, an animation where something moves, and a caption with the numbers"
          + " measured, by the article's learning rule and by the default one."
    })
public final class FiguresCommand extends LabCommand {

  private static final String ALL = "all";
  private static final int FRAME_MILLIS = 250;

  @Parameters(arity = "1..*", paramLabel = "NUMBER", description = "Numbers of figures, or: all.")
  private List<String> numbers;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Only this rule: article or exponentiated. Default: both.")
  private String rule;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Random seed. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin
  private DigitFiles digits;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering/figures",
      description = "The folder of the PNG, GIF and Markdown files. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Figure> figures = figures();
    FigureSettings settings = new FigureSettings(rules(), seed, digits.training(), digits.test());
    long count = figures.stream().mapToLong(figure -> figure.steps(settings)).sum();
    try (Steps steps = new Steps("figures", count, spec.commandLine().getErr())) {
      for (Figure figure : figures) {
        write(figure, figure.draw(settings, line -> steps.done(figure.number() + ": " + line)));
      }
    }
    print("wrote " + out);
    return 0;
  }

  private List<Figure> figures() {
    if (numbers.contains(ALL)) {
      return Figures.all();
    }
    List<Figure> chosen = new ArrayList<>();
    for (String number : numbers) {
      chosen.add(Figures.all().stream()
          .filter(figure -> number.equals(Integer.toString(figure.number())))
          .findFirst()
          .orElseThrow(() -> wrongUse("no figure '" + number + "': there are " + list())));
    }
    return chosen;
  }

  private static String list() {
    return Figures.all().stream()
        .map(figure -> Integer.toString(figure.number()))
        .collect(Collectors.joining(", "));
  }

  private List<LearningRule> rules() {
    if (rule == null) {
      return List.of(LearningRule.ARTICLE, LearningRule.EXPONENTIATED);
    }
    try {
      return List.of(LearningRule.valueOf(rule.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "no rule (--rule) '" + rule + "': article or exponentiated", e);
    }
  }

  private void write(Figure figure, Drawing drawing) throws IOException {
    String name = String.format(Locale.ROOT, "figure-%02d", figure.number());
    Files.createDirectories(out);
    PngFile.save(drawing.picture().image(), out.resolve(name + ".png"));
    if (!drawing.frames().isEmpty()) {
      GifFile.save(drawing.frames(), FRAME_MILLIS, out.resolve(name + ".gif"));
    }
    List<String> caption = new ArrayList<>();
    caption.add("# Figure " + figure.number() + ": " + figure.title());
    caption.add("");
    caption.add(figure.see());
    caption.add("");
    caption.addAll(drawing.measured().markdown());
    Files.write(out.resolve(name + ".md"), caption, StandardCharsets.UTF_8);
  }
}
