package weka.clusterers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/** Tables of all kinds that there are, ugly ones among them. */
final class RandomTables {

  /** What the values of an attribute are like. */
  private enum Kind {
    NORMAL,
    FEW_VALUES,
    CONSTANT,
    MISSING,
    TIME,
    DATE,
    COPY,
    HUGE,
    TINY,
    INFINITE,
    NOMINAL,
    ONE_VALUE,
    STRING,
    RELATIONAL
  }

  private static final double[] WEIGHTS = {0, 0.5, 1, 1.5, 1e-6, 0.1, 1000};

  private final Random random;

  RandomTables(long seed) {
    this.random = new Random(seed);
  }

  /** A table, small in most cases, and in a few of up to 300 attributes and 1,000 rows. */
  Instances table() {
    return random.nextInt(400) > 0 ? table(14, 40) : table(300, 1000);
  }

  private Instances table(int mostAttributes, int mostRows) {
    Kind[] kinds = new Kind[random.nextInt(mostAttributes + 1)];
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < kinds.length; a++) {
      kinds[a] = kind();
      attributes.add(attribute("a" + a, kinds[a]));
    }
    Instances table = new Instances("random", attributes, 0);
    double missing = random.nextInt(3) == 0 ? random.nextDouble() : 0;
    boolean weighted = random.nextInt(3) == 0;
    boolean sparse = random.nextInt(4) == 0;
    int rows = random.nextInt(mostRows + 1);
    for (int i = 0; i < rows; i++) {
      double[] values = new double[kinds.length];
      for (int a = 0; a < kinds.length; a++) {
        double before = a == 0 ? 0 : values[a - 1];
        values[a] = random.nextDouble() < missing
            ? Utils.missingValue()
            : kinds[a] == Kind.COPY ? before : value(kinds[a], attributes.get(a));
      }
      double weight = weighted ? WEIGHTS[random.nextInt(WEIGHTS.length)] : 1;
      Instance row =
          sparse ? new SparseInstance(weight, values) : new DenseInstance(weight, values);
      table.add(row);
      if (random.nextInt(5) == 0) {
        table.add(row);
      }
    }
    return table;
  }

  /** Mostly usual attributes, so that most tables can be learned from. */
  private Kind kind() {
    Kind[] usual = {Kind.NORMAL, Kind.FEW_VALUES, Kind.NOMINAL, Kind.TIME, Kind.COPY};
    Kind[] all = Kind.values();
    return random.nextInt(12) > 0
        ? usual[random.nextInt(usual.length)]
        : all[random.nextInt(all.length)];
  }

  private Attribute attribute(String name, Kind kind) {
    return switch (kind) {
      case NOMINAL -> new Attribute(name, labels(2 + random.nextInt(5)));
      case ONE_VALUE -> new Attribute(name, labels(1));
      case STRING -> new Attribute(name, (List<String>) null);
      case DATE -> new Attribute(name, "yyyy-MM-dd");
      case RELATIONAL -> new Attribute(name, relation());
      default -> new Attribute(name);
    };
  }

  private static Instances relation() {
    return new Instances("inner", new ArrayList<>(List.of(new Attribute("x"))), 0);
  }

  private static List<String> labels(int count) {
    List<String> labels = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      labels.add("v" + v);
    }
    return labels;
  }

  private double value(Kind kind, Attribute attribute) {
    return switch (kind) {
      case NORMAL -> random.nextGaussian();
      case FEW_VALUES -> random.nextInt(3);
      case CONSTANT, COPY -> 42;
      case MISSING -> Utils.missingValue();
      case TIME -> 1.6e9 + random.nextInt(1_000_000);
      case DATE -> 86_400_000.0 * random.nextInt(20_000);
      case HUGE -> random.nextGaussian() * 1e300;
      case TINY -> random.nextGaussian() * 1e-300;
      case INFINITE -> random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextGaussian();
      case NOMINAL -> random.nextInt(attribute.numValues());
      case ONE_VALUE -> 0;
      case STRING -> attribute.addStringValue("s" + random.nextInt(5));
      case RELATIONAL -> attribute.addRelation(relation());
    };
  }
}
