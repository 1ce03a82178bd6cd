package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaclustering.cli.rows.Classes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import weka.clusterers.UnusableAttributes;
import weka.core.Attribute;
import weka.core.Instances;

/** The option that leaves attributes out. */
final class IgnoreOption {

  private static final String UNUSABLE = "unusable";

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "ATTRIBUTE",
      description =
          "Attributes that are not learned from, such as identifiers: names or numbers from"
              + " 1, separated by commas. '" + UNUSABLE
              + "' stands for all string, date and relational"
              + " attributes.")
  private List<String> ignored = new ArrayList<>();

  /**
   * A copy of rows without the attributes that are to be ignored; the rows themselves if none is.
   *
   * @param file of the rows, for messages
   * @throws IOException if other attributes cannot be learned from
   */
  Instances applied(Instances rows, Path file) throws IOException {
    return applied(rows, file, attribute -> "");
  }

  /**
   * The same.
   *
   * @param problem says why an attribute cannot be learned from, if it is known
   */
  Instances applied(Instances rows, Path file, Function<Attribute, String> problem)
      throws IOException {
    List<Integer> attributes = new ArrayList<>();
    for (String choice : ignored) {
      attributes.addAll(attributes(rows, choice));
    }
    if (attributes.contains(rows.classIndex())) {
      throw wrong("--ignore names the class '" + rows.classAttribute().name()
          + "', which is not learned from anyway");
    }
    Instances left = attributes.isEmpty() ? rows : UnusableAttributes.without(rows, attributes);
    if (left.numAttributes() == (left.classIndex() < 0 ? 0 : 1)) {
      throw wrong("--ignore leaves no attribute to learn from");
    }
    List<Integer> unusable = UnusableAttributes.of(left);
    if (!unusable.isEmpty()) {
      throw new IOException(file + ": " + UnusableAttributes.named(left)
          + " cannot be learned from; leave out: --ignore "
          + unusable.stream()
              .map(a -> quoted(left.attribute(a).name()))
              .collect(Collectors.joining(","))
          + ", or all such: --ignore " + UNUSABLE
          + unusable.stream()
              .map(left::attribute)
              .map(attribute -> reason(attribute, problem.apply(attribute)))
              .collect(Collectors.joining()));
    }
    return left;
  }

  private static String reason(Attribute attribute, String problem) {
    return problem.isEmpty() ? "" : "; '" + attribute.name() + "': " + problem;
  }

  private static String quoted(String name) {
    return name.matches("[\\w.-]+") ? name : "'" + name + "'";
  }

  private List<Integer> attributes(Instances rows, String choice) {
    try {
      return choice.equals(UNUSABLE) && rows.attribute(choice) == null
          ? UnusableAttributes.of(rows)
          : List.of(Classes.index(rows, choice));
    } catch (IllegalArgumentException e) {
      throw wrong(
          "--ignore is '" + choice + "'; it must be an attribute's name, a number from 1 to "
              + rows.numAttributes() + " or '" + UNUSABLE + "'");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
