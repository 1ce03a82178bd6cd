package weka.gui.metaclustering.swing;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Messages in windows. */
public final class ErrorDialog {

  private ErrorDialog() {}

  /** Tells what went wrong; waits until the user has read it. */
  public static void error(Component parent, String title, Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    JOptionPane.showMessageDialog(parent, wrapped(message), title, JOptionPane.ERROR_MESSAGE);
  }

  /** Lines of at most 80 characters. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{1,80})(?:\\s+|$)", "$1\n").stripTrailing();
  }
}
