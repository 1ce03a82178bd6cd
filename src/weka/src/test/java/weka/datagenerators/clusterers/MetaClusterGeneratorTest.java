package weka.datagenerators.clusterers;

import java.io.File;
import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.datagenerators.AbstractDataGeneratorTest;
import weka.datagenerators.DataGenerator;

/** Weka's own suite for data generators, and what it does not ask. */
public class MetaClusterGeneratorTest extends AbstractDataGeneratorTest {

  private static final String IRIS = "test-data/iris.arff";

  public MetaClusterGeneratorTest(String name) {
    super(name);
  }

  @Override
  public DataGenerator getGenerator() {
    MetaClusterGenerator generator = new MetaClusterGenerator();
    generator.setRowsFile(new File(IRIS));
    return generator;
  }

  /** The suite's own makes data without any option; this generator needs a file of rows. */
  @Override
  public void testMakeData() {
    try {
      DataGenerator.makeData(m_Generator, new String[] {"-t", IRIS, "-n", "20"});
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    long rows = m_Output
        .toString()
        .lines()
        .filter(line -> line.matches("[\\d.,-]+,Iris-\\w+"))
        .count();
    assertEquals(m_Output.toString(), 20, rows);
  }

  private static Instances drawn(String... options) throws Exception {
    MetaClusterGenerator generator = new MetaClusterGenerator();
    generator.setOptions(options);
    generator.setDatasetFormat(generator.defineDataFormat());
    return generator.generateExamples();
  }

  public void testRowsAreLikeThoseOfTheFile() throws Exception {
    Instances real = DataSource.read(IRIS);
    Instances rows = drawn("-t", IRIS, "-n", "600");
    assertNull(real.equalHeadersMsg(rows));
    for (int a = 0; a < 4; a++) {
      double deviation = Math.sqrt(real.variance(a));
      assertEquals(real.meanOrMode(a), rows.meanOrMode(a), deviation / 4);
      assertEquals(deviation, Math.sqrt(rows.variance(a)), deviation / 4);
    }
    for (int count : rows.attributeStats(4).nominalCounts) {
      assertEquals(200, count, 60);
    }
  }

  public void testEqualSeedsDrawEqualRows() throws Exception {
    String once = drawn("-t", IRIS, "-S", "3").toString();
    assertEquals(once, drawn("-t", IRIS, "-S", "3").toString());
    assertFalse(once.equals(drawn("-t", IRIS, "-S", "4").toString()));
  }

  public void testBadInputIsNamed() {
    refused("(-t)");
    refused("nowhere.arff does not exist", "-t", "nowhere.arff");
    refused("(-n) is 0", "-t", IRIS, "-n", "0");
    refused("(-N) is 0", "-t", IRIS, "-N", "0");
    refused("(-spread) is -1", "-t", IRIS, "-spread", "-1");
    refused("(-n) is 'x'", "-t", IRIS, "-n", "x");
    refused("must be a", "-t", IRIS, "-W", "weka.clusterers.SimpleKMeans");
  }

  private static void refused(String message, String... options) {
    try {
      drawn(options);
    } catch (Exception e) {
      assertTrue(e.getMessage(), e.getMessage().contains(message));
      return;
    }
    fail("not refused: " + message);
  }

  public static Test suite() {
    return new TestSuite(MetaClusterGeneratorTest.class);
  }
}
