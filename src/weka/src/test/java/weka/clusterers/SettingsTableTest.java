package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaclustering.settings.Setting;
import org.junit.jupiter.api.Test;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.datagenerators.clusterers.MetaClusterGenerator;
import weka.filters.unsupervised.attribute.MetaClusterImputation;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * The documentation's tables of settings are those of the declarations. With {@code
 * -Dsettings.write=true} the file is written.
 */
class SettingsTableTest {

  private static final Path FILE = Path.of("src/site/settings.md");

  private static String text() {
    Map<String, SettingOptions> schemes = new LinkedHashMap<>();
    schemes.put("MetaClusterer", ClusteringOptions.OPTIONS);
    schemes.put("MetaClustererUpdateable", MetaClustererUpdateable.OPTIONS);
    schemes.put("MetaClusterAnalogy", MetaClusterAnalogy.OPTIONS);
    schemes.put("MetaClusterMembership", MetaClusterMembership.OPTIONS);
    schemes.put("MetaClusterImputation, MetaClusterSurprise", MetaClusterImputation.OPTIONS);
    schemes.put("MetaClusterGenerator", MetaClusterGenerator.OPTIONS);
    StringBuilder text = new StringBuilder("# Settings\n\n"
        + "The names are those of the properties in Weka's windows and of the parameters on Spark."
        + " Settings marked with * are for experts:\nthey are set on the command line or in code and"
        + " are not shown in Weka's windows.\n");
    List<Setting<?>> seen = new ArrayList<>();
    schemes.forEach((scheme, options) -> {
      text.append("\n## ").append(scheme).append("\n\n");
      text.append("| name | option | default | allowed | |\n|---|---|---|---|---|\n");
      for (Setting<?> setting : options.settings()) {
        if (!seen.contains(setting)) {
          seen.add(setting);
          text.append(row(setting, options.option(setting)));
        }
      }
    });
    return text.toString();
  }

  private static <T> String row(Setting<T> setting, String option) {
    String defaultValue = setting.format(setting.defaultValue());
    return String.format(
        "| `%s`%s | `-%s` | %s | %s | %s |%n",
        setting.name(),
        setting.isExpert() ? " *" : "",
        option,
        defaultValue.isEmpty() ? "none" : defaultValue,
        setting.kind(),
        setting.help());
  }

  @Test
  void theDocumentationIsUpToDate() throws Exception {
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(FILE, text());
    }
    assertThat(FILE).hasContent(text());
  }
}
