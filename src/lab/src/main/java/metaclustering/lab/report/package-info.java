/** How measurements are printed: tables in Markdown, means with their range. */
package metaclustering.lab.report;
