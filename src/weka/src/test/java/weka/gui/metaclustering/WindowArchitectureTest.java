package weka.gui.metaclustering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of the windows may use which, and that steps know no windows. */
@AnalyzeClasses(
    packages = {"weka.gui", "weka.knowledgeflow"},
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class WindowArchitectureTest {

  @ArchTest
  static final ArchRule THE_TAB_USES_VIEWS_AND_TRAINING_WHICH_USE_SWING = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("tab")
      .definedBy("weka.gui.metaclustering")
      .layer("view")
      .definedBy("weka.gui.metaclustering.view")
      .layer("training")
      .definedBy("weka.gui.metaclustering.training")
      .layer("swing")
      .definedBy("weka.gui.metaclustering.swing")
      .whereLayer("tab")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("view")
      .mayOnlyBeAccessedByLayers("tab")
      .whereLayer("training")
      .mayOnlyBeAccessedByLayers("tab")
      .whereLayer("swing")
      .mayOnlyBeAccessedByLayers("tab", "view", "training");

  @ArchTest
  static final ArchRule STEPS_KNOW_NO_WINDOWS = noClasses()
      .that()
      .resideInAPackage("weka.knowledgeflow..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("weka.gui.metaclustering..", "javax.swing..");

  @ArchTest
  static final ArchRule SWING_PARTS_KNOW_NO_MODEL = noClasses()
      .that()
      .resideInAPackage("weka.gui.metaclustering.swing")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "metaclustering.model..", "metaclustering.training..", "weka.clusterers..");
}
