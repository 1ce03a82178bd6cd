package metaclustering.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metaclustering.math.Mixing;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Takes a sample of the rows to the driver. Which rows, and in which order, depends on their contents
 * alone and not on how they are divided among partitions: see {@link BottomRows}. That takes a count
 * of equal rows, for which their hashes are shuffled.
 *
 * @param columns that rows are read from
 * @param layer the position of the column by whose values the sample is layered, -1 for none
 * @param order the position of a column of numbers by which the sample is sorted, -1 for none
 */
record Sample(InputColumns columns, int layer, int order) implements Serializable {

  private static final int MOST_LAYERS = 1_000;

  /** A row of the sample. */
  private record Chosen(Cells cells, double place) implements Serializable {}

  /** A row's layer, and a hash of its contents, layer and place. */
  private record Contents(String layer, long hash) implements Serializable {}

  /** As many rows as asked for, or all if there are no more. */
  List<Cells> take(JavaRDD<Row> rows, int most) {
    Sample how = this;
    BottomRows bottom = rows.flatMapToPair(row -> how.count(row))
        .reduceByKey(Long::sum)
        .treeAggregate(new BottomRows(most), Sample::add, BottomRows::merge);
    if (bottom.layers() > MOST_LAYERS) {
      throw new IllegalArgumentException("the column by whose values the sample is layered has more"
          + " than " + MOST_LAYERS + " different values");
    }
    List<BottomRows.Key> keys = bottom.take();
    Map<Long, Chosen> found = find(rows, keys);
    List<Chosen> sample = new ArrayList<>();
    keys.forEach(key -> sample.add(found.get(key.contents())));
    if (order >= 0) {
      sample.sort(Comparator.comparingDouble(Chosen::place));
    }
    return sample.stream().map(Chosen::cells).toList();
  }

  private Iterator<Tuple2<Contents, Long>> count(Row row) {
    Cells cells = columns.read(row);
    return cells == null
        ? Collections.emptyIterator()
        : List.of(new Tuple2<>(contents(row, cells), 1L)).iterator();
  }

  private static BottomRows add(BottomRows bottom, Tuple2<Contents, Long> count) {
    bottom.add(count._1().layer(), count._1().hash(), count._2());
    return bottom;
  }

  private Map<Long, Chosen> find(JavaRDD<Row> rows, List<BottomRows.Key> keys) {
    Sample how = this;
    Set<Long> wanted = new HashSet<>();
    keys.forEach(key -> wanted.add(key.contents()));
    Broadcast<Set<Long>> sought =
        JavaSparkContext.fromSparkContext(rows.context()).broadcast(wanted);
    Map<Long, Chosen> found = new HashMap<>();
    rows.mapPartitions(part -> how.find(part, sought.value()))
        .collect()
        .forEach(chosen -> found.put(chosen._1(), chosen._2()));
    sought.destroy();
    return found;
  }

  /** Of rows of equal contents, one. */
  private Iterator<Tuple2<Long, Chosen>> find(Iterator<Row> part, Set<Long> wanted) {
    Map<Long, Chosen> found = new HashMap<>();
    part.forEachRemaining(row -> {
      Cells cells = columns.read(row);
      if (cells != null) {
        long hash = contents(row, cells).hash();
        if (wanted.contains(hash)) {
          found.putIfAbsent(hash, new Chosen(cells, place(row)));
        }
      }
    });
    return found.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private Contents contents(Row row, Cells cells) {
    String name = layer < 0 ? "" : String.valueOf(row.get(layer));
    long hash = cells.hash();
    hash = layer < 0 ? hash : Mixing.mix(hash + name.hashCode());
    hash = order < 0 ? hash : Mixing.mix(hash + Double.doubleToLongBits(place(row)));
    return new Contents(name, hash);
  }

  private double place(Row row) {
    return order < 0 || row.isNullAt(order) ? 0 : ((Number) row.get(order)).doubleValue();
  }
}
