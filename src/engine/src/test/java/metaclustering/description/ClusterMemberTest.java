package metaclustering.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

class ClusterMemberTest {

  private static final float NAN = Float.NaN;

  private static final ClusterDescription CLUSTERS = new ClusterDescription(
      4, List.of(profile(0, 0), profile(1, 3)), new int[0], GroupDependence.UNKNOWN);

  private static final TableLayout LAYOUT = new TableLayout(
      List.of(AttributeSpec.numeric("x"), AttributeSpec.numeric("y")),
      new double[2],
      new double[] {1, 1},
      new boolean[] {true, true});

  private static Profile profile(float... means) {
    return new Profile(2, new double[] {2, 2}, means, new double[] {0.25, 1});
  }

  private static ClusterMember member(int row, double first, float... columns) {
    double[] logs = {Math.log(first), Math.log(1 - first)};
    return ClusterMember.of(row, LAYOUT, columns, logs, CLUSTERS);
  }

  @Test
  void theMostProbableClusterIsARowsOwn() {
    ClusterMember member = member(7, 0.2, 2, 1);
    assertThat(member.row()).isEqualTo(7);
    assertThat(member.cluster()).isEqualTo(1);
    assertThat(member.next()).isZero();
    assertThat(member.probability()).isCloseTo(0.8, within(1e-12));
    assertThat(member.nextProbability()).isCloseTo(0.2, within(1e-12));
    assertThat(member.margin()).isCloseTo(Math.log(4), within(1e-12));
    // from (1, 3)
    assertThat(member.distance()).isCloseTo(1 + 4, within(1e-12));
  }

  @Test
  void missingValuesAreAsFarAsOthersOnAverage() {
    assertThat(member(0, 0.2, NAN, 1).distance()).isCloseTo(0.25 + 4, within(1e-12));
    assertThat(member(0, 0.2, NAN, NAN).distance()).isCloseTo(0.25 + 1, within(1e-12));
  }

  @Test
  void theOnlyClusterHasNoNext() {
    ClusterMember member = ClusterMember.of(0, LAYOUT, new float[2], new double[1], CLUSTERS);
    assertThat(member.next()).isEqualTo(ClusterMember.NO_OTHER);
    assertThat(member.probability()).isOne();
    assertThat(member.nextProbability()).isZero();
  }

  @Test
  void typicalRowsAreNearAndRowsAtTheBorderUndecided() {
    List<ClusterMember> rows =
        List.of(member(0, 0.9, 1, 1), member(1, 0.6, 0, 0), member(2, 0.9, 0, 0));
    assertThat(order(rows.stream().sorted(ClusterMember.TYPICAL))).containsExactly(1, 2, 0);
    assertThat(order(rows.stream().sorted(ClusterMember.BORDER))).containsExactly(1, 0, 2);
  }

  private static List<Integer> order(Stream<ClusterMember> rows) {
    return rows.map(ClusterMember::row).toList();
  }
}
