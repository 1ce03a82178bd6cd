package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JPanelFixture;
import org.assertj.swing.fixture.JTableFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** Attributes that are ticked are not learned from, and rows go out with all attributes and their clusters. */
class RowsTest {

  private static final String PEOPLE = """
      @relation people
      @attribute name string
      @attribute id numeric
      @attribute age numeric
      @attribute born date yyyy-MM-dd
      @attribute income numeric
      @attribute home {rent,own}
      @data
      'Tim',7,23,1990-01-02,10.5,rent
      Ann,8,24,?,11.25,rent
      'B\u00f6b',9,61,1950-05-05,55,own
      ?,10,62,1951-05-05,54.5,own
      Dee,11,?,1992-01-02,10,rent
      Eve,12,63,1949-05-05,56,own
      """;

  @TempDir
  private Path folder;

  @Test
  void tickedAttributesAreNotLearnedFromAndAllAreSaved() throws Exception {
    Path people = Files.writeString(folder.resolve("people.arff"), PEOPLE);
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openFile(people);
      JPanelFixture tab = driver.metaClustersTab();
      driver.press(tab.target(), "Leave out: home", Screen::hasDialog);
      JTableFixture attributes = new JTableFixture(
          driver.screen.robot(),
          driver.screen.find(driver.message().target(), JTable.class, t -> true));
      assertThat(attributes.contents()[0]).containsExactly("false", "name", "string");
      assertThat(attributes.contents()[5]).containsExactly("true", "home", "nominal");
      attributes.cell(TableCell.row(1).column(0)).click();
      attributes.cell(TableCell.row(5).column(0)).click();
      driver.screen.saveAll("leave-out");
      driver.dismiss(driver.message());
      tab.button("leftOut").requireText("Leave out: id");

      driver.setProperties(tab.target(), "numClusters", "2");
      driver.press(tab.target(), "Start", Screen::hasDialog);
      JOptionPaneFixture question = driver
          .message()
          .requireMessage(Pattern.compile("(?s)'name' \\(string\\), 'born' \\(date\\) are not.*"));
      driver.screen.saveAll("leave-out-unusable");
      driver.dismiss(question);
      driver.waitForResult();
      tab.button("leftOut").requireText("Leave out: 3 of 6");

      Path csv = folder.resolve("rows.csv");
      driver.press(tab.target(), "Save rows...", Screen::hasDialog);
      driver.chooseFile(csv);
      driver.waitFor("CSV", () -> Files.exists(csv));
      List<String> lines = Files.readAllLines(csv);
      assertThat(lines.get(0))
          .isEqualTo("name,id,age,born,income,home,mc0,mc1,mc2,cluster,probability,surprise");
      assertThat(lines.get(1)).startsWith("Tim,7,23,1990-01-02,10.5,rent,");
      driver.waitFor(
          "the message",
          () -> tab.progressBar("progress").target().getString().equals("Wrote rows.csv: 6 rows"));
      driver.screenshot("saved-rows");

      Path page = folder.resolve("report.html");
      driver.press(tab.target(), "Save report...", Screen::hasDialog);
      driver.chooseFile(page);
      driver.waitFor("HTML", () -> Files.exists(page));
      assertThat(Files.readString(page)).contains("<h1>people</h1>", "2 clusters of 6 rows", "Ann");

      Path arff = folder.resolve("rows.arff");
      driver.press(tab.target(), "Save rows...", Screen::hasDialog);
      driver.chooseFile(arff);
      driver.waitFor("ARFF", () -> Files.exists(arff));
      Instances rows = DataSource.read(arff.toString());
      assertThat(rows.attribute("cluster").numValues()).isEqualTo(2);
      double[] clusters = rows.attributeToDoubleArray(rows.attribute("cluster").index());
      assertThat(clusters[0]).isEqualTo(clusters[1]).isNotEqualTo(clusters[2]);
      assertThat(clusters[5]).isEqualTo(clusters[2]);

      driver.openData("iris.arff");
      driver.metaClustersTab();
      driver.press(tab.target(), "Save rows...", Screen::hasDialog);
      driver.chooseFile(csv);
      driver.dismiss(driver
          .message()
          .requireErrorMessage()
          .requireMessage(Pattern.compile("(?s).*'iris' has no attribute 'age', which.*")));
    }
  }
}
