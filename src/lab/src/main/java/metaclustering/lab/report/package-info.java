/** How measurements are shown: tables in Markdown, means with their range, ranks. */
package metaclustering.lab.report;
