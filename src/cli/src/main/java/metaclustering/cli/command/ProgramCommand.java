package metaclustering.cli.command;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command; returns its exit code. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public abstract class ProgramCommand implements Callable<Integer> {

  @Spec
  protected CommandSpec spec;

  protected void print(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }

  protected ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  protected void requireAtLeast(double min, String option, double value) {
    if (!(value >= min)) {
      throw wrongUse(option + " is " + text(value) + "; it must be at least " + text(min));
    }
  }

  /** A regular expression that an option gives. */
  protected Pattern pattern(String option, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
