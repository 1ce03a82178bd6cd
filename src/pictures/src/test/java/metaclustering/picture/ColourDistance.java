package metaclustering.picture;

/**
 * How different two colours look: the least distance in CIELAB (the Euclidean one of 1976) over
 * people with common colour vision and with three kinds of colour blindness.
 *
 * <p>Colour blindness as by Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15, 2009, in its full strength.
 */
final class ColourDistance {

  private static final double[][][] VISIONS = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}
    }
  };

  /** Linear sRGB to XYZ, divided by the white point D65. */
  private static final double[][] TO_XYZ = {
    {0.4339, 0.3763, 0.1898}, {0.2126, 0.7152, 0.0722}, {0.0178, 0.1095, 0.8727}
  };

  private ColourDistance() {}

  /** What each kind of vision makes of a colour 0xRRGGBB: its CIELAB coordinates, [visions x 3]. */
  static double[][] seen(int rgb) {
    double[] linear = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
    double[][] seen = new double[VISIONS.length][];
    for (int v = 0; v < seen.length; v++) {
      double[] xyz = product(TO_XYZ, product(VISIONS[v], linear));
      double x = compressed(xyz[0]);
      double y = compressed(xyz[1]);
      double z = compressed(xyz[2]);
      seen[v] = new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }
    return seen;
  }

  /** The least distance over all kinds of vision; 2 can just be noticed. */
  static double distance(double[][] first, double[][] second) {
    double least = Double.POSITIVE_INFINITY;
    for (int v = 0; v < first.length; v++) {
      double sum = 0;
      for (int i = 0; i < first[v].length; i++) {
        double gap = first[v][i] - second[v][i];
        sum += gap * gap;
      }
      least = Math.min(least, Math.sqrt(sum));
    }
    return least;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double compressed(double t) {
    double inGamut = Math.max(0, t);
    return inGamut > 216.0 / 24389 ? Math.cbrt(inGamut) : (24389.0 / 27 * inGamut + 16) / 116;
  }

  private static double[] product(double[][] matrix, double[] vector) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        result[i] += matrix[i][j] * vector[j];
      }
    }
    return result;
  }
}
