package weka.clusterers;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** {@link AnyTableTest} with ten times as many cases, others every time; {@code mvn verify -Pfuzz}. */
class AnyTableFuzz {

  private static final int CASES = 200_000;

  @Provide
  Arbitrary<String> options() {
    return AnyTableTest.anyOptions();
  }

  @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE)
  void aMessageOrAValidModel(@ForAll("options") String options, @ForAll long tableSeed)
      throws Exception {
    AnyTableTest.modelOrMessage(options, tableSeed);
  }
}
