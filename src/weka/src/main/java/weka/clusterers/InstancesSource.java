package weka.clusterers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Weka's instances as rows of the engine: all attributes but the class, in their order. Sparse
 * instances are visited as they are stored.
 *
 * @param attributes all but the class
 * @param classIndex index of the attribute to leave out, negative for none
 */
public record InstancesSource(
    List<AttributeSpec> attributes, int classIndex, List<? extends Instance> rows)
    implements RowSource {

  /**
   * All rows of a table.
   *
   * @param classIndex index of the attribute to leave out, negative for none
   */
  public static InstancesSource of(Instances data, int classIndex) {
    return new InstancesSource(specs(data, classIndex), classIndex, data);
  }

  /** The values of a row but that of its class, NaN where missing. */
  public static double[] values(Instance row) {
    return IntStream.range(0, row.numAttributes())
        .filter(i -> i != row.classIndex())
        .mapToDouble(row::value)
        .toArray();
  }

  private static List<AttributeSpec> specs(Instances header, int classIndex) {
    List<AttributeSpec> specs = new ArrayList<>();
    for (int i = 0; i < header.numAttributes(); i++) {
      if (i != classIndex) {
        specs.add(spec(header.attribute(i)));
      }
    }
    return specs;
  }

  public static AttributeSpec spec(Attribute attribute) {
    List<String> values = new ArrayList<>();
    if (attribute.isNominal()) {
      Collections.list(attribute.enumerateValues()).forEach(v -> values.add(v.toString()));
    }
    return new AttributeSpec(attribute.name(), values);
  }

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  public double weight(int row) {
    return rows.get(row).weight();
  }

  @Override
  public void visit(int row, CellVisitor visitor) {
    Instance instance = rows.get(row);
    int stored = instance.numValues();
    for (int i = 0; i < stored; i++) {
      int index = instance.index(i);
      if (index != classIndex) {
        boolean afterClass = classIndex >= 0 && index > classIndex;
        visitor.cell(afterClass ? index - 1 : index, instance.valueSparse(i));
      }
    }
  }
}
