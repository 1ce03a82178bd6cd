package metaclustering.packaged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Clusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.PluginManager;
import weka.core.SerializationHelper;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.knowledgeflow.TemplateManager;

/**
 * What a program that knows nothing but Weka does with installed packages. Run in a JVM of its own,
 * with this class and Weka's jar on the class path: prints what it finds.
 */
public final class PackageProbe {

  private PackageProbe() {}

  /** The arguments name methods below, with their own arguments after a colon. */
  public static void main(String[] args) {
    try {
      WekaPackageManager.loadPackages(false, true, false);
      for (String arg : args) {
        probe(arg.split(":", -1));
      }
    } catch (Exception | LinkageError e) {
      e.printStackTrace(System.out);
    }
    // threads of ND4J do not end
    System.exit(0);
  }

  private static void probe(String[] words) throws Exception {
    switch (words[0]) {
      case "threads" -> threads(words[1]);
      case "saved" -> saved(words[1], words[2]);
      case "ours" -> print("ours", () -> Arrays.toString(trained(words[1])));
      case "theirs" -> print("theirs", PackageProbe::theirs);
      case "kMeans" -> print("kMeans", () -> kMeans(words[1]));
      case "plugins" -> plugins();
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void print(String name, Callable<String> result) {
    try {
      System.out.println(name + ": " + result.call());
    } catch (Exception e) {
      System.out.println(name + ": " + e);
    }
  }

  /** The final cluster of each row, by a clusterer that is trained here. */
  private static int[] trained(String file) throws Exception {
    Clusterer clusterer = metaClusterer();
    Instances data = read(file);
    clusterer.buildClusterer(data);
    return clusters(clusterer, data);
  }

  private static Clusterer metaClusterer() throws Exception {
    return AbstractClusterer.forName("weka.clusterers.MetaClusterer", new String[] {"-N", "3"});
  }

  private static Instances read(String file) throws Exception {
    Instances data = DataSource.read(file);
    data.deleteAttributeAt(data.numAttributes() - 1);
    return data;
  }

  private static int[] clusters(Clusterer clusterer, Instances data) throws Exception {
    int[] clusters = new int[data.numInstances()];
    int i = 0;
    for (Instance row : data) {
      clusters[i++] = clusterer.clusterInstance(row);
    }
    return clusters;
  }

  /** Trainings in worker threads that have no class loader of their own. */
  private static void threads(String file) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(3, task -> {
      Thread thread = new Thread(task);
      thread.setContextClassLoader(null);
      return thread;
    });
    // Weka's own look-up of schemes by name is not for several threads at once
    System.out.println(
        "loader: " + metaClusterer().getClass().getClassLoader().getClass().getName());
    Callable<int[]> training = () -> trained(file);
    List<String> results = new ArrayList<>();
    for (var result : workers.invokeAll(List.of(training, training, training))) {
      results.add(Arrays.toString(result.get()));
    }
    workers.shutdown();
    System.out.println("threads: " + results.stream().distinct().toList());
  }

  /** Rows of a file by a model of another JVM, which are the first thing that ND4J does here. */
  private static void saved(String model, String file) throws Exception {
    Clusterer clusterer = (Clusterer) SerializationHelper.readAll(model)[0];
    System.out.println("saved: " + Arrays.toString(clusters(clusterer, read(file))));
  }

  private static String theirs() throws Exception {
    Object product = WekaPackageClassLoaderManager.forName("elsewhere.OtherProduct")
        .getDeclaredConstructor()
        .newInstance();
    return (String) ((Callable<?>) product).call();
  }

  private static String kMeans(String file) throws Exception {
    SimpleKMeans clusterer = new SimpleKMeans();
    clusterer.setNumClusters(3);
    Instances data = read(file);
    clusterer.buildClusterer(data);
    return clusters(clusterer, data).length + " rows";
  }

  private static void plugins() throws Exception {
    for (String type : List.of(
        "weka.gui.GUIChooser.GUIChooserMenuPlugin",
        "weka.knowledgeflow.steps.Step",
        "weka.gui.Perspective",
        "weka.gui.visualize.plugins.TreeVisualizePlugin")) {
      for (String name : PluginManager.getPluginNamesOfTypeList(type)) {
        if (name.contains(".metaclustering.") || name.contains("MetaCluster")) {
          Object plugin = PluginManager.getPluginInstance(type, name);
          System.out.println(type + ": " + plugin.getClass().getName());
        }
      }
    }
    TemplateManager templates = new TemplateManager();
    for (String description : templates.getPluginTemplateDescriptions()) {
      System.out.println("template: " + description + ": "
          + templates.getTemplateFlow(description).getSteps().size() + " steps");
    }
  }
}
