package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

class MembershipFormatTest {

  /** Names are as wide as those of their own meta-cluster need. */
  @Test
  void metaClustersMayDifferInTheirClusters() {
    Instances input = new Instances("input", new ArrayList<>(List.of(new Attribute("x"))), 0);
    MembershipFormat format = new MembershipFormat(
        input,
        /* keepAll= */ false,
        new MembershipFormat.Parts(
            /* oneHot= */ true,
            /* nominal= */ true,
            /* soft= */ false,
            /* finalCluster= */ false,
            /* distances= */ false),
        new int[] {2, 1, 11},
        3,
        List.of());
    Instances header = format.header();
    List<String> names = new ArrayList<>();
    for (Attribute attribute : Collections.list(header.enumerateAttributes())) {
      names.add(attribute.name());
    }
    assertThat(names)
        .containsExactly(
            "mc0=0", "mc0=1", "mc1=0", "mc2=00", "mc2=01", "mc2=02", "mc2=03", "mc2=04", "mc2=05",
            "mc2=06", "mc2=07", "mc2=08", "mc2=09", "mc2=10", "mc0", "mc1", "mc2");
    double[] made = {0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 10};
    Instance row = format.row(new DenseInstance(1), made, /* sparse= */ true, header);
    row.setDataset(header);
    for (String name : names) {
      String expected = switch (name) {
        case "mc0=1", "mc1=0", "mc2=10", "mc0" -> "1";
        case "mc2" -> "10";
        default -> "0";
      };
      assertThat(row.stringValue(header.attribute(name))).as(name).isEqualTo(expected);
    }
  }
}
