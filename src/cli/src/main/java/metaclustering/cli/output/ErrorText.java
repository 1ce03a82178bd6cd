package metaclustering.cli.output;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Errors as people read them. */
public final class ErrorText {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private ErrorText() {}

  /**
   * The message of an exception on one line, invisible characters as their numbers; of one without message, its
   * name.
   */
  public static String oneLine(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : INVISIBLE.matcher(message.strip().replaceAll("\\s+", " ")).replaceAll(ErrorText::escaped);
  }

  private static String escaped(MatchResult invisible) {
    return String.format(Locale.ROOT, "\\\\u%04X", (int) invisible.group().charAt(0));
  }
}
