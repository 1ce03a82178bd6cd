package metaclustering.lab.command;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import metaclustering.cli.command.ProgramCommand;
import picocli.CommandLine.ParameterException;

/** A command of the laboratory. */
abstract class LabCommand extends ProgramCommand {

  /** Prints a line on standard output. */
  void print(String format, Object... values) {
    print(String.format(Locale.ROOT, format, values));
  }

  /** A regular expression that an option gives. */
  Pattern pattern(String option, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }
}
