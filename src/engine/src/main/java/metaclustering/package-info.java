/**
 * The way into the engine: {@link metaclustering.Clustering} for whole tables, {@link
 * metaclustering.StreamClustering} for rows that come one by one.
 */
package metaclustering;
