package metaclustering.lab.recovery;

import metaclustering.lab.generators.HiddenTable;

/** A way to look for the groups of a table's columns, their number given. */
@FunctionalInterface
interface Finding {

  Finder.Found find(HiddenTable table, int groups, int clusters, long seed)
      throws InterruptedException;
}
