package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ImaginationCommandTest {

  @Test
  void theStudyPrintsItsTable() {
    StringWriter table = new StringWriter();
    int code = new picocli.CommandLine(new ImaginationCommand())
        .setOut(new PrintWriter(table))
        .execute("--part", "tables", "--table", "iris", "--seeds", "1");
    assertThat(code).isZero();
    assertThat(table.toString().lines()).hasSize(2 + 4);
    assertThat(table.toString()).contains("| iris | numeric | 30 % blocks | ");
  }
}
