package metaclustering.picture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What pictures may know. */
@AnalyzeClasses(
    packages = "metaclustering.picture",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class PictureArchitectureTest {
  @ArchTest
  static final ArchRule PICTURES_DO_NOT_KNOW_TRAINING = noClasses()
      .that()
      .resideInAPackage("metaclustering.picture..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("metaclustering.training..");

  @ArchTest
  static final ArchRule ND4J_IS_LEFT_TO_THE_ENGINE = noClasses()
      .that()
      .resideInAPackage("metaclustering.picture..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.nd4j..", "org.bytedeco..");
}
