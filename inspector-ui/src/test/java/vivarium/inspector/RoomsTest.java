package vivarium.inspector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders between the rooms of this module, each with its reason. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vivarium.inspector");

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("vivarium.inspector.(**)")
        .should()
        .beFreeOfCycles()
        .because("a newcomer must be able to read the packages in one order")
        .check(CLASSES);
  }

  @Test
  void onlyTheBridgeKnowsVatsAndWorlds() {
    noClasses()
        .that()
        .resideInAPackage("vivarium.inspector..")
        .and()
        .resideOutsideOfPackage("vivarium.inspector.bridge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vivarium.vat..", "vivarium.world..")
        .because("the user-interface thread never touches a heap")
        .check(CLASSES);
  }

  @Test
  void viewModelsKnowNoControl() {
    noClasses()
        .that()
        .resideInAnyPackage("vivarium.inspector.viewmodel..", "vivarium.inspector.desk.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..",
            "javafx.stage..",
            "javafx.application..",
            "javafx.animation..",
            "org.controlsfx..",
            "org.fxmisc..",
            "vivarium.inspector.bridge..",
            "vivarium.inspector.control..",
            "vivarium.inspector.window..")
        .because("view models are tested without a toolkit")
        .check(CLASSES);
  }

  @Test
  void controlsKnowNeitherBridgeNorWindow() {
    noClasses()
        .that()
        .resideInAnyPackage("vivarium.inspector.control..", "vivarium.inspector.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vivarium.inspector.bridge..", "vivarium.inspector.window..")
        .because("controls can be shown in the gallery alone")
        .check(CLASSES);
  }

  @Test
  void controlsKnowNoDesk_andTheWindowNeither() {
    noClasses()
        .that()
        .resideInAnyPackage("vivarium.inspector.control..", "vivarium.inspector.window..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vivarium.inspector.desk..")
        .because("the desk is handed to the window from outside")
        .check(CLASSES);
  }

  @Test
  void theBridgeKnowsNoControl() {
    noClasses()
        .that()
        .resideInAPackage("vivarium.inspector.bridge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..",
            "vivarium.inspector.control..",
            "vivarium.inspector.desk..",
            "vivarium.inspector.window..")
        .because("it carries copies between a world and view models, whatever shows them")
        .check(CLASSES);
  }

  @Test
  void timeComesFromOutside() {
    noClasses()
        .that()
        .resideInAPackage("vivarium.inspector..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .because("what is shown must be the same when a test replays it")
        .check(CLASSES);
  }
}
