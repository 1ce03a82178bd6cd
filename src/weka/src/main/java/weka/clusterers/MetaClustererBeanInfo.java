package weka.clusterers;

/** Hides the settings for experts from Weka's windows. */
public class MetaClustererBeanInfo extends SettingsBeanInfo {

  /** For Weka's windows. */
  public MetaClustererBeanInfo() {
    super(MetaClusterer.class, ClusteringOptions.OPTIONS);
  }
}
