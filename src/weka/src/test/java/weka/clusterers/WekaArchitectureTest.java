package weka.clusterers;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import weka.gui.ProgrammaticProperty;

/** What the classes for Weka may know. */
@AnalyzeClasses(
    packages = "weka",
    importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class WekaArchitectureTest {
  @ArchTest
  static final ArchRule SCHEMES_DO_NOT_KNOW_WINDOWS = noClasses()
      .that()
      .resideInAnyPackage(
          "weka.classifiers..", "weka.clusterers..", "weka.datagenerators..", "weka.filters..")
      .should()
      .dependOnClassesThat(resideInAnyPackage("weka.gui..", "javax.swing..")
          .and(not(type(ProgrammaticProperty.class)))); // a mark for Weka's windows

  @ArchTest
  static final ArchRule ND4J_IS_LEFT_TO_THE_ENGINE = noClasses()
      .that()
      .resideInAPackage("weka..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.nd4j..", "org.bytedeco..");
}
