package metaclustering.picture;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Tile;

/**
 * Pictures of single rows, in the colours of centres.
 *
 * @param pixels the attributes that are the pixels, row by row; kept, not copied
 */
record RowTiles(PixelTiles centres, PictureShape shape, int[] pixels) {

  /** A row of values in their own units, NaN where missing. */
  Tile tile(double[] values, int side, Caption caption) {
    return tile(ColourMap.VIRIDIS, a -> centres.place(values[a]), side, caption);
  }

  /** Where and how far one row is above (red) or below (blue) another. */
  Tile difference(double[] from, double[] to, int side, Caption caption) {
    IntToDoubleFunction place = a -> (centres.place(to[a]) - centres.place(from[a]) + 1) / 2;
    return tile(ColourMap.DIFFERENCE, place, side, caption);
  }

  private Tile tile(ColourMap map, IntToDoubleFunction place, int side, Caption caption) {
    int[] colours =
        Arrays.stream(pixels).map(a -> map.rgb(place.applyAsDouble(a))).toArray();
    return new Tile(shape.width(), colours, shape.magnification(side), caption);
  }
}
