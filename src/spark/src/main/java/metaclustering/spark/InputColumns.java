package metaclustering.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import metaclustering.table.AttributeSpec;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns that rows are read from, and the attributes that they become: a vector column is one
 * numeric attribute per entry, a number or truth value one numeric attribute, a text a nominal one,
 * and so is a number whose metadata name its values. Immutable.
 */
final class InputColumns implements Serializable {

  private static final long serialVersionUID = 1L;

  /** More values than this are no nominal attribute but texts or keys. */
  private static final int MOST_VALUES = 1_000;

  /** A column: its name, and the number of entries if it is of vectors, else 0. */
  record Column(String name, int entries) implements Serializable {}

  private final List<Column> columns;
  private final int[] positions;
  private final List<AttributeSpec> attributes;
  private final List<Map<String, Integer>> indices = new ArrayList<>();
  private final Invalid invalid;

  /**
   * @param schema of the rows that will be read
   * @param attributes of all columns
   * @throws IllegalArgumentException naming a column that is missing or of another type
   */
  InputColumns(
      StructType schema, List<Column> columns, List<AttributeSpec> attributes, Invalid invalid) {
    this.columns = List.copyOf(columns);
    this.attributes = List.copyOf(attributes);
    this.invalid = invalid;
    this.positions = new int[columns.size()];
    int a = 0;
    for (int i = 0; i < positions.length; i++) {
      StructField field = field(schema, columns.get(i).name());
      requireKind(field, columns.get(i).entries() > 0, columns.size() > 1);
      positions[i] = schema.fieldIndex(field.name());
      indices.add(field.dataType() instanceof StringType ? places(attributes.get(a)) : null);
      a += Math.max(1, columns.get(i).entries());
    }
  }

  private static Map<String, Integer> places(AttributeSpec attribute) {
    Map<String, Integer> places = new HashMap<>();
    for (String value : attribute.values()) {
      places.put(value, places.size());
    }
    return places;
  }

