/** The laboratory: measures the product and draws the figures of its documentation. Never shipped. */
package metaclustering.lab;
