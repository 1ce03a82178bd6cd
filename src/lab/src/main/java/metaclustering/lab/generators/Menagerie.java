package metaclustering.lab.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Generated animals, for asking what is known of one in a coat that was never seen on it.
 *
 * <p>An animal has four parts: body, head, feet and coat. Each comes in five kinds, and a kind is a
 * pattern of several attributes, of which every animal shows a noisy copy: a nominal value (one of two
 * to four) is replaced by a random one with probability 0.1, a number deviates by a tenth of its range.
 * So no attribute is reliable, but a part as a whole is. The attributes are shuffled.
 *
 * <p>There are fifteen species, each of one kind of body, head and feet (every kind in three
 * species). Two kinds of feet are armed and three kinds of body edible: an animal with armed feet is
 * <i>scary</i>, another with an edible body <i>tasty</i>, the rest <i>plain</i>. Neither the head nor
 * the coat decides anything.
 *
 * <p>In training a species wears only some of the coats (see {@link Coats}), so the coat tells
 * something of the class. Animals in <i>other coats</i> wear one of the five that their species never
 * wore in training; every part was seen, the combination never. Animals in <i>new coats</i> wear
 * patterns drawn anew, which nobody wore.
 *
 * @param training animals in their usual coats
 * @param usual other animals in usual coats
 * @param otherCoats animals in coats of other species
 * @param newCoats animals in coats of no species
 */
