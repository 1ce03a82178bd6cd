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

  @Test
  void onlyChosenValuesAreGivenUnderNamesOfTheirOwn() {
    Instances input =
        new Instances("input", new ArrayList<>(List.of(new Attribute("a"), new Attribute("x"))), 0);
    MembershipFormat format = new MembershipFormat(
        input,
        /* keepAll= */ true,
        prefix -> List.of(
            new Attribute(prefix + "a"), new Attribute(prefix + "b"), new Attribute(prefix + "c")),
        0,
        2);
    Instances header = format.header();
    assertThat(Collections.list(header.enumerateAttributes()).stream().map(Attribute::name))
        .containsExactly("a", "x", "_a", "_c");
    Instance row = new DenseInstance(1, new double[] {7, 8});
    row.setDataset(input);
    assertThat(
            format.row(row, new double[] {1, 2, 3}, /* sparse= */ true, header).toDoubleArray())
        .containsExactly(7, 8, 1, 3);
  }
}
