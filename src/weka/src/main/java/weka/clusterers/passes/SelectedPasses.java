package weka.clusterers.passes;

import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSource;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/** Some of the attributes of rows that are read in passes: those that are learned from. */
public final class SelectedPasses implements RowPasses {

  private static final int NONE = -1;

  private final RowPasses all;
  private final List<AttributeSpec> attributes;

  /** The new index of each attribute. */
  private final int[] places;

  /**
   * @param header some of the attributes, in their order; the class, if set, is left out
   */
  public SelectedPasses(InstancePasses all, Instances header) {
    this.all = all;
    this.attributes = InstancesSource.of(header, header.classIndex()).attributes();
    Instances whole = all.header();
    this.places = IntStream.range(0, whole.numAttributes()).map(i -> NONE).toArray();
    int next = 0;
    for (int a = 0; a < header.numAttributes(); a++) {
      if (a != header.classIndex()) {
        places[whole.attribute(header.attribute(a).name()).index()] = next++;
      }
    }
  }

  @Override
  public List<AttributeSpec> attributes() {
    return attributes;
  }

  @Override
  public boolean areWeighted() {
    return all.areWeighted();
  }

  @Override
  public int passesMade() {
    return all.passesMade();
  }

  @Override
  public Pass begin() {
    Pass pass = all.begin();
    return new Pass() {
      @Override
      public RowSource next() {
        RowSource rows = pass.next();
        return rows == null ? null : new SelectedRows(attributes, places, rows);
      }

      @Override
      public double share() {
        return pass.share();
      }

      @Override
      public void close() {
        pass.close();
      }
    };
  }

  private record SelectedRows(List<AttributeSpec> attributes, int[] places, RowSource rows)
      implements RowSource {

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
      return rows.number(row);
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      rows.visit(row, (a, value) -> {
        if (places[a] != NONE) {
          visitor.cell(places[a], value);
        }
      });
    }
  }
}
