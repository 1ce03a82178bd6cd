package weka.clusterers;

import java.util.ArrayList;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** A stream of a million rows, in a JVM of its own. */
public final class MillionRows {

  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 10;

  private MillionRows() {}

  /** Learns the stream and prints what was learned. */
  public static void main(String[] arguments) throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < COLUMNS; a++) {
      attributes.add(new Attribute("a" + a));
    }
    Instances header = new Instances("stream", attributes, 0);
    MetaClustererUpdateable clusterer = new MetaClustererUpdateable();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 4 -sleep 1000 -replay 0.25"));
    clusterer.buildClusterer(header);
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      int left = random.nextInt(4);
      int right = random.nextInt(4);
      double[] row = new double[COLUMNS];
      for (int a = 0; a < COLUMNS; a++) {
        row[a] = (a < COLUMNS / 2 ? left : right) + 0.1 * random.nextGaussian();
      }
      Instance instance = new DenseInstance(1, row);
      instance.setDataset(header);
      clusterer.updateClusterer(instance);
    }
    clusterer.updateFinished();
    System.out.println("learned " + ROWS + " rows");
    System.out.println(clusterer);
  }
}
