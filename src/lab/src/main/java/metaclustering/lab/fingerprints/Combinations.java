package metaclustering.lab.fingerprints;

import java.util.List;

/**
 * The combinations of tables, options, seeds and threads that fingerprints are taken of. A new option
 * is added here; lines that exist stay as they are, so that older outputs can be compared.
 */
final class Combinations {

  private static final List<String> TABLES = List.of(
      "iris",
      "vote",
      "zoo",
      "glass",
      "soybean",
      "labor",
      "ionosphere",
      "wdbc",
      "credit-g",
      "breast-cancer",
      "segment-challenge",
      "satellite",
      "onehot-10x10",
      Tables.DIGITS);

  /** Tables of few rows, in which numbers of clusters are chosen fast. */
  private static final List<String> SMALL_TABLES =
      List.of("iris", "vote", "zoo", "glass", "soybean", "labor", "breast-cancer");

  private final Experiments experiments;

  Combinations(Experiments experiments) {
    this.experiments = experiments;
  }

  /** Runs all experiments, or those that are wanted. */
  void run() {
    defaults();
    chosenNumbers();
    learning();
    unusualRows();
    otherWays();
    streams();
    memberships();
    imagination();
    analogies();
  }

  private void defaults() {
    TABLES.forEach(table -> experiments.withThreads(table, ""));
    experiments.withThreads(Tables.DIGITS, "-M 16 -K 16 -N 10");
    experiments.withThreads(Tables.DIGITS, "-M 49 -K 8 -N 10");
    experiments.withThreads("onehot-10x10", "-M 10 -K 10 -N 5");
    for (int seed = 2; seed <= 3; seed++) {
      for (String table : List.of("iris", "soybean", "wdbc", "segment-challenge", "onehot-10x10")) {
        experiments.model(table, "-S " + seed);
      }
    }
  }

  private void chosenNumbers() {
    for (String table : SMALL_TABLES) {
      experiments.model(table, "-M 0");
      experiments.model(table, "-K 0");
      experiments.withThreads(table, "-M 0 -K 0 -N 0");
    }
    experiments.model("ionosphere", "-M 0 -K 0");
    experiments.model("wdbc", "-M 0 -K 0 -N 0");
    experiments.model("satellite", "-M 0 -K 0");
    experiments.withThreads("segment-challenge", "-M 0 -K 0 -N 0");
    experiments.withThreads("credit-g", "-M 0 -K 0 -S 2");
    experiments.withThreads("onehot-10x10", "-M 0 -K 0");
    experiments.model(Tables.DIGITS, "-M 0 -K 8");
    for (String table : List.of("iris", "vote", "wdbc", Tables.DIGITS)) {
      experiments.model(table, "-N 0");
      experiments.model(table, "-M 1 -K 3");
    }
    experiments.model("glass", "-M 1 -K 0");
    experiments.model("credit-g", "-M 1 -K 8 -N 5");
    experiments.model("zoo", "-M 16 -K 2 -N 7");
    experiments.model("labor", "-M 3 -K 1 -N 1");
  }

