package weka.filters.unsupervised.attribute;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Attribute;
import weka.core.Instances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own suite for filters, on nominal and numeric attributes with missing values. */
public class MetaClusterMembershipTest extends AbstractFilterTest {

  public MetaClusterMembershipTest(String name) {
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
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setDistances(true);
    filter.setFinalCluster(true);
    return filter;
  }

  public static Test suite() {
    return new TestSuite(MetaClusterMembershipTest.class);
  }
}
