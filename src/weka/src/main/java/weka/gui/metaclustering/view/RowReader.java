package weka.gui.metaclustering.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;
import weka.clusterers.InstancesSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Finds the attributes of a model among those of some rows by their names, whatever other attributes
 * there are and in whatever order.
 *
 * @param places of the model's attributes among those of the rows
 */
record RowReader(MetaClusterModel model, int[] places) {

  /** Empty if an attribute is missing or of another kind. */
  static Optional<RowReader> of(MetaClusterModel model, Instances header) {
    List<AttributeSpec> specs = model.layout().attributes();
    int[] places = new int[specs.size()];
    for (int a = 0; a < places.length; a++) {
      Attribute attribute = header.attribute(specs.get(a).name());
      if (attribute == null || !fits(attribute, specs.get(a))) {
        return Optional.empty();
      }
      places[a] = attribute.index();
    }
    return Optional.of(new RowReader(model, places));
  }

  private static boolean fits(Attribute attribute, AttributeSpec spec) {
    return (attribute.isNumeric() || attribute.isNominal())
        && InstancesSource.spec(attribute).equals(spec.withoutMissing());
  }

  /** The cells of the model's attributes in their own units, NaN where missing. */
  double[] values(Instance row) {
    return Arrays.stream(places).mapToDouble(row::value).toArray();
  }

  /** The code of a row with these values. */
  int[] code(double[] values) {
    return model.encode(model.layout().encode(values));
  }
}
