package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import metaclustering.file.SavedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

/** Symbols of a row that are chosen together. */
class JointSymbolsTest {

  @TempDir
  private Path folder;

  @Test
  void rowsAreReconstructedBetter() throws Exception {
    Instances rows = TestFiles.readWithoutClass("satellite.arff");
    MetaClusterer separate = TestFiles.built("-N 2 -M 4 -K 8", rows);
    MetaClusterer joint = TestFiles.built("-N 2 -M 4 -K 8 -joint", rows);
    assertThat(joint.getMeasure("measureReconstructionError"))
        .isLessThan(0.85 * separate.getMeasure("measureReconstructionError"));
    assertThat(joint.getOptions()).contains("-joint");
    assertThat(separate.getOptions()).doesNotContain("-joint");
    assertThat(joint.toString()).contains("chosen together, for its reconstruction");
    assertThat(separate.toString()).doesNotContain("chosen together");
    double[] told = joint.reconstruct(joint.code(rows.get(7)));
    double[] toldSeparately = joint.reconstruct(separate.code(rows.get(7)));
    double better = 0;
    for (int a = 0; a < told.length; a++) {
      better += Math.abs(toldSeparately[a] - rows.get(7).value(a))
          - Math.abs(told[a] - rows.get(7).value(a));
    }
    assertThat(better).isNotNegative();
  }

  @Test
  void savedAndPlainModelsAnswerAlike() throws Exception {
    Instances rows = TestFiles.readWithoutClass("glass.arff");
    MetaClusterer joint = TestFiles.built("-N 2 -M 3 -K 6 -joint", rows);
    Path json = folder.resolve("plain.json");
    Path saved = folder.resolve("saved.model");
    PlainModel.write(json, joint);
    SavedFile.write(saved, joint);
    MetaClusterer separate = TestFiles.built("-N 2 -M 3 -K 6", rows);
    assertThat(joint.codes(rows)).isNotEqualTo(separate.codes(rows));
    for (MetaClusterer back :
        List.of(PlainModel.read(json), (MetaClusterer) SavedFile.read(saved))) {
      assertThat(back.codes(rows)).isDeepEqualTo(joint.codes(rows));
      assertThat(back.reconstruct(joint.code(rows.get(0))))
          .containsExactly(joint.reconstruct(joint.code(rows.get(0))));
      assertThat(back.distributionForInstance(rows.get(3)))
          .containsExactly(joint.distributionForInstance(rows.get(3)));
    }
  }

  @Test
  void streamsRefuseIt() throws Exception {
    MetaClustererUpdateable stream = new MetaClustererUpdateable();
    stream.setOptions(new String[] {"-joint"});
    Instances rows = TestFiles.readWithoutClass("iris.arff");
    assertThatThrownBy(() -> stream.buildClusterer(new Instances(rows, 0)))
        .hasMessageContaining("(-joint)")
        .hasMessageContaining("stream");
    assertThatThrownBy(() -> TestFiles.clusterer("-joint -polish 0"))
        .hasMessageContaining("(-polish) is 0; it must be at least 1");
  }
}
