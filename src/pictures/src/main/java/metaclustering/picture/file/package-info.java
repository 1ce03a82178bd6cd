/** Pictures as PNG, SVG and animated GIF files. */
package metaclustering.picture.file;
