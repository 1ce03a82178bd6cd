package metaclustering.cli.output;

/** Errors as people read them. */
public final class ErrorText {

  private ErrorText() {}

  /** The message of an exception on one line; of one without message, its name. */
  public static String oneLine(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.strip().replaceAll("\\s+", " ");
  }
}
