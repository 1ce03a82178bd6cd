package weka.core;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs one of Weka's check programs, which print yes and no and end well either way. */
public final class CheckAnswers {

  private CheckAnswers() {}

  /** The lines that hold an answer. */
  public static List<String> of(Check check, Class<?> scheme) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      check.setOptions(new String[] {"-W", scheme.getName()});
      check.doTests();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("..."))
        .toList();
  }
}
