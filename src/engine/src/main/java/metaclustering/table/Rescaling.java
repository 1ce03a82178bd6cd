package metaclustering.table;

/** Brings columns of one layout into another one of the same attributes. */
public final class Rescaling {

  private final TableLayout from;
  private final TableLayout to;
  private final double[] oldOffsets;
  private final double[] oldUnits;
  private final double[] newOffsets;
  private final double[] newUnits;
  private final ColumnStatistics statistics;
  private final float[] constants;

  /**
   * @param statistics of the columns of the new layout
   */
  public Rescaling(TableLayout from, TableLayout to, ColumnStatistics statistics) {
    this.from = from;
    this.to = to;
    this.statistics = statistics;
    this.oldOffsets = from.offsets();
    this.oldUnits = from.units();
    this.newOffsets = to.offsets();
    this.newUnits = to.units();
    this.constants = new float[to.columns()];
    for (int a = 0; a < to.attributes().size(); a++) {
      if (!from.isInformative(a)) {
        to.encode(a, oldOffsets[a], constants);
      }
    }
  }

  /** The new value of a column that had a value; of an attribute that was constant, its constant. */
  public double column(int d, double value) {
    int a = to.attributeOf(d);
    if (!from.isInformative(a)) {
      return Float.isNaN(constants[d]) ? statistics.mean(d) : constants[d];
    }
    boolean same = oldOffsets[a] == newOffsets[a] && oldUnits[a] == newUnits[a];
    return same || to.attributes().get(a).isNominal()
        ? value
        : (value * oldUnits[a] + oldOffsets[a] - newOffsets[a]) / newUnits[a];
  }
}
