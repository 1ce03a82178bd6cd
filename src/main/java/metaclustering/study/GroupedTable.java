package metaclustering.study;

/**
 * A generated table whose columns belong to known groups. Two tables are equal only if they share
 * their arrays.
 *
 * @param rows the values, {@code [rows][columns]}; not copied
 * @param groupOf the group, from 0, of every column; not copied
 */
public record GroupedTable(double[][] rows, int[] groupOf) {}