  private void learning() {
    for (String table : List.of("glass", "wdbc", "segment-challenge")) {
      experiments.withThreads(table, "-share");
      experiments.withThreads(table, "-joint -K 6");
      experiments.model(table, "-init uniform");
      experiments.model(table, "-rule article");
      experiments.model(table, "-rule article -polish 0 -block 1 -I 2 -N 3");
      experiments.model(table, "-scale none");
      experiments.model(table, "-scale standard");
      experiments.model(table, "-polish 0");
      experiments.model(table, "-polish 1 -S 2");
    }
    experiments.withThreads(Tables.DIGITS, "-M 8 -K 8 -share -N 10");
    experiments.withThreads(Tables.DIGITS, "-M 8 -K 8 -joint -N 10");
    experiments.withThreads(Tables.DIGITS, "-M 8 -K 8 -init uniform");
    experiments.withThreads(Tables.DIGITS, "-M 8 -K 8 -rule article -I 1");
    experiments.model(Tables.DIGITS, "-M 8 -K 8 -scale none -polish 3");
    experiments.model(Tables.DIGITS, "-M 8 -K 8 -scale standard -polish 3");
    experiments.model("satellite", "-share -joint -M 4 -K 6 -N 6");
    experiments.model("glass", "-M 0 -K 4 -share -joint -scale standard");
    experiments.model("soybean", "-K 0 -joint");
    experiments.model("satellite", "-M 12 -K 32 -N 40");
    for (String table : List.of("ionosphere", "credit-g", "soybean")) {
      experiments.model(table, "-I 1");
      experiments.model(table, "-I 5 -init uniform");
      experiments.model(table, "-block 1");
      experiments.withThreads(table, "-block 16 -M 6");
      experiments.model(table, "-block 64 -polish 0");
      experiments.model(table, "-mask-rate 0.2");
      experiments.model(table, "-mask-rate 5 -centre-rate 0.3");
      experiments.model(table, "-centre-rate 0.02 -random-rate 0");
      experiments.model(table, "-random-rate 0.1 -S 3");
    }
    experiments.withThreads("onehot-10x10", "-M 10 -K 10 -init uniform -block 2 -polish 5");
    experiments.model("onehot-10x10", "-M 10 -K 10 -rule article -polish 2");
  }

  private void unusualRows() {
    for (String table : List.of("iris", "zoo", "labor", "wdbc", "credit-g", "onehot-10x10")) {
      experiments.model(table + "+class", "-N 3");
      experiments.model(table + "+weights", "");
      experiments.withThreads(table + "+holes", "-N 3");
      experiments.model(table + "+holes+weights+class", "-scale standard -S 2");
    }
    for (String table : List.of("glass", "vote")) {
      experiments.withThreads(table + "+holes+weights", "-M 0 -K 0 -N 0");
      experiments.model(table + "+holes", "-rule article -K 3");
      experiments.model(table + "+holes", "-joint");
      experiments.model(table + "+holes+weights", "-share");
    }
    experiments.model("digits-train+holes+weights", "-M 6 -K 6");
    experiments.model("segment-challenge+sparse", "");
    experiments.model("breast-cancer+sparse+holes", "-M 2 -N 3");
    for (String table : List.of("segment-challenge+many", "credit-g+many+holes")) {
      experiments.withThreads(table, "-N 6");
      experiments.withThreads(table, "-M 0 -K 0 -N 0");
      experiments.withThreads(table, "-M 3 -K 12 -share");
      experiments.withThreads(table, "-rule article");
    }
    for (String table : List.of("wdbc+dull", "soybean+dull")) {
      experiments.withThreads(table, "");
      experiments.model(table, "-M 0 -K 0 -scale standard");
      experiments.model(table, "-joint -K 4");
    }
    experiments.withThreads("glass+wide", "-M 3 -K 4");
    experiments.model("wdbc+wide", "-M 6 -N 3");
  }

  private void otherWays() {
    for (String table : List.of("iris", "credit-g", Tables.DIGITS)) {
      experiments.copied(table, "-K 6");
      experiments.checkpointed(table, "-K 6", 400);
    }
    experiments.checkpointed("segment-challenge", "-M 0 -K 0", 1_000);
    experiments.checkpointed("onehot-10x10", "-rule article -I 3", 1_000);
    experiments.checkpointed("wdbc", "-share -joint -block 8", 500);
  }

