/**
 * Rows as arrays of floats: scaling, nominal attributes as groups of columns, missing values, row
 * weights. Everything above computes on columns; only this package knows the attributes' own units.
 */
package metaclustering.table;
