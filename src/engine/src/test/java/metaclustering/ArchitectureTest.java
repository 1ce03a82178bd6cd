package metaclustering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Every room of the engine, with the rooms below it that it may use. */
@AnalyzeClasses(
    packages = "metaclustering",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule ROOMS_USE_ONLY_ROOMS_BELOW = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("front door")
      .definedBy("metaclustering")
      .layer("imagination")
      .definedBy("metaclustering.imagination")
      .layer("memory")
      .definedBy("metaclustering.memory")
      .layer("description")
      .definedBy("metaclustering.description")
      .layer("quality")
      .definedBy("metaclustering.quality")
      .layer("agreement")
      .definedBy("metaclustering.agreement")
      .layer("training.stream")
      .definedBy("metaclustering.training.stream")
      .layer("training")
      .definedBy("metaclustering.training")
      .layer("training.reconstruction")
      .definedBy("metaclustering.training.reconstruction")
      .layer("training.polish")
      .definedBy("metaclustering.training.polish")
      .layer("training.online")
      .definedBy("metaclustering.training.online")
      .layer("final clusters by rows")
      .definedBy("metaclustering.finalclusters.rows")
      .layer("final clusters by neighbours")
      .definedBy("metaclustering.finalclusters.neighbours")
      .layer("rows as points")
      .definedBy("metaclustering.finalclusters.vectors")
      .layer("final clusters by codes")
      .definedBy("metaclustering.finalclusters.codes")
      .layer("final clusters")
      .definedBy("metaclustering.finalclusters")
      .layer("choice")
      .definedBy("metaclustering.choice")
      .layer("dependence")
      .definedBy("metaclustering.dependence")
      .layer("progress")
      .definedBy("metaclustering.progress")
      .layer("settings")
      .definedBy("metaclustering.settings")
      .layer("model")
      .definedBy("metaclustering.model")
      .layer("table")
      .definedBy("metaclustering.table")
      .layer("base")
      .definedBy(
          "metaclustering.linalg",
          "metaclustering.math",
          "metaclustering.parallel",
          "metaclustering.text",
          "metaclustering.file")
      .whereLayer("front door")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("imagination")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("memory")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("description")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("quality")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("agreement")
      .mayOnlyBeAccessedByLayers("quality", "description")
      .whereLayer("training.stream")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("training")
      .mayOnlyBeAccessedByLayers("front door", "training.stream")
      .whereLayer("training.reconstruction")
      .mayOnlyBeAccessedByLayers("training")
      .whereLayer("training.polish")
      .mayOnlyBeAccessedByLayers("training", "training.reconstruction")
      .whereLayer("training.online")
      .mayOnlyBeAccessedByLayers("training", "training.stream", "training.polish")
      .whereLayer("final clusters by rows")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("final clusters by neighbours")
      .mayOnlyBeAccessedByLayers("front door")
      .whereLayer("rows as points")
      .mayOnlyBeAccessedByLayers("final clusters by rows", "final clusters by neighbours")
      .whereLayer("final clusters by codes")
      .mayOnlyBeAccessedByLayers("front door", "imagination", "memory")
      .whereLayer("final clusters")
      .mayOnlyBeAccessedByLayers(
          "front door",
          "final clusters by rows",
          "final clusters by neighbours",
          "final clusters by codes")
      .whereLayer("choice")
      .mayOnlyBeAccessedByLayers("front door", "training.stream", "training")
      .whereLayer("dependence")
      .mayOnlyBeAccessedByLayers("training", "training.polish", "training.online", "choice")
      .whereLayer("progress")
      .mayOnlyBeAccessedByLayers(
          "front door", "training.stream", "training", "training.polish", "training.online")
      .whereLayer("model")
      .mayOnlyBeAccessedByLayers(
          "front door",
          "imagination",
          "memory",
          "quality",
          "agreement",
          "training.stream",
          "training",
          "training.reconstruction",
          "training.polish",
          "training.online",
          "final clusters by rows",
          "final clusters by neighbours",
          "final clusters by codes",
          "final clusters",
          "progress")
      .whereLayer("table")
      .mayOnlyBeAccessedByLayers(
          "front door",
          "imagination",
          "memory",
          "description",
          "quality",
          "agreement",
          "training.stream",
          "training",
          "training.reconstruction",
          "training.polish",
          "training.online",
          "final clusters by rows",
          "final clusters by neighbours",
          "rows as points",
          "final clusters by codes",
          "choice",
          "dependence",
          "settings",
          "model")
      .whereLayer("base")
      .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule EVERY_ROOM_HAS_A_FLOOR = classes()
      .that()
      .resideOutsideOfPackage("metaclustering.fixtures..") // a folder, not a jar, in the phase test
      .should()
      .resideInAnyPackage(
          "metaclustering",
          "metaclustering.imagination",
          "metaclustering.memory",
          "metaclustering.description",
          "metaclustering.quality",
          "metaclustering.agreement",
          "metaclustering.training",
          "metaclustering.training.stream",
          "metaclustering.training.reconstruction",
          "metaclustering.training.polish",
          "metaclustering.training.online",
          "metaclustering.finalclusters",
          "metaclustering.finalclusters.rows",
          "metaclustering.finalclusters.neighbours",
          "metaclustering.finalclusters.vectors",
          "metaclustering.finalclusters.codes",
          "metaclustering.choice",
          "metaclustering.dependence",
          "metaclustering.progress",
          "metaclustering.settings",
          "metaclustering.model",
          "metaclustering.table",
          "metaclustering.linalg",
          "metaclustering.math",
          "metaclustering.parallel",
          "metaclustering.text",
          "metaclustering.file");

  @ArchTest
  static final ArchRule ENGINE_KNOWS_NO_SCREEN =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule ONLY_LINALG_TOUCHES_NATIVE_CODE = noClasses()
      .that()
      .resideOutsideOfPackage("metaclustering.linalg..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "org.tukaani..");
}
