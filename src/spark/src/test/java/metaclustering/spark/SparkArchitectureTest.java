package metaclustering.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the classes for Spark may know: only the job knows Weka and the command line. */
@AnalyzeClasses(
    packages = "metaclustering.spark",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class SparkArchitectureTest {

  private static final String HERE = "metaclustering.spark..";

  @ArchTest
  static final ArchRule ONLY_THE_JOB_KNOWS_WEKA_AND_THE_COMMAND_LINE = noClasses()
      .that()
      .resideInAPackage("metaclustering.spark")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "weka..", "picocli..", "metaclustering.cli..", "metaclustering.spark.job..");

  @ArchTest
  static final ArchRule ND4J_IS_LEFT_TO_THE_ENGINE = noClasses()
      .that()
      .resideInAPackage(HERE)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "javax.swing..");
}
