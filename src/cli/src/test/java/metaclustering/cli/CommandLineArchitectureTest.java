package metaclustering.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the command line may know. */
@AnalyzeClasses(
    packages = "metaclustering.cli",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class CommandLineArchitectureTest {
  @ArchTest
  static final ArchRule ND4J_IS_LEFT_TO_THE_ENGINE = noClasses()
      .that()
      .resideInAPackage("metaclustering.cli..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule COMMANDS_OPEN_NO_WINDOWS = noClasses()
      .that()
      .resideInAPackage("metaclustering.cli..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("weka.gui..", "javax.swing..");
}
