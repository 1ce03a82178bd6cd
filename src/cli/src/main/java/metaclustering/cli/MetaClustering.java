package metaclustering.cli;

import weka.core.CommandlineRunnable;

/**
 * Starts the command line from the installed package: {@code java -cp weka.jar weka.Run
 * MetaClustering COMMAND ...}. Weka's launcher finds this class by its name and loads the package.
 */
public final class MetaClustering implements CommandlineRunnable {

  @Override
  public void preExecution() {
    // nothing to prepare
  }

  /**
   * Runs a command and ends the JVM with its exit code; Weka's launcher would end with 0 after an
   * error too.
   */
  @Override
  public void run(Object toRun, String[] args) {
    System.exit(Main.exitCode(args));
  }

  @Override
  public void postExecution() {
    // never reached
  }
}
