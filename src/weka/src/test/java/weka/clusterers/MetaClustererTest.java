package weka.clusterers;

import junit.framework.Test;
import junit.framework.TestSuite;

/** Weka's own suite for clusterers. */
public class MetaClustererTest extends AbstractClustererTest {

  public MetaClustererTest(String name) {
    super(name);
  }

  @Override
  public Clusterer getClusterer() {
    return new MetaClusterer();
  }

  public static Test suite() {
    return new TestSuite(MetaClustererTest.class);
  }
}