  private void streams() {
    for (String table : List.of("iris", "vote", "zoo")) {
      experiments.stream(table, "", 0);
      experiments.stream(table, "-sleep 50 -replay 2 -N 3", 40);
    }
    for (String table : List.of("wdbc", "soybean", "segment-challenge", "satellite")) {
      experiments.stream(table, "", 0);
      experiments.stream(table, "-sleep 200", 0);
      experiments.stream(table, "-S 2 -scale standard -block 8", 100);
      experiments.stream(table, "-sleep 100 -replay 3 -N 5 -M 5", 540);
    }
    experiments.stream(Tables.DIGITS, "-M 8 -K 8 -N 10", 0);
    experiments.stream(Tables.DIGITS, "-M 8 -K 8 -N 10 -sleep 300 -replay 0.5", 600);
    experiments.stream("onehot-10x10", "-M 10 -K 10 -sleep 250", 0);
    experiments.stream("credit-g", "-rule article", 0);
    experiments.stream("credit-g", "-init uniform -sleep 100 -replay 0", 0);
    experiments.stream("credit-g+holes+weights", "-sleep 150", 0);
    experiments.stream("wdbc+dull", "-sleep 100", 0);
    experiments.stream("segment-challenge+many", "-sleep 500 -replay 0.25", 600);
    experiments.stream("wdbc+holes+class", "-N 3 -num-slots 2", 520);
  }

  private void memberships() {
    String plain = "-W \"weka.clusterers.MetaClusterer -N 3\"";
    String chosen = "-W \"weka.clusterers.MetaClusterer -M 0 -K 0 -N 0\"";
    for (String output : List.of("one-hot", "nominal", "both", "soft")) {
      for (String table : List.of("iris", "soybean", "credit-g+holes+weights")) {
        experiments.membership(table, plain + " -output " + output);
        experiments.membership(table, plain + " -output " + output + " -final -distances -keep");
      }
      experiments.membership("glass", chosen + " -output " + output + " -final");
    }
    for (String table : List.of("iris", "wdbc", "labor", "segment-challenge+holes")) {
      experiments.membership(table, plain + " -output residual");
      experiments.membership(table, plain + " -output residual -distances -R 1,3");
    }
    experiments.membership(
        Tables.DIGITS, "-W \"weka.clusterers.MetaClusterer -M 8 -K 8\" -output soft");
    experiments.membership(
        "ionosphere", "-W \"weka.clusterers.MetaClusterer -M 3 -joint\" -output both -R 4-9 -V");
    experiments.membership(
        "satellite", "-W \"weka.clusterers.MetaClusterer -share\" -distances -final");
    experiments.membership(
        "vote", "-W \"weka.clusterers.MetaClustererUpdateable -sleep 50\" -output both");
  }

  private void imagination() {
    String small = "-W \"weka.clusterers.MetaClusterer -M 3 -K 6\"";
    for (String table : List.of("iris+holes", "labor", "breast-cancer+holes", "glass+holes")) {
      experiments.imputation(table, "");
      experiments.imputation(table, small + " -models 2 -N 8 -rounds 0");
    }
    experiments.imputation("soybean", "-models 2");
    experiments.imputation("wdbc+dull", "-models 2");
    experiments.imputation("segment-challenge+holes+weights", small + " -models 1 -rounds 2");
    for (String table : List.of("iris", "vote", "wdbc", "zoo+class", "credit-g+holes+weights")) {
      experiments.surprise(table, "");
      experiments.surprise(table, small + " -N 5 -rounds 1");
    }
    experiments.surprise("wdbc+dull", "");
    experiments.surprise(Tables.DIGITS, "-W \"weka.clusterers.MetaClusterer -M 8 -K 8\"");
    for (String table : List.of("iris", "labor", "soybean")) {
      experiments.generator(table, "");
      experiments.generator(table, small + " -N 4 -S 3 -n 250 -spread 0.3");
    }
  }

  private void analogies() {
    String small = "-W \"weka.clusterers.MetaClusterer -M 3 -K 4\"";
    for (String table : List.of("zoo", "vote", "credit-g+holes+weights")) {
      experiments.analogy(table, "");
      experiments.analogy(table, "-tries 3 -usual 0.9 -exchange 0.2");
      experiments.analogy(table, small + " -codes 20 -gather 60");
      experiments.analogyStream(table, small + " -gather 40");
    }
    experiments.analogy("segment-challenge", small + " -tries 2");
  }
}
