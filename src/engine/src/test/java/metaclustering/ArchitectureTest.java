package metaclustering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of the engine may know which. */
@AnalyzeClasses(
    packages = "metaclustering",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class ArchitectureTest {
  private static final String ALL = "metaclustering..";
  private static final String MODEL = "metaclustering.model..";
  private static final String TRAINING = "metaclustering.training..";

  private static final String[] WITH_ND4J = {
    "metaclustering.linalg..", "metaclustering.table..", MODEL, TRAINING
  };
  private static final String[] ND4J = {"org.nd4j..", "org.bytedeco.."};
  private static final String[] FOR_THE_SCREEN = {"java.awt..", "javax.swing.."};

  @ArchTest
  static final ArchRule ENGINE_KNOWS_NO_SCREEN = noClasses()
      .that()
      .resideInAPackage(ALL)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(FOR_THE_SCREEN);

  @ArchTest
  static final ArchRule MODEL_DOES_NOT_KNOW_HOW_IT_WAS_LEARNED = noClasses()
      .that()
      .resideInAPackage(MODEL)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(TRAINING);

  @ArchTest
  static final ArchRule FEW_PACKAGES_TOUCH_ND4J = noClasses()
      .that()
      .resideOutsideOfPackages(WITH_ND4J)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(ND4J);

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("metaclustering.(*)..").should().beFreeOfCycles();
}
