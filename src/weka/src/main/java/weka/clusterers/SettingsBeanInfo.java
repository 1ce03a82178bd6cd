package weka.clusterers;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.beans.SimpleBeanInfo;
import java.util.Set;
import java.util.stream.Collectors;
import metaclustering.settings.Setting;

/**
 * Marks the properties whose settings are for experts: Weka's property sheet does not show them. They
 * can be set on the command line and in code.
 */
public class SettingsBeanInfo extends SimpleBeanInfo {

  private final Class<?> scheme;
  private final Set<String> expert;

  /** For a scheme with these settings. */
  protected SettingsBeanInfo(Class<?> scheme, SettingOptions options) {
    this.scheme = scheme;
    this.expert = options.settings().stream()
        .filter(Setting::isExpert)
        .map(Setting::name)
        .collect(Collectors.toSet());
  }

  @Override
  public PropertyDescriptor[] getPropertyDescriptors() {
    try {
      PropertyDescriptor[] properties = Introspector.getBeanInfo(
              scheme, Introspector.IGNORE_ALL_BEANINFO)
          .getPropertyDescriptors();
      for (PropertyDescriptor property : properties) {
        property.setExpert(expert.contains(property.getName()));
      }
      return properties;
    } catch (IntrospectionException e) {
      throw new IllegalStateException(e);
    }
  }
}
