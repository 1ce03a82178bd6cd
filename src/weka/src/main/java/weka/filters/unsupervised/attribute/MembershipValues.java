package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.text.PlainText;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What trained clusterers say of a row, as attributes and their values. The attribute groups of all
 * clusterers are numbered on; clusters of rows and residuals are those of the first. Immutable.
 */
final class MembershipValues {

  /** The name of the attribute of final clusters, without a prefix. */
  static final String FINAL = "final";

  /** Of more attributes in a group the first are named. */
  private static final int MAX_NAMES = 3;

  /** A smaller share of the largest membership of the group counts as none. */
  private static final double TRACE = 1.0 / 32;

  private final List<MetaClusterer> clusterers;
  private final MembershipFormat.Parts parts;

  /** Indices of the attributes whose residual is given. */
  private final int[] numeric;

  /**
   * @param clusterers trained; none says nothing
   * @param numeric the attributes whose residual is given, as the clusterers see them
   */
  MembershipValues(List<MetaClusterer> clusterers, MembershipFormat.Parts parts, int... numeric) {
    this.clusterers = clusterers;
    this.parts = parts;
    this.numeric = numeric;
  }

  /**
   * All attributes, those that say nothing too.
   *
   * @param prefix of the names, which tells them from others
   */
  List<Attribute> attributes(String prefix) {
    List<Attribute> result = new ArrayList<>();
    if (clusterers.isEmpty()) {
      return result;
    }
    List<String> groups = groups(prefix);
    int[] centres = clusterers.stream()
        .flatMapToInt(c -> Arrays.stream(c.model().centreCounts()))
        .toArray();
    for (int m = 0; m < centres.length && (parts.oneHot() || parts.perCentre()); m++) {
      for (String symbol : numbers(centres[m])) {
        String name = groups.get(m) + "=" + symbol;
        result.add(parts.oneHot() ? new Attribute(name, List.of("0", "1")) : new Attribute(name));
      }
    }
    for (int m = 0; m < centres.length && parts.nominal(); m++) {
      result.add(new Attribute(groups.get(m), numbers(centres[m])));
    }
    MetaClusterer first = clusterers.get(0);
    for (int a : numeric) {
      result.add(new Attribute(prefix + first.trainingHeader().attribute(a).name() + "-residual"));
    }
    if (parts.finalCluster()) {
      result.add(new Attribute(prefix + FINAL, numbers(first.numberOfClusters())));
    }
    if (parts.distances()) {
      groups.forEach(name -> result.add(new Attribute(name + "-distance")));
    }
    return result;
  }

  /** The names of all attribute groups, such as {@code mc1(alcohol,proline)}. */
  List<String> groups(String prefix) {
    List<String> attributes = clusterers.stream()
        .map(MetaClusterer::model)
        .flatMap(model -> IntStream.range(0, model.metaClusters()).mapToObj(m -> owned(model, m)))
        .toList();
    List<String> numbers = numbers(attributes.size());
    return IntStream.range(0, attributes.size())
        .mapToObj(m -> prefix + "mc" + numbers.get(m) + "(" + attributes.get(m) + ")")
        .toList();
  }

  private static String owned(MetaClusterModel model, int group) {
    int[] owned = model.owned(group);
    String more = owned.length > MAX_NAMES ? ",+" + (owned.length - MAX_NAMES) : "";
    return Arrays.stream(owned)
        .limit(MAX_NAMES)
        .mapToObj(a -> PlainText.name(model.layout().attributes().get(a).name()))
        .collect(Collectors.joining(",", "", more));
  }

  /** The numbers from 0 on, all as wide as the last. */
  private static List<String> numbers(int count) {
    int width = Integer.toString(count - 1).length();
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, "%0" + width + "d", i))
        .toList();
  }

  /** Shows the values of the {@link #attributes} of every row, one row after the other. */
  void visit(Instances rows, RowVisitor visitor) throws InterruptedException {
    boolean needsCodes = parts.oneHot() || parts.nominal() || numeric.length > 0;
    List<int[][]> codes = clusterers.stream()
        .filter(c -> needsCodes)
        .map(c -> rows.numInstances() == 1 ? new int[][] {c.code(rows.instance(0))} : c.codes(rows))
        .toList();
    for (int i = 0; i < rows.numInstances(); i++) {
      Interruption.check();
      int number = i;
      visitor.row(i, values(rows.instance(i), codes.stream().map(c -> c[number]).toList()));
    }
  }

  @FunctionalInterface
  interface RowVisitor {
    void row(int number, double[] values);
  }

  private double[] values(Instance row, List<int[]> codes) {
    DoubleStream.Builder made = DoubleStream.builder();
    if (clusterers.isEmpty()) {
      return new double[0];
    }
    if (parts.oneHot()) {
      for (int c = 0; c < codes.size(); c++) {
        oneHot(codes.get(c), clusterers.get(c).model().centreCounts(), made);
      }
    }
    if (parts.soft()) {
      perCentre(c -> withoutTraces(c.memberships(row)), made);
    }
    if (parts.nearness()) {
      perCentre(c -> c.nearness(row), made);
    }
    if (parts.nominal()) {
      codes.forEach(code -> Arrays.stream(code).forEach(made::add));
    }
    MetaClusterer first = clusterers.get(0);
    if (numeric.length > 0) {
      double[] told = first.reconstruct(codes.get(0));
      Arrays.stream(numeric).forEach(a -> made.add(row.value(a) - told[a]));
    }
    if (parts.finalCluster()) {
      made.add(first.clusterInstance(row));
    }
    if (parts.distances()) {
      clusterers.forEach(c -> Arrays.stream(c.distances(row)).forEach(made));
    }
    return made.build().toArray();
  }

  private static void oneHot(int[] code, int[] centres, DoubleStream.Builder made) {
    for (int m = 0; m < centres.length; m++) {
      for (int k = 0; k < centres[m]; k++) {
        made.add(k == code[m] ? 1 : 0);
      }
    }
  }

  /**
   * Memberships of which the smallest are 0; those of a group still sum to 1. Thousands of different
   * values near 0 make naive Bayes far too certain.
   */
  private static double[][] withoutTraces(double[]... memberships) {
    for (double[] group : memberships) {
      double least = TRACE * Arrays.stream(group).max().orElseThrow();
      double sum = Arrays.stream(group).filter(p -> p >= least).sum();
      Arrays.setAll(group, k -> group[k] < least ? 0 : group[k] / sum);
    }
    return memberships;
  }

  private void perCentre(Function<MetaClusterer, double[][]> values, DoubleStream.Builder made) {
    clusterers.forEach(
        c -> Arrays.stream(values.apply(c)).flatMapToDouble(Arrays::stream).forEach(made));
  }
}
