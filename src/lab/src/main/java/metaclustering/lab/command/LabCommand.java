package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.cli.command.ProgramCommand;

/** A command of the laboratory. */
abstract class LabCommand extends ProgramCommand {

  /** The tables of a folder whose names match a pattern; there is at least one. */
  TableFiles tables(Path folder, String regex) throws IOException {
    TableFiles files = new TableFiles(folder, pattern("--tables", regex).asPredicate());
    if (files.names().isEmpty()) {
      throw wrongUse(folder + ": no tables (.arff, .arff.gz) of such names");
    }
    return files;
  }

  /** Prints a line on standard output. */
  void print(String format, Object... values) {
    print(String.format(Locale.ROOT, format, values));
  }
}