  /**
   * Checks that columns exist and have a type that can be read.
   *
   * @throws IllegalArgumentException naming the first that has not
   */
  static void require(StructType schema, String[] names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("there are no input columns");
    }
    if (new HashSet<>(Arrays.asList(names)).size() < names.length) {
      throw new IllegalArgumentException(
          "an input column is named twice: " + String.join(", ", names));
    }
    for (String name : names) {
      DataType type = field(schema, name).dataType();
      if (!isVector(type) && !isNumber(type) && !(type instanceof StringType)) {
        throw new IllegalArgumentException("column '" + name + "' is of the type "
            + type.simpleString() + "; it must be a vector, a number, a truth value or a text");
      }
    }
  }

  private static boolean isVector(DataType type) {
    return type.equals(SQLDataTypes.VectorType());
  }

  private static boolean isNumber(DataType type) {
    return type instanceof NumericType || type instanceof BooleanType;
  }

  static StructField field(StructType schema, String name) {
    if (!Arrays.asList(schema.fieldNames()).contains(name)) {
      throw new IllegalArgumentException(
          "column '" + name + "' is missing; there are " + String.join(", ", schema.fieldNames()));
    }
    return schema.apply(name);
  }

  /**
   * A schema with one column more.
   *
   * @param what the column is, for messages
   * @param name of the column, empty for none
   * @throws IllegalArgumentException if there is such a column
   */
  static StructType add(StructType schema, String what, String name, DataType type) {
    if (name.isEmpty()) {
      return schema;
    }
    if (Arrays.asList(schema.fieldNames()).contains(name)) {
      throw new IllegalArgumentException("column '" + name + "' (" + what + ") is there already");
    }
    return schema.add(name, type, false);
  }

  private static void requireKind(StructField field, boolean vector, boolean many) {
    if (isVector(field.dataType()) != vector) {
      throw new IllegalArgumentException("column '" + field.name() + "' is of the type "
          + field.dataType().simpleString() + ", in training it was "
          + (vector ? "a vector" : "not a vector")
          + (many ? "" : "; it is the only input column"));
    }
  }

  /**
   * Finds out what is in the columns of training rows: the lengths of vectors, the values of texts.
   *
   * @param dataset of the input columns, maybe others
   * @throws IllegalArgumentException naming the column that cannot be read
   */
  static InputColumns of(Dataset<Row> dataset, String[] names, Invalid invalid) {
    StructType schema = dataset.schema();
    require(schema, names);
    List<Column> columns = new ArrayList<>();
    List<AttributeSpec> attributes = new ArrayList<>();
    for (String name : names) {
      StructField field = field(schema, name);
      if (isVector(field.dataType())) {
        AttributeGroup group = AttributeGroup.fromStructField(field);
        int entries = group.size() >= 0 ? group.size() : entries(dataset, name);
        columns.add(new Column(name, entries));
        attributes.addAll(entryNames(group, name, entries));
      } else {
        columns.add(new Column(name, 0));
        attributes.add(new AttributeSpec(name, values(dataset, field)));
      }
    }
    return new InputColumns(schema, columns, attributes, invalid);
  }

  private static int entries(Dataset<Row> dataset, String name) {
    Row first = first(dataset, name);
    return first.<Vector>getAs(0).size();
  }

  private static Row first(Dataset<Row> dataset, String name) {
    Dataset<Row> column = dataset.select(functions.col(quoted(name)));
    List<Row> rows = column.na().drop().takeAsList(1);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "column '" + name + "': there are no rows to learn from, or all are null");
    }
    return rows.get(0);
  }

  /** The columns of some names. */
  static Dataset<Row> select(Dataset<Row> dataset, Collection<String> names) {
    return dataset.select(names.stream()
        .map(name -> functions.col(quoted(name)))
        .toArray(org.apache.spark.sql.Column[]::new));
  }

  /** A column's name for Spark's expressions, in which dots would have a meaning. */
  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static List<AttributeSpec> entryNames(AttributeGroup group, String name, int entries) {
    List<String> names = new ArrayList<>();
    if (group.attributes().isDefined()) {
      for (Attribute attribute : group.attributes().get()) {
        names.add(attribute.name().isDefined() ? attribute.name().get() : null);
      }
    }
    boolean usable =
        !names.contains(null) && new HashSet<>(names).size() == entries && names.size() == entries;
    List<AttributeSpec> attributes = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      attributes.add(AttributeSpec.numeric(usable ? names.get(i) : name + "_" + i));
    }
    return attributes;
  }

  /** The values of a nominal column: in the order of its metadata, or a text's in ascending order. */
  private static List<String> values(Dataset<Row> dataset, StructField field) {
    if (field.dataType() instanceof NumericType
        && Attribute.fromStructField(field) instanceof NominalAttribute nominal
        && nominal.values().isDefined()) {
      return List.of(nominal.values().get());
    }
    if (!(field.dataType() instanceof StringType)) {
      return List.of();
    }
    List<Row> found = dataset
        .select(functions.col(quoted(field.name())))
        .na()
        .drop()
        .distinct()
        .takeAsList(MOST_VALUES + 1);
    if (found.size() > MOST_VALUES) {
      throw new IllegalArgumentException("column '" + field.name() + "' has more than "
          + MOST_VALUES + " different texts: it is no nominal attribute");
    }
    if (found.isEmpty()) {
      first(dataset, field.name());
    }
    return found.stream().map(row -> row.getString(0)).sorted().toList();
  }

  List<AttributeSpec> attributes() {
    return attributes;
  }

  List<Column> columns() {
    return columns;
  }

  /**
   * The cells of a row, null if it is to be left out.
   *
   * @throws IllegalArgumentException naming the column that cannot be used
   */
  Cells read(Row row) {
    if (columns.size() == 1 && columns.get(0).entries() > 0) {
      return readVector(row);
    }
    double[] cells = new double[attributes.size()];
    int a = 0;
    for (int i = 0; i < positions.length; i++) {
      int entries = columns.get(i).entries();
      Object value = row.get(positions[i]);
      if (entries == 0) {
        cells[a] = number(i, a, value);
      } else if (value == null) {
        Arrays.fill(cells, a, a + entries, Double.NaN);
      } else {
        System.arraycopy(vector(i, value).toArray(), 0, cells, a, entries);
      }
      for (int j = a; j < a + Math.max(1, entries); j++) {
        if (!isValid(i, j, cells[j], value == null)) {
          return null;
        }
      }
      a += Math.max(1, entries);
    }
    return new Cells(null, cells);
  }

  private Cells readVector(Row row) {
    Object value = row.get(positions[0]);
    if (value == null) {
      double[] nothing = new double[attributes.size()];
      Arrays.fill(nothing, Double.NaN);
      return isValid(0, 0, Double.NaN, true) ? new Cells(null, nothing) : null;
    }
    Vector vector = vector(0, value);
    int[] places = vector instanceof SparseVector sparse ? sparse.indices() : null;
    double[] values =
        vector instanceof SparseVector sparse ? sparse.values() : ((DenseVector) vector).values();
    for (int i = 0; i < values.length; i++) {
      if (!isValid(0, places == null ? i : places[i], values[i], false)) {
        return null;
      }
    }
    return new Cells(places, values);
  }

  private Vector vector(int i, Object value) {
    Vector vector = (Vector) value;
    if (vector.size() != columns.get(i).entries()) {
      throw new IllegalArgumentException("column '" + columns.get(i).name() + "' has a vector of "
          + vector.size() + " entries and one of " + columns.get(i).entries());
    }
    return vector;
  }

  private double number(int i, int attribute, Object value) {
    if (value == null) {
      return Double.NaN;
    } else if (value instanceof Number number) {
      return number.doubleValue();
    } else if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    Integer index = indices.get(i).get((String) value);
    if (index == null) {
      throw new IllegalArgumentException("column '" + columns.get(i).name() + "' has the text '"
          + value + "', which was not among its "
          + attributes.get(attribute).values().size()
          + " values in training");
    }
    return index;
  }

  private boolean isValid(int i, int attribute, double cell, boolean isNull) {
    if (Double.isInfinite(cell)) {
      throw new IllegalArgumentException(place(i, attribute) + " has an infinite value");
    }
    if (!Double.isNaN(cell) || invalid == Invalid.KEEP) {
      return true;
    }
    if (invalid == Invalid.ERROR) {
      throw new IllegalArgumentException((isNull
              ? "column '" + columns.get(i).name() + "' has a null"
              : place(i, attribute) + " has a NaN")
          + "; handleInvalid 'skip' leaves such rows out, 'keep' takes it as a missing value");
    }
    return false;
  }

  private String place(int i, int attribute) {
    String column = "column '" + columns.get(i).name() + "'";
    return columns.get(i).entries() == 0
        ? column
        : column + ", entry '" + attributes.get(attribute).name() + "',";
  }
}
