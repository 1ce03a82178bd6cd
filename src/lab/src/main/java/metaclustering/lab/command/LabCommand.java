package metaclustering.lab.command;

import java.util.Locale;
import metaclustering.cli.command.ProgramCommand;

/** A command of the laboratory. */
abstract class LabCommand extends ProgramCommand {

  /** Prints a line on standard output. */
  void print(String format, Object... values) {
    print(String.format(Locale.ROOT, format, values));
  }
}
