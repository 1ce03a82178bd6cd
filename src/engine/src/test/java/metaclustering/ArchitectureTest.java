package metaclustering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Which package may know which. A package that is new under {@code metaclustering} counts as engine
 * until a rule here says otherwise; Weka's own classes come from a jar and are not examined.
 */
@AnalyzeClasses(
    packages = {"metaclustering", "weka"},
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class ArchitectureTest {
  private static final String ALL = "metaclustering..";
  private static final String COMMAND_LINE = "metaclustering.cli..";
  private static final String LINALG = "metaclustering.linalg..";
  private static final String MODEL = "metaclustering.model..";
  private static final String TRAINING = "metaclustering.training..";
  private static final String PICTURE = "metaclustering.picture..";
  private static final String WEKA = "weka..";

  private static final String[] NATIVE_LIBRARIES = {"org.nd4j..", "org.bytedeco..", "org.tukaani.."};
  private static final String[] FOR_THE_SCREEN = {
    COMMAND_LINE, "javax.swing..", "picocli..", "me.tongfei.."
  };

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_WEKA = noClasses()
      .that()
      .resideInAPackage(ALL)
      .and()
      .resideOutsideOfPackage(COMMAND_LINE)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(WEKA);

  @ArchTest
  static final ArchRule ENGINE_KNOWS_NEITHER_SWING_NOR_THE_COMMAND_LINE = noClasses()
      .that()
      .resideInAPackage(ALL)
      .and()
      .resideOutsideOfPackage(COMMAND_LINE)
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
  static final ArchRule PICTURES_DO_NOT_KNOW_TRAINING = noClasses()
      .that()
      .resideInAPackage(PICTURE)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(TRAINING);

  @ArchTest
  static final ArchRule ONLY_LINALG_TOUCHES_NATIVE_CODE = noClasses()
      .that()
      .resideInAnyPackage("metaclustering..", "weka..")
      .and()
      .resideOutsideOfPackage(LINALG)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(NATIVE_LIBRARIES);

  @ArchTest
  static final ArchRule ADAPTERS_DO_NOT_KNOW_THE_COMMAND_LINE = noClasses()
      .that()
      .resideInAPackage(WEKA)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(COMMAND_LINE);

  @ArchTest
  static final ArchRule SCHEMES_DO_NOT_KNOW_WINDOWS = noClasses()
      .that()
      .resideInAnyPackage(
          "weka.classifiers..", "weka.clusterers..", "weka.filters..", "weka.metaclustering..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("weka.gui..", "javax.swing..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("metaclustering.(*)..").should().beFreeOfCycles();
}