public record Menagerie(
    List<AttributeSpec> attributes,
    Animals training,
    Animals usual,
    Animals otherCoats,
    Animals newCoats) {

  /** The classes, by their numbers. */
  public static final List<String> CLASSES = List.of("tasty", "scary", "plain");

  /** How many attributes a part other than the coat has. */
  public static final int PART_ATTRIBUTES = 8;

  private static final List<String> PARTS = List.of("body", "head", "feet", "coat");
  private static final int COAT = 3;
  private static final int KINDS = 5;
  private static final int SPECIES = 15;
  private static final int ARMED_FEET = 2;
  private static final int EDIBLE_BODIES = 3;
  private static final double NOISE = 0.1;

  /** Which coats a species wears in training. */
  public enum Coats {
    /** Two of the five, drawn for each species: what the coat tells of the class is by chance. */
    BY_SPECIES,
    /** Those of its class: two for the tasty, two for the scary, one for the plain. */
    BY_CLASS
  }

  /**
   * Some animals.
   *
   * @param rows {@code [rows][attributes]}, a number or the index of a nominal value; not copied
   * @param classes one per row; not copied
   */
  public record Animals(double[][] rows, int[] classes) {}

  /**
   * Draws a menagerie; the same arguments give the same.
   *
   * @param coatAttributes attributes of the coat, at least 1; the other parts have {@link
   *     #PART_ATTRIBUTES} each
   * @param training number of training rows, at least 1
   * @param tests number of rows in each of the other sets, at least 1
   */
  public static Menagerie draw(
      Coats coats, int coatAttributes, int training, int tests, long seed) {
    if (coatAttributes < 1 || training < 1 || tests < 1) {
      throw new IllegalArgumentException("a menagerie has at least 1 coat attribute, training row"
          + " and test row, not " + coatAttributes + ", " + training + " and " + tests);
    }
    return new Keeper(coats, coatAttributes, seed).menagerie(training, tests);
  }

  /** Knows the species and draws animals. */
  private static final class Keeper {

    private final RandomGenerator random;
    private final List<AttributeSpec> specs = new ArrayList<>();
    private final List<Integer> partOf = new ArrayList<>();
    private final int[] order;
    private final double[][] patterns;
    private final int[][] species;
    private final boolean[][] worn;

    Keeper(Coats coats, int coatAttributes, long seed) {
      random = new Well19937c(seed);
      for (int part = 0; part < PARTS.size(); part++) {
        int size = part == COAT ? coatAttributes : PART_ATTRIBUTES;
        for (int i = 0; i < size; i++) {
          specs.add(attribute(PARTS.get(part) + (i + 1), i));
          partOf.add(part);
        }
      }
      order = MathArrays.natural(specs.size());
      MathArrays.shuffle(order, random);
      patterns = new double[KINDS][];
      Arrays.setAll(patterns, k -> pattern());
      for (int a = 0; a < specs.size(); a++) {
        while (isConstant(a)) {
          for (double[] pattern : patterns) {
            pattern[a] = randomValue(specs.get(a));
          }
        }
      }
      species = species();
      worn = worn(coats);
    }

    /** In turn: yes or no, a number, one of four, yes or no, a number, one of three. */
    private static AttributeSpec attribute(String name, int place) {
      return switch (place % 6) {
        case 0, 3 -> new AttributeSpec(name, List.of("no", "yes"));
        case 2 -> new AttributeSpec(name, List.of("a", "b", "c", "d"));
        case 5 -> new AttributeSpec(name, List.of("a", "b", "c"));
        default -> AttributeSpec.numeric(name);
      };
    }

    private double[] pattern() {
      return specs.stream().mapToDouble(this::randomValue).toArray();
    }

    /** Whether an attribute is the same in all kinds: it would belong to no part. */
    private boolean isConstant(int a) {
      return Arrays.stream(patterns)
              .mapToDouble(pattern -> pattern[a])
              .distinct()
              .count()
          == 1;
    }

    private double randomValue(AttributeSpec spec) {
      return spec.isNominal() ? random.nextInt(spec.values().size()) : random.nextDouble();
    }

    /** Distinct kinds of body, head and feet, such that every class occurs. */
    private int[][] species() {
      int[][] result = new int[SPECIES][COAT];
      do {
        for (int part = 0; part < COAT; part++) {
          int[] deck = MathArrays.natural(SPECIES);
          MathArrays.shuffle(deck, random);
          for (int s = 0; s < SPECIES; s++) {
            result[s][part] = deck[s] % KINDS;
          }
        }
      } while (!isFit(result));
      return result;
    }

    private static boolean isFit(int[][] species) {
      Set<List<Integer>> distinct = new HashSet<>();
      Set<Integer> classes = new HashSet<>();
      for (int[] kinds : species) {
        distinct.add(Arrays.stream(kinds).boxed().toList());
        classes.add(classOf(kinds));
      }
      return distinct.size() == species.length && classes.size() == CLASSES.size();
    }

    private static int classOf(int[] kinds) {
      if (kinds[2] < ARMED_FEET) {
        return CLASSES.indexOf("scary");
      }
      return CLASSES.indexOf(kinds[0] < EDIBLE_BODIES ? "tasty" : "plain");
    }

    /** [species x coats] */
    private boolean[][] worn(Coats coats) {
      boolean[][] result = new boolean[SPECIES][KINDS];
      for (int s = 0; s < SPECIES; s++) {
        int[] deck = MathArrays.natural(KINDS);
        MathArrays.shuffle(deck, random);
        for (int coat = 0; coat < KINDS; coat++) {
          result[s][coat] = coats == Coats.BY_SPECIES
              ? coat == deck[0] || coat == deck[1]
              : coat / 2 == classOf(species[s]);
        }
      }
      return result;
    }

    Menagerie menagerie(int training, int tests) {
      List<AttributeSpec> shuffled = Arrays.stream(order).mapToObj(specs::get).toList();
      return new Menagerie(
          shuffled,
          animals(training, true, false),
          animals(tests, true, false),
          animals(tests, false, false),
          animals(tests, false, true));
    }

    private Animals animals(int count, boolean usualCoat, boolean newCoat) {
      double[][] rows = new double[count][];
      int[] classes = new int[count];
      for (int i = 0; i < count; i++) {
        int s = random.nextInt(SPECIES);
        int[] kinds = Arrays.copyOf(species[s], COAT + 1);
        kinds[COAT] = coat(worn[s], usualCoat);
        classes[i] = classOf(species[s]);
        rows[i] = animal(kinds, newCoat ? pattern() : patterns[kinds[COAT]]);
      }
      return new Animals(rows, classes);
    }

    private int coat(boolean[] wornBySpecies, boolean usual) {
      int[] choice =
          IntStream.range(0, KINDS).filter(c -> wornBySpecies[c] == usual).toArray();
      return choice[random.nextInt(choice.length)];
    }

    /** A noisy copy of the kinds, in the order of the attributes. */
    private double[] animal(int[] kinds, double[] coatPattern) {
      double[] row = new double[order.length];
      for (int i = 0; i < row.length; i++) {
        int a = order[i];
        int part = partOf.get(a);
        double value = part == COAT ? coatPattern[a] : patterns[kinds[part]][a];
        if (!specs.get(a).isNominal()) {
          row[i] = value + NOISE * random.nextGaussian();
        } else {
          row[i] = random.nextDouble() < NOISE ? randomValue(specs.get(a)) : value;
        }
      }
      return row;
    }
  }
}
