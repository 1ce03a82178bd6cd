package metaclustering.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTextTest {

  @Test
  void messagesAreOnOneLine() {
    assertThat(ErrorText.oneLine(new Exception(" two\n lines "))).isEqualTo("two lines");
    assertThat(ErrorText.oneLine(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void invisibleCharactersAreShown() {
    assertThat(ErrorText.oneLine(new Exception("read \uFEFF@relation")))
        .isEqualTo("read \\uFEFF@relation");
  }
}
