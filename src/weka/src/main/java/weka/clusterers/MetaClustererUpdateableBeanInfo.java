package weka.clusterers;

/** Hides the settings for experts from Weka's windows. */
public class MetaClustererUpdateableBeanInfo extends SettingsBeanInfo {

  /** For Weka's windows. */
  public MetaClustererUpdateableBeanInfo() {
    super(MetaClustererUpdateable.class, MetaClustererUpdateable.OPTIONS);
  }
}
