package metaclustering.lab.clusterers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Points of the plane in shapes by which clusterers are often compared. */
public enum PlaneShape {
  CIRCLES(2) {
    @Override
    double[] point(int group, RandomGenerator random) {
      double angle = 2 * Math.PI * random.nextDouble();
      double radius = group == 0 ? 1 : 0.5;
      return around(radius * Math.cos(angle), radius * Math.sin(angle), 0.05, random);
    }
  },
  MOONS(2) {
    @Override
    double[] point(int group, RandomGenerator random) {
      double angle = Math.PI * random.nextDouble();
      return group == 0
          ? around(Math.cos(angle), Math.sin(angle), 0.05, random)
          : around(1 - Math.cos(angle), 0.5 - Math.sin(angle), 0.05, random);
    }
  },
  UNEQUAL_BLOBS(3) {
    @Override
    double[] point(int group, RandomGenerator random) {
      double[] deviations = {1, 2.5, 0.5};
      return around(BLOBS[group][0], BLOBS[group][1], deviations[group], random);
    }
  },
  OBLIQUE_BLOBS(3) {
    @Override
    double[] point(int group, RandomGenerator random) {
      double[] p = around(BLOBS[group][0], BLOBS[group][1], 1, random);
      return new double[] {0.6 * p[0] - 0.4 * p[1], -0.6 * p[0] + 0.8 * p[1]};
    }
  },
  EQUAL_BLOBS(3) {
    @Override
    double[] point(int group, RandomGenerator random) {
      return around(BLOBS[group][0], BLOBS[group][1], 1, random);
    }
  },
  /** Evenly strewn; the groups that the clusterers are asked for do not exist. */
  NO_STRUCTURE(3) {
    @Override
    double[] point(int group, RandomGenerator random) {
      return new double[] {random.nextDouble(), random.nextDouble()};
    }
  };

  private static final double[][] BLOBS = {{-5, 0}, {2, -4}, {4, 5}};

  private final int groups;

  PlaneShape(int groups) {
    this.groups = groups;
  }

  /** In small letters. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  abstract double[] point(int group, RandomGenerator random);

  private static double[] around(double x, double y, double deviation, RandomGenerator random) {
    return new double[] {
      x + deviation * random.nextGaussian(), y + deviation * random.nextGaussian()
    };
  }

  /** Points as rows of two numbers and the group as class. */
  Instances rows(int count, int seed) {
    List<String> names = IntStream.range(0, groups).mapToObj(Integer::toString).toList();
    List<Attribute> attributes =
        List.of(new Attribute("x"), new Attribute("y"), new Attribute("group", names));
    Instances rows = new Instances(label(), new ArrayList<>(attributes), count);
    rows.setClassIndex(2);
    RandomGenerator random = new Well19937c(seed);
    for (int i = 0; i < count; i++) {
      double[] point = point(i % groups, random);
      rows.add(new DenseInstance(1, new double[] {point[0], point[1], i % groups}));
    }
    return rows;
  }
}
