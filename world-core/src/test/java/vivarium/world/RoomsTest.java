package vivarium.world;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The borders inside this room, and around it. */
class RoomsTest {
  private static final JavaClasses WORLD =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("vivarium.world");

  /** The order in which to read the packages: each uses only itself and those before it. */
  private static final List<String> READING_ORDER =
      List.of(
          "base",
          "object",
          "lookup",
          "data",
          "syntax",
          "code",
          "mirror",
          "interp",
          "primitive",
          "format",
          "memory",
          "store",
          "boot");

  @Test
  void packages_formNoCycle() {
    slices()
        .matching("vivarium.world.(**)")
        .should()
        .beFreeOfCycles()
        .because("a newcomer must be able to read the packages in one order")
        .check(WORLD);
  }

  @Test
  void packages_useOnlyThoseBeforeThem() {
    classes()
        .should(useOnlyPackagesBeforeTheirOwn())
        .because("the order to read in is also the order to build and to test in")
        .check(WORLD);
  }

  @Test
  void syntax_knowsNoObjects() {
    noClasses()
        .that()
        .resideInAPackage("vivarium.world.syntax..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("vivarium.world..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage("vivarium.world.syntax..", "vivarium.world.base.."))))
        .because("editors and tools parse where there is no heap")
        .check(WORLD);
  }

  @Test
  void world_hasNoScreenAndNoNeighbours() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vivarium.vat..",
            "vivarium.inspector..",
            "vivarium.app..",
            "javafx..",
            "java.awt..",
            "javax.swing..")
        .because("a world must run headless, and depends on nothing of ours")
        .check(WORLD);
  }

  @Test
  void onePackage_speaksToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vivarium.world.store.h2..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.h2..", "java.sql..", "javax.sql..")
        .because("the store can be replaced or simulated only if its database stays in one room")
        .check(WORLD);
  }

  @Test
  void heap_doesNotKnowItsStore() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "vivarium.world.object..",
            "vivarium.world.lookup..",
            "vivarium.world.interp..",
            "vivarium.world.mirror..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("vivarium.world.store..", "vivarium.world.format..")
        .because("persistence is a service to the heap, not its base")
        .allowEmptyShould(true)
        .check(WORLD);
  }

  @Test
  void time_comesFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vivarium.world.base..")
        .should()
        .callCodeUnitWhere(readsAClock())
        .because("a run can be replayed only if its clock can be replaced: take a WorldClock")
        .check(WORLD);
  }

  @Test
  void chance_comesFromOutside() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .because("a run can be replayed only from a seed")
        .check(WORLD);
  }

  @Test
  void nobody_sleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .because("who waits for something is told of it; time that only passes makes tests slow")
        .check(WORLD);
  }

  @Test
  void files_areTouchedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vivarium.world.store.disk..", "vivarium.world.store.h2..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Files.class, FileChannel.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
        .because("tests lose, tear and refuse writes, which they can only do behind the disk port")
        .check(WORLD);
  }

  private static DescribedPredicate<JavaCall<?>> readsAClock() {
    return DescribedPredicate.describe(
        "the machine's clock is read",
        call -> {
          CodeUnitCallTarget target = call.getTarget();
          JavaClass owner = target.getOwner();
          return switch (target.getName()) {
            case "now" -> owner.getPackageName().equals("java.time");
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            default -> owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
          };
        });
  }

  private static ArchCondition<JavaClass> useOnlyPackagesBeforeTheirOwn() {
    return new ArchCondition<>("use only packages before their own in " + READING_ORDER) {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass();
          if (place(used) > place(user)) {
            events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** Where a class stands in the reading order; -1 outside of the world. */
  private static int place(JavaClass type) {
    String prefix = "vivarium.world.";
    String name = type.getPackageName();
    if (!name.startsWith(prefix)) {
      return -1;
    }
    int end = name.indexOf('.', prefix.length());
    return READING_ORDER.indexOf(name.substring(prefix.length(), end < 0 ? name.length() : end));
  }
}
