/** The settings that decide a clustering: their names, ranges, defaults and descriptions. */
package metaclustering.settings;
