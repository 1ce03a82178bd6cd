package metaclustering.lab.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import metaclustering.linalg.FloatMatrix;
import metaclustering.linalg.VectorLoops;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The loops that most time goes to, in floating point operations a nanosecond: GFLOP/s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Kernels {

  private static final int COLUMNS = 784;
  private static final int ROWS = 256;
  private static final int FLOPS = 2;
  private static final int FLOPS_OF_SQUARES = 3;

  /** Centres in a meta-cluster. */
  @Param({"10", "16", "32", "512"})
  private int centres;

  private float[][] runs;
  private float[] factors;
  private int[] places;
  private float[] sums;
  private FloatMatrix weights;
  private FloatMatrix rows;
  private FloatMatrix scores;

  @Setup
  public void fill() {
    Random random = new Random(1);
    runs = new float[COLUMNS][centres];
    factors = new float[COLUMNS];
    places = new int[COLUMNS];
    sums = new float[centres];
    float[] cells = new float[COLUMNS * Math.max(ROWS, centres)];
    for (int d = 0; d < COLUMNS; d++) {
      places[d] = d;
      factors[d] = random.nextFloat();
      for (int k = 0; k < centres; k++) {
        runs[d][k] = random.nextFloat();
      }
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = random.nextFloat();
    }
    weights = new FloatMatrix(COLUMNS, centres, cells);
    rows = new FloatMatrix(/* rows= */ COLUMNS, /* columns= */ ROWS, cells);
    scores = new FloatMatrix(centres, ROWS);
  }

  @TearDown
  public void free() {
    weights.close();
    rows.close();
    scores.close();
  }

  /** One row's scores in plain Java, or by the Vector API where it is there; times centres for GFLOP/s. */
  @Benchmark
  @OperationsPerInvocation(COLUMNS * FLOPS)
  public float[] sumsOfRuns() {
    VectorLoops.addScaled(sums, factors, runs, places, COLUMNS);
    return sums;
  }

  /** The lengths of centres under a mask, likewise; times centres for GFLOP/s. */
  @Benchmark
  @OperationsPerInvocation(COLUMNS * FLOPS_OF_SQUARES)
  public float[] sumsOfSquares() {
    VectorLoops.addScaledSquares(sums, factors, runs, places, COLUMNS);
    return sums;
  }

  /** The scores of a block of rows by BLAS; times centres for GFLOP/s. */
  @Benchmark
  @OperationsPerInvocation(COLUMNS * ROWS * FLOPS)
  public FloatMatrix product() {
    scores.setTransposedProduct(weights, rows);
    return scores;
  }
}
