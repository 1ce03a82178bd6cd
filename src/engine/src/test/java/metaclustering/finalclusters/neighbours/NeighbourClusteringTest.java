package metaclustering.finalclusters.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Workers;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class NeighbourClusteringTest {

  /** Rows on three circles around one centre, which are too far apart to be neighbours. */
  private static Table circles(int columns) {
    RandomGenerator random = new Well19937c(2);
    double[][] rows = new double[300][columns];
    for (int i = 0; i < rows.length; i++) {
      int step = i / 3;
      double angle = .02 * Math.PI * step;
      for (int d = 0; d < columns; d++) {
        double place = d % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
        rows[i][d] = (1 + 2 * (i % 3)) * place + .001 * random.nextGaussian();
      }
    }
    return Table.read(RowSource.of(rows), Scaling.RANGE);
  }

  @Test
  void circlesAreCommunitiesThatFindTheirRowsAgain() throws Exception {
    for (int columns : new int[] {2, 80}) {
      try (Table table = circles(columns);
          Workers workers = new Workers(2)) {
        NeighbourClustering graph = new NeighbourClustering(table, 1_000, 1, workers);
        int[] labels = graph.communities(3);
        assertThat(graph.cut(labels)).isZero();
        assertThat(graph.modularity(labels)).isCloseTo(2 / 3.0, within(.02));
        assertThat(graph.modularity(graph.kMeans(3))).isLessThan(.6);
        assertThat(graph.parts(3)).hasSize(300);
        for (int i = 3; i < 300; i++) {
          assertThat(labels[i]).isEqualTo(labels[i % 3]);
        }
        CommunityMixture mixture = graph.describe(labels);
        int[] again = graph.labels(row -> ArrayIndex.ofLargest(mixture.logMemberships(row)));
        assertThat(IntStream.range(0, 300).filter(i -> again[i] == labels[i]).count())
            .isGreaterThanOrEqualTo(columns == 2 ? 291 : 150);
        assertThat(mixture.logPriors()).hasSize(3);
        assertThat(Math.exp(mixture.logPriors()[0])).isCloseTo(1 / 3.0, within(1e-9));
        CommunityMixture read = CommunityJson.read(CommunityJson.of(mixture), table.layout());
        float[] row = new float[columns];
        table.copyRow(5, row);
        assertThat(read.logMemberships(row)).isEqualTo(mixture.logMemberships(row));
        assertThat(NeighbourClustering.count(graph.communities(0))).isGreaterThan(3);
      }
    }
  }

  @Test
  void partsThatAreMoreThanWantedAreMerged() throws Exception {
    try (Table table = circles(2);
        Workers workers = new Workers(1)) {
      NeighbourClustering graph = new NeighbourClustering(table, 1_000, 1, workers);
      int[] two = graph.merged(graph.communities(2), 2);
      assertThat(NeighbourClustering.count(two)).isEqualTo(2);
      assertThat(graph.cut(two)).isZero();
      assertThat(graph.merged(two, 5)).isEqualTo(two);
    }
  }

  @Test
  void damagedJsonIsRefused() throws Exception {
    try (Table table = circles(2);
        Workers workers = new Workers(1)) {
      NeighbourClustering graph = new NeighbourClustering(table, 100, 1, workers);
      CommunityMixture mixture = graph.describe(graph.communities(3));
      for (String member : List.of("columns", "means", "communities")) {
        JsonObject damaged = CommunityJson.of(mixture).set(member, Json.array());
        assertThatThrownBy(() -> CommunityJson.read(damaged, table.layout()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("the communities ");
      }
    }
  }

  @Test
  void neighboursOfManyPointsAreNearlyExact() throws Exception {
    RandomGenerator random = new Well19937c(2);
    float[][] points = new float[5_000][4];
    for (float[] point : points) {
      for (int d = 0; d < 4; d++) {
        point[d] = (float) random.nextGaussian();
      }
    }
    try (Workers workers = new Workers(2)) {
      int[][] found = NearestNeighbours.of(points, 5, 1, workers);
      int hits = 0;
      for (int i = 0; i < 100; i++) {
        int[] exact = exact(points, i, 5);
        hits += (int) Arrays.stream(found[i])
            .filter(n -> Arrays.stream(exact).anyMatch(e -> e == n))
            .count();
        assertThat(found[i]).doesNotContain(i).doesNotHaveDuplicates();
      }
      assertThat(hits).isGreaterThan(490);
      float[][] few = Arrays.copyOf(points, 300);
      int[][] all = NearestNeighbours.of(few, 5, 1, workers);
      for (int i = 0; i < 300; i++) {
        assertThat(all[i]).isEqualTo(exact(few, i, 5));
      }
    }
  }

  private static int[] exact(float[][] points, int i, int count) {
    return IntStream.range(0, points.length)
        .filter(j -> j != i)
        .boxed()
        .sorted((j, k) -> Float.compare(
            KMeans.squaredDistance(points[i], points[j]),
            KMeans.squaredDistance(points[i], points[k])))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
