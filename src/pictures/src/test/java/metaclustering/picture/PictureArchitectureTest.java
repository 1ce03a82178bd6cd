package metaclustering.picture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of the pictures may use which, and what pictures know of the engine. */
@AnalyzeClasses(packages = "metaclustering.picture", importOptions = DoNotIncludeTests.class)
class PictureArchitectureTest {

  @ArchTest
  static final ArchRule PICTURES_USE_LAYOUT_AND_LAYOUT_USES_COLOURS = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("pictures")
      .definedBy("metaclustering.picture")
      .layer("page")
      .definedBy("metaclustering.picture.page")
      .layer("charts")
      .definedBy("metaclustering.picture.chart")
      .layer("files")
      .definedBy("metaclustering.picture.file")
      .layer("layout")
      .definedBy("metaclustering.picture.layout")
      .layer("colours")
      .definedBy("metaclustering.picture.colour")
      .whereLayer("page")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("pictures")
      .mayOnlyBeAccessedByLayers("page")
      .whereLayer("charts")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("files")
      .mayOnlyBeAccessedByLayers("page")
      .whereLayer("layout")
      .mayOnlyBeAccessedByLayers("page", "pictures", "charts", "files")
      .whereLayer("colours")
      .mayOnlyBeAccessedByLayers("pictures", "charts", "layout");

  @ArchTest
  static final ArchRule PICTURES_KNOW_NEITHER_TRAINING_NOR_WEKA_NOR_WINDOWS = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "metaclustering.training..", "metaclustering.progress..", "weka..", "javax.swing..");

  @ArchTest
  static final ArchRule ND4J_IS_LEFT_TO_THE_ENGINE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.bytedeco..");
}
