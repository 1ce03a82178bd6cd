package metaclustering.math;

/** Where parts begin that stand one after another in an array. */
public final class Offsets {

  private Offsets() {}

  /**
   * The sums of the sizes before each part, and of all: {@code [0, s[0], s[0] + s[1], ...]}.
   *
   * @param sizes of the parts
   * @return one entry more than parts
   */
  public static int[] of(int... sizes) {
    int[] offsets = new int[sizes.length + 1];
    for (int i = 0; i < sizes.length; i++) {
      offsets[i + 1] = offsets[i] + sizes[i];
    }
    return offsets;
  }
}
