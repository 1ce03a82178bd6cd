package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Container;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.ListModel;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SingleClustererEnhancer;
import weka.gui.ResultHistoryPanel;
import weka.gui.metaclustering.training.TrainingRun;

/**
 * The results of MetaClusterers in the result list of the Cluster tab, or in a list of its own where
 * there is no such tab. To be used by the event thread.
 */
final class ResultList {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private ResultHistoryPanel list = new ResultHistoryPanel(null);

  /** Shares the result list that is somewhere in a component, if there is one. */
  void shareListOf(Component component) {
    find(component).ifPresent(found -> list = found);
  }

  private static Optional<ResultHistoryPanel> find(Component component) {
    if (component instanceof ResultHistoryPanel found) {
      return Optional.of(found);
    }
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        Optional<ResultHistoryPanel> found = find(child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The names of the results, the oldest first. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    ListModel<?> model = list.getList().getModel();
    for (int i = 0; i < model.getSize(); i++) {
      String name = model.getElementAt(i).toString();
      if (clusterer(name).isPresent()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The clusterer of a result, if it is a MetaClusterer that was built. */
  Optional<MetaClusterer> clusterer(String name) {
    if (!(list.getNamedObject(name) instanceof List<?> parts)) {
      return Optional.empty();
    }
    for (Object part : parts) {
      Object inner = part;
      while (inner instanceof SingleClustererEnhancer enhancer) {
        inner = enhancer.getClusterer();
      }
      if (inner instanceof MetaClusterer clusterer && clusterer.isBuilt()) {
        return Optional.of(clusterer);
      }
    }
    return Optional.empty();
  }

  /**
   * Adds a result in the form of the Cluster tab, which can then save it, apply it and show its text.
   *
   * @return its unique name
   */
  String add(TrainingRun run) {
    String name = LocalTime.now(ZoneId.systemDefault()).format(TIME) + " - MetaClusterer";
    String unique = name;
    for (int i = 2; list.getNamedBuffer(unique) != null; i++) {
      unique = name + " (" + i + ")";
    }
    list.addResult(unique, new StringBuffer(run.report()));
    list.addObject(unique, run.parts());
    return unique;
  }
}
