package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.core.OptionHandler;
import weka.gui.GenericObjectEditor;
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
      "rule", "maskStart", "maskRate", "centreRate", "randomRate", "blockSize", "every"
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
