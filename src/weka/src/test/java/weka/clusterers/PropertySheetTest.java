package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import metaclustering.settings.Setting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.core.OptionHandler;
import weka.datagenerators.clusterers.MetaClusterGenerator;
import weka.filters.unsupervised.attribute.MetaClusterImputation;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.gui.GenericObjectEditor;
import weka.gui.ProgrammaticProperty;
import weka.gui.PropertySheetPanel;

/** Weka's property sheet shows all settings but those for experts, which options still set. */
class PropertySheetTest {

  private static List<String> shown(OptionHandler scheme) throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    GenericObjectEditor.registerEditors();
    List<String> labels = new ArrayList<>();
    SwingUtilities.invokeAndWait(() -> {
      PropertySheetPanel sheet = new PropertySheetPanel(false);
      sheet.setTarget(scheme);
      addLabels(sheet, labels);
    });
    return labels;
  }

  private static void addLabels(Container container, List<String> into) {
    for (Component component : container.getComponents()) {
      if (component instanceof JLabel label && label.getText() != null) {
        into.add(label.getText().strip());
      } else if (component instanceof Container inner) {
        addLabels(inner, into);
      }
    }
  }

  @Test
  void settingsForExpertsAreHidden() throws Exception {
    String[] expert = {
      "rule",
      "maskStart",
      "maskRate",
      "centreRate",
      "randomRate",
      "blockSize",
      "every",
      "shareClusters",
      "jointSymbols"
    };
    String[] others = {
      "numClusters", "numMetaClusters", "clustersEach", "scale", "checkpoint", "seed"
    };
    assertThat(shown(new MetaClusterer())).contains(others).doesNotContain(expert);
    assertThat(shown(new MetaClustererUpdateable()))
        .contains(others)
        .contains("sleepRows")
        .doesNotContain(expert)
        .doesNotContain("replayRatio");
    assertThat(shown(new MetaClusterAnalogy()))
        .contains("clusterer", "tries", "usualShare", "capacity")
        .doesNotContain("exchangeRate");
  }

  @Test
  void whatMattersMostComesFirst() throws Exception {
    String[] first = {"numClusters", "numMetaClusters", "clustersEach", "scale", "seed"};
    assertThat(shown(new MetaClusterer())).startsWith(first).doesNotHaveDuplicates();
    assertThat(shown(new MetaClustererUpdateable())).startsWith(first).doesNotHaveDuplicates();
  }

  @Test
  void theFiltersPropertiesAreInTheOrderOfTheirUse() throws Exception {
    assertThat(shown(new MetaClusterMembership()))
        .startsWith(
            "output",
            "keepOriginal",
            "finalCluster",
            "clusterer",
            "ignoredAttributes",
            "invertSelection",
            "distances",
            "trainings")
        .doesNotHaveDuplicates();
  }

  /** What the dialog needs besides: Weka's title and buttons. */
  @Test
  void theyFitOnASmallScreen() throws Exception {
    int others = 70;
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    GenericObjectEditor.registerEditors();
    for (OptionHandler scheme :
        List.of(new MetaClustererUpdateable(), new MetaClusterMembership())) {
      SwingUtilities.invokeAndWait(() -> {
        PropertySheetPanel sheet = new PropertySheetPanel(true);
        sheet.setTarget(scheme);
        assertThat(sheet.getPreferredSize().height).isBetween(200, 768 - others);
      });
    }
  }

  /** Weka shows the first sentence of each. */
  @Test
  void tipsAndAboutSayWhatOneGets() throws Exception {
    assertThat(new MetaClusterer().globalInfo())
        .startsWith("Clusters the rows, and the attributes into groups that depend on each other");
    List<Setting<?>> settings = new ArrayList<>(MetaClustererUpdateable.OPTIONS.settings());
    settings.addAll(MetaClusterMembership.OPTIONS.settings());
    for (Setting<?> setting : settings) {
      assertThat(setting.help().split("\\.", 2)[0]).as(setting.name()).hasSizeBetween(20, 180);
    }
  }

  @Test
  void theyAreThoseOfTheDeclarations() throws Exception {
    assertHidden(MetaClustererUpdateable.class, MetaClustererUpdateable.OPTIONS);
    assertHidden(MetaClusterAnalogy.class, MetaClusterAnalogy.OPTIONS);
    assertHidden(MetaClusterMembership.class, MetaClusterMembership.OPTIONS);
    assertHidden(MetaClusterImputation.class, MetaClusterImputation.OPTIONS);
    assertHidden(MetaClusterGenerator.class, MetaClusterGenerator.OPTIONS);
  }

  private static void assertHidden(Class<?> scheme, SettingOptions options) throws Exception {
    for (Setting<?> setting : options.settings()) {
      String name = setting.name();
      String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      assertThat(scheme.getMethod(getter).isAnnotationPresent(ProgrammaticProperty.class))
          .as(name)
          .isEqualTo(setting.isExpert());
    }
  }

  @Test
  void optionsSetThem() throws Exception {
    MetaClusterer clusterer =
        TestFiles.clusterer("-mask-rate 2 -block 8 -init uniform -rule article -centre-rate .5");
    assertThat(clusterer.getMaskRate()).isEqualTo(2);
    assertThat(clusterer.getBlockSize()).isEqualTo(8);
    assertThat(clusterer.getMaskStart().getSelectedTag().getIDStr()).isEqualTo("uniform");
    assertThat(clusterer.getRule().getSelectedTag().getIDStr()).isEqualTo("article");
    assertThat(clusterer.getCentreRate()).isEqualTo(.5);
  }
}
