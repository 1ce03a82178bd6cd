/** Parts of pictures: sheets, tiles, captions, legends and their places. */
package metaclustering.picture.layout;
