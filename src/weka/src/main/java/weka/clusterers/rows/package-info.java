/** Rows that go out with their clusters: as rows of a model's table, and as files. */
package weka.clusterers.rows;
