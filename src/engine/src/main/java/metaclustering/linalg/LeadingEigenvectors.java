package metaclustering.linalg;

import java.util.Arrays;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The eigenvectors of the largest eigenvalues of a symmetric matrix whose eigenvalues are at least
 * -1.
 *
 * <p>A few vectors of a large matrix are found by simultaneous iteration: a block of vectors is multiplied by
 * the matrix again and again, and in between turned into the best approximations within its span
 * (Rutishauser, "Computational Aspects of F. L. Bauer's Simultaneous Iteration Method", Numerische
 * Mathematik 13, 1969). The start depends only on the shape, so that the same matrix always gives the
 * same vectors. For a small matrix, or many vectors, all are computed.
 */
public final class LeadingEigenvectors {

  private static final int SMALL_SIZE = 256;

  /** Additional vectors in the block: the last ones converge late. */
  private static final int SPARE = 8;

  private static final int MAX_ROUNDS = 50;
  private static final int PRODUCTS_EACH = 2;

  /** Stops when the sum of the eigenvalues grows by less than this share in a round. */
  private static final double TOLERANCE = 1e-4;

  /** A smaller eigenvalue, as a share of the largest, counts as 0. */
  private static final float MIN_SHARE = 1e-6f;

  private final int size;
  private final int width;
  private final FloatMatrix shifted;

  private LeadingEigenvectors(int size, int width, FloatMatrix shifted) {
    this.size = size;
    this.width = width;
    this.shifted = shifted;
  }

  /**
   * The vectors, one after another, by descending eigenvalue.
   *
   * @param symmetric [size x size], overwritten
   * @param count from 1 to size
   */
  public static float[] of(float[] symmetric, int size, int count) {
    int width = count + SPARE;
    if (size <= SMALL_SIZE || width > size / 4) {
      return all(symmetric, size, count);
    }
    for (int i = 0; i < size; i++) {
      symmetric[i * size + i] += 1; // no eigenvalue below 0 grows
    }
    try (FloatMatrix matrix = new FloatMatrix(size, size, symmetric)) {
      return new LeadingEigenvectors(size, width, matrix).iterate(count);
    }
  }

  private static float[] all(float[] symmetric, int size, int count) {
    try (FloatMatrix matrix = new FloatMatrix(size, size, symmetric)) {
      matrix.setEigenvectors();
      return descending(matrix.values(), size, count);
    }
  }

  private static float[] descending(float[] ascending, int size, int count) {
    int vectors = ascending.length / size;
    float[] result = new float[count * size];
    for (int v = 0; v < count; v++) {
      System.arraycopy(ascending, (vectors - 1 - v) * size, result, v * size, size);
    }
    return result;
  }

  private float[] iterate(int count) {
    RandomGenerator random = new Well19937c(size);
    float[] values = new float[size * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    try (FloatMatrix block = new FloatMatrix(size, width, values);
        FloatMatrix product = new FloatMatrix(size, width)) {
      double before = 0;
      for (int round = 0; round < MAX_ROUNDS; round++) {
        Interruption.cancel();
        for (int i = 0; i < PRODUCTS_EACH; i++) {
          product.setProduct(shifted, block);
          block.setProduct(shifted, product);
          normalise(block, values);
        }
        double sum = approximate(block, product, count);
        if (sum - before < TOLERANCE * sum) {
          break;
        }
        before = sum;
      }
      block.get(values);
    }
    return descending(values, size, count);
  }

  /** Every vector at length 1. */
  private void normalise(FloatMatrix block, float[] values) {
    block.get(values);
    for (int v = 0; v < width; v++) {
      double length = 0;
      for (int i = v * size; i < (v + 1) * size; i++) {
        length += values[i] * values[i];
      }
      float factor = (float) (1 / Math.sqrt(length));
      for (int i = v * size; i < (v + 1) * size; i++) {
        values[i] *= factor;
      }
    }
    block.put(values);
  }

  /**
   * Turns the block into orthonormal approximations of eigenvectors, by ascending eigenvalue (the
   * Rayleigh-Ritz procedure).
   *
   * @param product overwritten
   * @return the sum of the largest eigenvalues
   */
  private double approximate(FloatMatrix block, FloatMatrix product, int count) {
    try (FloatMatrix basis = new FloatMatrix(width, width);
        FloatMatrix inside = new FloatMatrix(width, width);
        FloatMatrix helper = new FloatMatrix(width, width)) {
      basis.setTransposedProduct(block, block);
      float[] lengths = basis.setEigenvectors();
      divideByRoots(basis, lengths);
      product.setProduct(shifted, block);
      inside.setTransposedProduct(block, product);
      helper.setProduct(inside, basis);
      inside.setTransposedProduct(basis, helper);
      float[] eigenvalues = inside.setEigenvectors();
      helper.setProduct(basis, inside);
      product.setProduct(block, helper);
      block.set(product);
      double sum = 0;
      for (int v = width - count; v < width; v++) {
        sum += eigenvalues[v];
      }
      return sum;
    }
  }

  private void divideByRoots(FloatMatrix basis, float[] lengths) {
    float[] cells = basis.values();
    float least = MIN_SHARE * lengths[width - 1];
    for (int v = 0; v < width; v++) {
      if (lengths[v] < least) {
        Arrays.fill(cells, v * width, (v + 1) * width, 0);
        continue;
      }
      float factor = (float) (1 / Math.sqrt(lengths[v]));
      for (int i = v * width; i < (v + 1) * width; i++) {
        cells[i] *= factor;
      }
    }
    basis.put(cells);
  }
}
