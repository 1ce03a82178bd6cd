package weka.gui.metaclustering.swing;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Messages about failures. */
public final class ErrorDialog {

  private ErrorDialog() {}

  /** Shows the message of a failure and waits until it is closed. */
  public static void show(Component parent, String title, Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    JOptionPane.showMessageDialog(parent, wrapped(message), title, JOptionPane.ERROR_MESSAGE);
  }

  /** Lines of at most 80 characters. */
  private static String wrapped(String text) {
    return text.replaceAll("(.{1,80})(?:\\s+|$)", "$1\n").stripTrailing();
  }
}
