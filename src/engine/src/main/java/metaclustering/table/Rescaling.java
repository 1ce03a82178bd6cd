package metaclustering.table;

/** Brings columns of one layout into another one of the same attributes. */
public final class Rescaling {

  private final TableLayout from;
  private final TableLayout to;
  private final ColumnStatistics statistics;
  private final float[] constants;

  /**
   * @param statistics of the columns of the new layout
   */
  public Rescaling(TableLayout from, TableLayout to, ColumnStatistics statistics) {
    this.from = from;
    this.to = to;
    this.statistics = statistics;
    this.constants = new float[to.columns()];
    for (int a = 0; a < to.attributes().size(); a++) {
      if (!from.isInformative(a)) {
        to.encode(a, from.offset(a), constants);
      }
    }
  }

  /** Whether a column keeps its values. */
  public boolean keeps(int d) {
    int a = to.attributeOf(d);
    boolean same = from.offset(a) == to.offset(a) && from.unit(a) == to.unit(a);
    return from.isInformative(a) && (same || to.attributes().get(a).isNominal());
  }

  /** The new value of a column that had a value; of an attribute that was constant, its constant. */
  public double column(int d, double value) {
    int a = to.attributeOf(d);
    if (!from.isInformative(a)) {
      return Float.isNaN(constants[d]) ? statistics.mean(d) : constants[d];
    }
    return keeps(d) ? value : (value * from.unit(a) + from.offset(a) - to.offset(a)) / to.unit(a);
  }
}
