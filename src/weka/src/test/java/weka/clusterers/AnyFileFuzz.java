package weka.clusterers;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link AnyFileTest} with many more runs, others every time; {@code mvn verify -Pfuzz}. */
class AnyFileFuzz {

  private static final int RUNS = 500_000;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(
      classes = {
        AnyFileTest.Saved.class,
        AnyFileTest.ChecksummedObject.class,
        AnyFileTest.Plain.class,
        AnyFileTest.Header.class
      })
  void aMessageOrAModel(Class<?> reader) throws Exception {
    AnyFileTest.fuzz(reader, folder, RUNS, new Random().nextInt(1 << 30));
  }
}
