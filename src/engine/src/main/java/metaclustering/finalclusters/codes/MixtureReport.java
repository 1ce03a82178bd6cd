package metaclustering.finalclusters.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints clusters as a table: their share of the rows and the centres that distinguish them. */
final class MixtureReport {

  private static final int SYMBOLS_SHOWN = 5;

  private MixtureReport() {}

  /** A centre of an attribute group; the divergence says how much it distinguishes the cluster. */
  private record Symbol(int metaCluster, int symbol, double probability, double divergence) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d=%d (%.0f %%)", metaCluster, symbol, 100 * probability);
    }
  }

  static String of(CodeMixture mixture) {
    double[] priors = mixture.priors();
    StringBuilder text = new StringBuilder(
        "cluster    share  distinctive centres (attribute group=centre, share of the cluster)\n");
    for (int n = 0; n < priors.length; n++) {
      List<String> shown = distinctive(n, priors, mixture.logSymbols()).stream()
          .limit(SYMBOLS_SHOWN)
          .map(Symbol::toString)
          .toList();
      text.append(String.format(
          Locale.ROOT, "%7d  %5.1f %%  %s\n", n, 100 * priors[n], String.join("  ", shown)));
    }
    mixture.curve().ifPresent(curve -> text.append(best(curve.best(), priors.length)));
    return text.toString();
  }

  private static String best(int best, int clusters) {
    String number = best + (best == 1 ? " cluster" : " clusters");
    return best == clusters
        ? number + (best == 1 ? " fits" : " fit") + " best (ICL)\n"
        : number + " would fit better than " + clusters + " (ICL)\n";
  }

  /** The symbols that are more frequent in a cluster than in all rows, the most distinctive first. */
  private static List<Symbol> distinctive(int n, double[] priors, double[][][] logSymbols) {
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
