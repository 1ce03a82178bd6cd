package metaclustering.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/** Prints a model as a table: one line a meta-cluster, its strongest attributes last. */
final class ModelReport {

  private static final int LINE = 100;
  private static final String CUT = "...";

  private final MetaClusterModel model;
  private final TableLayout layout;
  private final StringBuilder text = new StringBuilder();

  private ModelReport(MetaClusterModel model) {
    this.model = model;
    this.layout = model.layout();
  }

  static String of(MetaClusterModel model) {
    ModelReport report = new ModelReport(model);
    report.write();
    return report.text.toString();
  }

  private void write() {
    line(
        "%s of %s over %s, relative error %.3f",
        counted(model.metaClusters(), "meta-cluster"),
        model.maxCentreCount() == 1 ? "1 centre" : model.centreCountText() + " centres",
        counted(layout.informativeAttributes(), "attribute"),
        model.summary().relativeError());
    line("");
    line(
        "meta-cluster  attributes  certainty  explained  cluster sizes (rows)  strongest attributes");
    for (int m = 0; m < model.metaClusters(); m++) {
      metaCluster(m);
    }
    remark(
        "Uncertain: these attributes may belong elsewhere: ",
        IntStream.range(0, layout.attributes().size())
            .filter(a -> model.owner(a) != MetaClusterModel.NO_OWNER && model.certainty(a) == 0));
    remark(
        "Constant or always missing (not clustered): ",
        IntStream.of(model.owned(MetaClusterModel.NO_OWNER)));
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private void remark(String start, IntStream attributes) {
    List<String> names = names(attributes.boxed().toList());
    if (!names.isEmpty()) {
      line("");
      line("%s", shortened(start, names));
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void metaCluster(int m) {
    List<Integer> owned = IntStream.of(model.owned(m))
        .boxed()
        .sorted(Comparator.comparingDouble(this::strength).reversed())
        .toList();
    String start = owned.isEmpty()
        ? String.format(Locale.ROOT, "%12d  %10d  %9s  %9s  %20s  ", m, 0, "-", "-", "-")
        : String.format(
            Locale.ROOT,
            "%12d  %10d  %9.3f  %7.1f %%  %20s  ",
            m,
            owned.size(),
            owned.stream().mapToDouble(model::certainty).average().orElse(Double.NaN),
            100 * model.summary().explainedByMetaCluster(m),
            sizes(m));
    line("%s", owned.isEmpty() ? start + "no attributes" : shortened(start, names(owned)));
  }

  private double strength(int attribute) {
    return model.certainty(attribute) * model.summary().explained(attribute);
  }

  private List<String> names(List<Integer> attributes) {
    return attributes.stream().map(a -> layout.attributes().get(a).name()).toList();
  }

  private String sizes(int m) {
    double[] sizes = IntStream.range(0, model.centreCount(m))
        .mapToDouble(k -> model.summary().size(m, k))
        .sorted()
        .toArray();
    long idle = IntStream.range(0, sizes.length).filter(k -> sizes[k] == 0).count();
    int smallest = (int) Math.min(idle, sizes.length - 1L);
    String range =
        String.format(Locale.ROOT, "%.0f to %.0f", sizes[smallest], sizes[sizes.length - 1]);
    return idle == 0 ? range : range + ", " + idle + " idle";
  }

  /** The start and as many names as fit; only the first is cut if it is too long itself. */
  private static String shortened(String start, List<String> names) {
    StringBuilder line = new StringBuilder(start);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String rest = i == names.size() - 1 ? "" : " +" + (names.size() - i - 1) + " more";
      int room = LINE - line.length() - rest.length();
      if (name.length() <= room) {
        line.append(name).append(' ');
      } else if (i == 0) {
        line.append(name, 0, Math.max(0, room - CUT.length())).append(CUT).append(' ');
      } else {
        return line.append("+").append(names.size() - i).append(" more").toString();
      }
    }
    return line.toString().stripTrailing();
  }
}
