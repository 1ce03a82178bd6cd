package metaclustering.lab.fingerprints;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.filters.Filter;
import weka.filters.unsupervised.instance.NonSparseToSparse;

/** The tables of a folder, and changed copies of them. */
final class Tables {

  static final String DIGITS = "digits-train";

  private static final String WITHOUT_CLASS = "onehot-10x10";
  private static final int MAX_DIGITS = 1_500;
  private static final double MISSING_SHARE = 0.15;
  private static final int COPIES = 8;
  private static final int WIDE = 3_100;

  private final Path folder;
  private final Map<String, Instances> tables = new HashMap<>();

  Tables(Path folder) {
    this.folder = folder;
  }

  /** A table by its name, followed by changes of it, each after a plus sign. */
  Instances table(String name) throws Exception {
    Instances known = tables.get(name);
    if (known != null) {
      return known;
    }
    String[] parts = name.split("\\+", -1);
    Instances rows = parts.length == 1 ? read(name) : new Instances(table(parts[0]));
    for (String change : Arrays.asList(parts).subList(1, parts.length)) {
      rows = changed(rows, change);
    }
    tables.put(name, rows);
    return rows;
  }

  private static Instances changed(Instances rows, String change) throws Exception {
    Random random = new Random(1);
    switch (change) {
      case "class" -> rows.setClassIndex(-1);
      case "weights" -> rows.forEach(row -> row.setWeight(random.nextInt(8) / 4.0));
      case "holes" -> rows.forEach(row -> makeHoles(row, random));
      case "dull" -> rows.forEach(Tables::makeDull);
      case "many" -> {
        return many(rows, random);
      }
      case "wide" -> {
        return wide(rows);
      }
      case "sparse" -> {
        Filter filter = new NonSparseToSparse();
        filter.setInputFormat(rows);
        return Filter.useFilter(rows, filter);
      }
      default -> throw new IllegalArgumentException("unknown change of a table: " + change);
    }
    return rows;
  }

  private static void makeHoles(Instance row, Random random) {
    for (int i = 0; i < row.numAttributes(); i++) {
      if (random.nextDouble() < MISSING_SHARE && i != row.classIndex()) {
        row.setMissing(i);
      }
    }
  }

  /** The first attribute becomes constant, the second unknown, the third constant where known. */
  private static void makeDull(Instance row) {
    row.setValue(0, 1);
    row.setMissing(1);
    if (row.value(3) < 1) {
      row.setMissing(2);
    } else {
      row.setValue(2, 0);
    }
  }

  /** Some copies of each row, with other values here and there. */
  private static Instances many(Instances rows, Random random) {
    Instances result = new Instances(rows, COPIES * rows.numInstances());
    for (int copy = 0; copy < COPIES; copy++) {
      for (Instance row : rows) {
        Instance changed = (Instance) row.copy();
        for (int i = 0; i < row.numAttributes(); i++) {
          if (row.attribute(i).isNumeric()) {
            changed.setValue(i, row.value(i) * (1 + 0.02 * random.nextGaussian()));
          } else if (random.nextInt(COPIES) == 0) {
            changed.setValue(i, random.nextInt(row.attribute(i).numValues()));
          }
        }
        result.add(changed);
      }
    }
    return result;
  }

  /** The attributes again and again, the class among them, until there are many. */
  private static Instances wide(Instances rows) {
    int width = rows.numAttributes();
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < WIDE; i++) {
      Attribute attribute = rows.attribute(i % width);
      attributes.add(attribute.copy(attribute.name() + " " + i));
    }
    Instances result = new Instances(rows.relationName(), attributes, rows.numInstances());
    for (Instance row : rows) {
      double[] values = new double[WIDE];
      Arrays.setAll(values, i -> row.value(i % width));
      result.add(new DenseInstance(row.weight(), values));
    }
    return result;
  }

  private Instances read(String name) throws IOException {
    ArffLoader loader = new ArffLoader();
    loader.setFile(file(name));
    Instances rows = loader.getDataSet();
    if (name.equals(DIGITS)) {
      rows = new Instances(rows, 0, MAX_DIGITS);
    }
    if (!name.equals(WITHOUT_CLASS)) {
      rows.setClassIndex(rows.numAttributes() - 1);
    }
    return rows;
  }

  /** The ARFF file of a table. */
  File file(String name) {
    File plain = folder.resolve(name + ".arff").toFile();
    return plain.exists() ? plain : folder.resolve(name + ".arff.gz").toFile();
  }

  /** Every third row, or the others. */
  static Instances part(Instances rows, boolean third) {
    Instances result = new Instances(rows, 0);
    for (int i = 0; i < rows.numInstances(); i++) {
      if ((i % 3 == 0) == third) {
        result.add(rows.instance(i));
      }
    }
    return result;
  }
}
