package weka.filters.unsupervised.attribute;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Attribute;
import weka.core.Instances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters, on nominal and numeric attributes with missing values. */
public class MetaClusterSurpriseTest extends AbstractFilterTest {

  public MetaClusterSurpriseTest(String name) {
    super(name);
  }

  @Override
  protected void setUp() throws Exception {
    super.setUp();
    removeUnusable(m_Instances);
  }

  @Override
  protected Instances getFilteredClassifierData() throws Exception {
    Instances data = super.getFilteredClassifierData();
    removeUnusable(data);
    return data;
  }

  private static void removeUnusable(Instances data) {
    for (int i = data.numAttributes() - 1; i >= 0; i--) {
      int type = data.attribute(i).type();
      if (type != Attribute.NUMERIC && type != Attribute.NOMINAL) {
        data.deleteAttributeAt(i);
      }
    }
  }

  @Override
  public Filter getFilter() {
    return new MetaClusterSurprise();
  }

  public static Test suite() {
    return new TestSuite(MetaClusterSurpriseTest.class);
  }
}
