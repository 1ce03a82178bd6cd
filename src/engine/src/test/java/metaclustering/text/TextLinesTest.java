package metaclustering.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void aShortTextIsALine() {
    assertThat(TextLines.wrapped("  two words", "    ")).isEqualTo("  two words\n");
    assertThat(TextLines.wrapped("\nafter a gap", "")).isEqualTo("\nafter a gap\n");
  }

  @Test
  void aLongTextIsBrokenBetweenWords() {
    String text = "  " + "legs = 4 (20 %), ".repeat(20).strip();
    String wrapped = TextLines.wrapped(text, "      ");
    assertThat(wrapped.lines()).hasSizeGreaterThan(3).allMatch(l -> l.length() <= TextLines.WIDTH);
    assertThat(wrapped.lines().skip(1)).allMatch(l -> l.matches(" {6}(legs = 4|\\().*"));
    assertThat(wrapped.replaceAll("\\s+", " ")).isEqualTo(text.replaceAll("\\s+", " ") + " ");
  }

  @Test
  void aWordThatIsTooLongIsNotCut() {
    String word = "x".repeat(150);
    assertThat(TextLines.wrapped("a " + word + " b", "  ")).isEqualTo("a\n  " + word + "\n  b\n");
  }

  @Test
  void columnsThatDoNotFitFollowBelow() {
    List<List<String>> first = List.of(List.of("name", "a"), List.of("all", "1"));
    List<List<String>> repeated = List.of(List.of("NAME", "a"));
    List<List<String>> others =
        IntStream.range(0, 5).mapToObj(n -> List.of("c" + n, "y".repeat(40))).toList();
    List<String> lines = TextLines.table(first, repeated, others).lines().toList();
    assertThat(lines).hasSize(3 * 2 + 2).allMatch(line -> line.length() <= TextLines.WIDTH);
    assertThat(lines.get(0)).startsWith("name  all  ").endsWith("c1");
    assertThat(lines.get(1)).startsWith("a       1  yyy");
    assertThat(lines.get(2)).isEmpty();
    assertThat(lines.get(6)).startsWith("NAME  ").endsWith("c4");
  }

  @Test
  void aColumnThatIsTooWideStandsAlone() {
    List<List<String>> fixed = List.of(List.of("name"));
    List<List<String>> wide = List.of(List.of("x".repeat(120)), List.of("y".repeat(120)));
    assertThat(TextLines.table(fixed, fixed, wide).lines()).hasSize(3);
  }
}
