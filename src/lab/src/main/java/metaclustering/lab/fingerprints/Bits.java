package metaclustering.lab.fingerprints;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** A hash of numbers, in the order in which they are added. */
final class Bits {

  private static final int HEX_DIGITS = 16;

  private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
  private final MessageDigest digest;

  Bits() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  void add(long value) {
    digest.update(eight.putLong(0, value).array());
  }

  void add(double value) {
    add(Double.doubleToLongBits(value));
  }

  void add(double... values) {
    add(values.length);
    for (double value : values) {
      add(value);
    }
  }

  void add(int... values) {
    add((long) values.length);
    for (int value : values) {
      add((long) value);
    }
  }

  void add(double[][] rows) {
    add((long) rows.length);
    for (double[] row : rows) {
      add(row);
    }
  }

  void add(Instances rows) {
    add((long) rows.numAttributes());
    add((long) rows.classIndex());
    add((long) rows.numInstances());
    for (Instance row : rows) {
      add(row instanceof SparseInstance ? 1L : 0L);
      add(row.weight());
      add(row.toDoubleArray());
    }
  }

  String hash() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }
}
