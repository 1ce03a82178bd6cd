package weka.clusterers;

import java.util.Arrays;
import weka.core.Utils;

/** A scheme of Weka's with its options in one text, as {@link Utils#toCommandLine} writes it. */
public final class SchemeSpecification {

  private SchemeSpecification() {}

  /**
   * Makes the scheme, with its options set.
   *
   * @param text the name of its class and its options, such as {@code weka.clusterers.EM -N 3}
   * @throws Exception if the text names no scheme of this type, or has a bad option
   */
  public static <T> T parse(Class<T> type, String text) throws Exception {
    String[] words = Utils.splitOptions(text);
    if (words.length == 0) {
      throw new IllegalArgumentException("the name of a class is missing");
    }
    return type.cast(Utils.forName(type, words[0], Arrays.copyOfRange(words, 1, words.length)));
  }
}
