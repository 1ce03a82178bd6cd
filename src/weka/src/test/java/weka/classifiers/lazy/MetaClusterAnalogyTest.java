package weka.classifiers.lazy;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;

/** Weka's own suite for classifiers. */
public class MetaClusterAnalogyTest extends AbstractClassifierTest {

  public MetaClusterAnalogyTest(String name) {
    super(name);
  }

  @Override
  public Classifier getClassifier() {
    return new MetaClusterAnalogy();
  }

  public static Test suite() {
    return new TestSuite(MetaClusterAnalogyTest.class);
  }
}
