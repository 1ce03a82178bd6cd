package metaclustering.finalclusters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints final clusters as a table: their share and the symbols that tell them from the others. */
final class MixtureReport {

  private static final int SYMBOLS_SHOWN = 5;

  private MixtureReport() {}

  /** A symbol of a meta-cluster and how far it tells the cluster from all rows. */
  private record Symbol(int metaCluster, int symbol, double probability, double divergence) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d=%d (%.0f %%)", metaCluster, symbol, 100 * probability);
    }
  }

  static String of(CodeMixture mixture) {
    double[] priors = mixture.priors();
    double[][][] logSymbols = mixture.logSymbols();
    StringBuilder text = new StringBuilder();
    text.append("final cluster    share  most telling symbols (meta-cluster=symbol, its share)\n");
    for (int n = 0; n < priors.length; n++) {
      List<Symbol> symbols = telling(n, priors, logSymbols);
      List<String> shown =
          symbols.stream().limit(SYMBOLS_SHOWN).map(Symbol::toString).toList();
      text.append(String.format(
          Locale.ROOT, "%13d  %5.1f %%  %s\n", n, 100 * priors[n], String.join("  ", shown)));
    }
    mixture.curve().ifPresent(curve -> text.append(curve.at(priors.length)));
    return text.toString();
  }

  private static List<Symbol> telling(int n, double[] priors, double[][][] logSymbols) {
    List<Symbol> symbols = new ArrayList<>();
    for (int m = 0; m < logSymbols[n].length; m++) {
      for (int k = 0; k < logSymbols[n][m].length; k++) {
        double overall = 0;
        for (int other = 0; other < priors.length; other++) {
          overall += priors[other] * Math.exp(logSymbols[other][m][k]);
        }
        double own = Math.exp(logSymbols[n][m][k]);
        if (own > overall) {
          symbols.add(new Symbol(m, k, own, own * Math.log(own / overall)));
        }
      }
    }
    symbols.sort(Comparator.comparingDouble(Symbol::divergence).reversed());
    return symbols;
  }
}
