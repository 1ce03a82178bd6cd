package weka.clusterers;

import junit.framework.Test;
import junit.framework.TestSuite;

/** Weka's own suite for clusterers, on the one that learns streams. */
public class MetaClustererUpdateableTest extends AbstractClustererTest {

  public MetaClustererUpdateableTest(String name) {
    super(name);
  }

  @Override
  public Clusterer getClusterer() {
    return new MetaClustererUpdateable();
  }

  public static Test suite() {
    return new TestSuite(MetaClustererUpdateableTest.class);
  }
}
