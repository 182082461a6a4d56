package vivarium.vat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The borders of this room, each with its reason. */
class RoomsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vivarium.vat");

  static final List<ArchRule> RULES =
      List.of(
          slices()
              .matching("vivarium.vat.(**)")
              .should()
              .beFreeOfCycles()
              .because("a newcomer must be able to read the packages in one order"),
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  "javafx..", "java.awt..", "vivarium.inspector..", "vivarium.app..")
              .because("vats run without a screen, in servers and tests"),
          noClasses()
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("org.h2..", "java.sql..", "vivarium.world.store.h2..")
              .because(
                  "the store can be replaced or simulated only if the database stays in one room"),
          noClasses()
              .that()
              .resideOutsideOfPackage("vivarium.vat.peer.net..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage("io.netty..", "org.bouncycastle..")
              .because("the network can be replaced or simulated only if it stays in one room"),
          noClasses()
              .that()
              .resideInAPackage("vivarium.vat.message..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("vivarium.world.object..")
              .because("what crosses between vats holds no object of either"),
          noClasses()
              .should()
              .callMethod(System.class, "currentTimeMillis")
              .orShould()
              .callMethod(System.class, "nanoTime")
              .orShould()
              .callMethod(java.time.Instant.class, "now")
              .because("time is given from outside, so that a failure can be replayed"));

  @ParameterizedTest
  @FieldSource("RULES")
  void holds_always(ArchRule rule) {
    rule.check(CLASSES);
  }
}
