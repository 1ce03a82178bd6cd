package metaclustering;

import java.util.Arrays;
import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSource;

/** Rows in memory that are read in passes, some at a time. */
class PassesOfArrays implements RowPasses {

  final List<AttributeSpec> attributes;
  final double[][] rows;
  final double[] weights;
  final int atOnce;
  int passes;

  PassesOfArrays(List<AttributeSpec> attributes, double[][] rows, double[] weights, int atOnce) {
    this.attributes = attributes;
    this.rows = rows;
    this.weights = weights;
    this.atOnce = atOnce;
  }

  @Override
  public List<AttributeSpec> attributes() {
    return attributes;
  }

  /** The number of rows in the present pass. */
  int count() {
    return rows.length;
  }

  @Override
  public Pass begin() {
    passes++;
    return new Pass() {
      private int next;

      @Override
      public synchronized RowSource next() {
        int from = next;
        int to = Math.min(count(), from + atOnce);
        next = to;
        return from == to ? null : new Part(part(from, to), from);
      }

      @Override
      public synchronized double share() {
        return (double) next / count();
      }

      @Override
      public void close() {}
    };
  }

  private RowSource part(int from, int to) {
    return RowSource.of(
        attributes, Arrays.copyOfRange(rows, from, to), Arrays.copyOfRange(weights, from, to));
  }

  private record Part(RowSource rows, int from) implements RowSource {

    @Override
    public List<AttributeSpec> attributes() {
      return rows.attributes();
    }

    @Override
    public int rowCount() {
      return rows.rowCount();
    }

    @Override
    public double weight(int row) {
      return rows.weight(row);
    }

    @Override
    public long number(int row) {
      return from + row + 1L;
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      rows.visit(row, visitor);
    }
  }
}
