package weka.classifiers.lazy;

import weka.clusterers.SettingsBeanInfo;

/** Hides the settings for experts from Weka's windows. */
public class MetaClusterAnalogyBeanInfo extends SettingsBeanInfo {

  /** For Weka's windows. */
  public MetaClusterAnalogyBeanInfo() {
    super(MetaClusterAnalogy.class, MetaClusterAnalogy.OPTIONS);
  }
}
