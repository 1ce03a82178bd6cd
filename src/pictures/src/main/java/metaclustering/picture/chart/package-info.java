/** Charts of XChart in one style. */
package metaclustering.picture.chart;
