package metaclustering.model;

/** Rounds centres to what a picture can show, so that they compress well. */
final class CentreRounding {

  /** The step of rounded centres, in standard deviations of their column, for own attributes. */
  private static final float FINE = 1f / 64;

  /** The same for attributes of others, which pictures show faintly. */
  private static final float COARSE = 1f / 4;

  private CentreRounding() {}

  /** Rounded copies of all centres, [M][K][D], in the model's geometry. */
  static float[][][] of(MetaClusterModel model) {
    float[][][] rounded = new float[model.metaClusters()][][];
    for (int m = 0; m < rounded.length; m++) {
      rounded[m] = model.centres(m);
      for (float[] centre : rounded[m]) {
        for (int d = 0; d < centre.length; d++) {
          boolean isOwn = model.owner(model.layout().attributeOf(d)) == m;
          float step = (float) Math.sqrt(model.statistics().variance(d)) * (isOwn ? FINE : COARSE);
          centre[d] = step > 0 ? Math.round(centre[d] / step) * step : centre[d];
        }
      }
    }
    return rounded;
  }
}
