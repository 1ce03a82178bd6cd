package weka.clusterers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import metaclustering.description.ClusterDescription;
import metaclustering.file.ChecksummedObject;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.GroupLabels;

/**
 * A model as a tree in GraphViz's language: attribute groups below the root, the names of their
 * attributes below them. A comment carries the model itself and what its clusters are like, because Weka passes only the graph to a
 * plug-in that draws it.
 */
public final class MetaClusterGraph {

  private static final String MARK = "metaClustering model: ";
  private static final Pattern MODEL = Pattern.compile("/\\* " + MARK + "([A-Za-z0-9+/=]+) \\*/");
  private static final int MAX_NAMES = 8;
  private static final int MAX_NAME_LENGTH = 30;

  /** The classes that the comment may contain. */
  private static final ObjectInputFilter ONLY_MODELS = ObjectInputFilter.Config.createFilter(
      "metaclustering.file.ChecksummedObject;metaclustering.model.*;metaclustering.description.*;"
          + "java.lang.String;!*");

  /**
   * What a graph carries.
   *
   * @param model its centres rounded to what a picture can show
   * @param description what the clusters are like; empty in models of older releases
   */
  public record Content(MetaClusterModel model, Optional<ClusterDescription> description) {}

  private MetaClusterGraph() {}

  static String of(MetaClusterModel model, Optional<ClusterDescription> description) {
    StringBuilder text = new StringBuilder("digraph MetaClusters {\n");
    text.append("/* ").append(MARK).append(encoded(model, description)).append(" */\n");
    GroupLabels groups = new GroupLabels(model);
    String head = String.format(
        Locale.ROOT,
        "%s of %s\\nrelative error %.3f",
        GroupLabels.counted(model.metaClusters(), "attribute group"),
        groups.centres(),
        model.summary().relativeError());
    text.append("model [label=\"").append(head).append("\"]\n");
    for (int m = 0; m < model.metaClusters(); m++) {
      List<String> names = groups.strongest(m).stream()
          .map(a -> model.layout().attributes().get(a).name())
          .toList();
      String owns = GroupLabels.counted(names.size(), "attribute");
      text.append("model->m").append(m).append('\n');
      text.append("m").append(m).append(" [label=\"").append(m).append("\\n").append(owns);
      text.append("\"]\n");
      if (!names.isEmpty()) {
        text.append("m").append(m).append("->a").append(m).append('\n');
        text.append("a").append(m).append(" [label=\"").append(listed(names));
        text.append("\" shape=box style=filled]\n");
      }
    }
    return text.append("}\n").toString();
  }

  private static String listed(List<String> names) {
    String shown = String.join(
        "\\n", names.stream().limit(MAX_NAMES).map(MetaClusterGraph::quoted).toList());
    int more = names.size() - MAX_NAMES;
    return more > 0 ? shown + "\\nand " + more + " more" : shown;
  }

  private static String quoted(String name) {
    String shortened = GroupLabels.shortened(name, MAX_NAME_LENGTH);
    return shortened.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ");
  }

  private static String encoded(MetaClusterModel model, Optional<ClusterDescription> description) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeObject(model.rounded());
      out.writeObject(description.map(ChecksummedObject::of).orElse(null));
    } catch (IOException e) {
      throw new IllegalStateException("a model could not be written to memory", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Whether a graph is one of a MetaClusterer. */
  public static boolean carriesModel(String graph) {
    return graph.contains("/* " + MARK);
  }

  /**
   * What a graph carries; empty if it is the graph of something else.
   *
   * @throws IOException if the model is damaged or of another version
   */
  public static Optional<Content> content(String graph) throws IOException {
    Matcher matcher = MODEL.matcher(graph);
    if (!matcher.find()) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(matcher.group(1));
    try (ObjectInputStream in =
        new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      in.setObjectInputFilter(ONLY_MODELS);
      MetaClusterModel model = (MetaClusterModel) in.readObject();
      return Optional.of(
          new Content(model, Optional.ofNullable((ClusterDescription) in.readObject())));
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("the graph carries no model", e);
    }
  }
}
