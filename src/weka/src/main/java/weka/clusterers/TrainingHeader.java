package weka.clusterers;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * The header of the training rows, which may have a class that the engine does not know; rows that
 * come later are compared with it.
 */
final class TrainingHeader implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The engine's number of the class. */
  static final int CLASS = -1;

  private final Instances header;
  private final int classIndex;
  private final List<AttributeSpec> attributes;
  private transient volatile Attribute[] lastChecked;

  /** The header of a table, whose class may be set. */
  TrainingHeader(Instances data) {
    this(data, InstancesSource.of(data, data.classIndex()).attributes());
  }

  /**
   * @param attributes what the engine knows of the attributes but the class
   */
  TrainingHeader(Instances data, List<AttributeSpec> attributes) {
    this.header = new Instances(data, 0);
    this.classIndex = data.classIndex();
    this.attributes = List.copyOf(attributes);
  }

  /** The attributes and the class, without rows. */
  Instances rows() {
    return new Instances(header, 0);
  }

  /** The number of attributes, the class included. */
  int width() {
    return header.numAttributes();
  }

  List<AttributeSpec> attributes() {
    return attributes;
  }

  /** The engine's number of an attribute of the header, or {@link #CLASS}. */
  int engineIndex(int attribute) {
    if (attribute == classIndex) {
      return CLASS;
    }
    return classIndex >= 0 && attribute > classIndex ? attribute - 1 : attribute;
  }

  /**
   * A row for the engine.
   *
   * @throws IllegalArgumentException if its attributes differ from the header's
   */
  RowSource row(Instance instance) {
    if (instance.dataset() == null) {
      requireWidth(instance.numAttributes());
    } else {
      requireEqual(instance.dataset());
    }
    return new InstancesSource(attributes, classIndex, List.of(instance));
  }

  /**
   * Rows for the engine.
   *
   * @throws IllegalArgumentException if their attributes differ from the header's
   */
  RowSource rows(Instances data) {
    requireEqual(data);
    return new InstancesSource(attributes, classIndex, data);
  }

  /** Rows of the engine with these attributes, all in memory; their class is missing. */
  Instances instances(RowSource rows) {
    Instances result = new Instances(header, rows.rowCount());
    for (int i = 0; i < rows.rowCount(); i++) {
      double[] values = new double[width()];
      if (classIndex >= 0) {
        values[classIndex] = Double.NaN;
      }
      rows.visit(i, (a, value) -> values[classIndex >= 0 && a >= classIndex ? a + 1 : a] = value);
      result.add(new DenseInstance(rows.weight(i), values));
    }
    return result;
  }

  private void requireWidth(int others) {
    if (others != width()) {
      throw new IllegalArgumentException(
          "the row has " + others + " attributes, the training rows had " + width());
    }
  }

  /** The attributes that were compared last are known to fit. */
  private void requireEqual(Instances data) {
    requireWidth(data.numAttributes());
    if (isLastChecked(data)) {
      return;
    }
    for (int i = 0; i < width(); i++) {
      String difference = header.attribute(i).equalsMsg(data.attribute(i));
      if (i != classIndex && difference != null) {
        throw new IllegalArgumentException(
            "attribute " + (i + 1) + " is '" + data.attribute(i).name() + "', but was '"
                + header.attribute(i).name() + "' in training: " + difference.strip());
      }
    }
    Attribute[] checked = new Attribute[width()];
    Arrays.setAll(checked, data::attribute);
    lastChecked = checked;
  }

  @SuppressWarnings("ReferenceEquality") // the same objects, not equal ones: comparing costs more
  private boolean isLastChecked(Instances data) {
    Attribute[] checked = lastChecked;
    for (int i = 0; checked != null && i < checked.length; i++) {
      if (data.attribute(i) != checked[i]) {
        return false;
      }
    }
    return checked != null;
  }
}
