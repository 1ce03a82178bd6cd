package metaclustering.training;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;

/**
 * One pass over all rows. Every thread takes some rows after another and adds them to a part of its
 * own; at the end the parts are merged. So what is added must come to the same in any order and split.
 *
 * @param next gives some rows, and null after the last
 * @param empty makes a part of no rows
 */
record Pass<R, P>(
    Supplier<R> next, Supplier<P> empty, BiConsumer<P, R> add, BinaryOperator<P> merge) {

  P run(Workers workers) throws InterruptedException {
    List<P> parts = new CopyOnWriteArrayList<>();
    workers.run(workers.slots(), slot -> {
      parts.add(part());
    });
    return parts.stream().reduce(merge).orElseThrow();
  }

  private P part() throws InterruptedException {
    P part = empty.get();
    for (R rows = next.get(); rows != null; rows = next.get()) {
      add.accept(part, rows);
      Interruption.check();
    }
    return part;
  }
}
