package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * How instances follow when their kind has another shape, or has gone. Rows A-78, G-01, G-03, G-04.
 */
final class KindMigrationRowsTest {
  private final RowWorld world = new RowWorld();

  private static final String COUNTERS =
      """
      _AddSlots: (| h. m. x. y. old |)
      h: kinds makeKindHandle: 'counter'
      m: (kinds defineDurableKind: h Init: (| count <- 7 |) Behaviour: (| count: c = ( c state count ). set: c With: n = ( c state count: n ) |)
          Options: (| stateShape = (| count = pattern number |) |))
      x: m new
      y: m new
      y set: 9
      """;

  @Test
  void A78_answersMessages_beforeTheMigrationIsOver() {
    world.shows(MIGRATION);
    world.shows(
        """
        (kinds kindOf: x) outdated size
        => 2
        x total
        => 70
        (kinds kindOf: x) outdated size
        => 1
        y total
        => 90
        """);
  }

  private static final String MIGRATION =
      COUNTERS
          + """
          kinds beginIncarnation
          (kinds defineDurableKind: h Init: nil Behaviour: (| total: c = ( c state total ). unit: c = ( c state unit ) |)
              Options: (|
                  stateShape = (| total = pattern number. unit = pattern string |).
                  migrate: s = ( s count = 13 ifTrue: [ error: 'unlucky' ]. ((| total. unit <- 'tenth' |) total: s count * 10) ) |))
          """;

  @Test
  void G01_migratesInTheBackground_withProgress() {
    world.shows(MIGRATION);
    world.shows(
        """
        _AddSlots: (| job |)
        job: kinds migration
        job
        => a migration (0 of 2)
        job runAll
        => a migration (2 of 2)
        job progress
        => 1.0
        job isFinished
        => true
        (kinds kindOf: x) outdated size
        => 0
        x total & x unit & y total
        => collector(70, 'tenth', 90)
        """);
  }

  @Test
  void G01_changesNothing_whenTheMigrationOfAnInstanceFails() {
    world.shows(COUNTERS);
    world.shows("x set: 13");
    world.shows(MIGRATION.substring(COUNTERS.length()));
    world.shows(
        """
        x total
        => ! unlucky
        x total
        => ! unlucky
        y total
        => 90
        """);
  }

  @Test
  void G01_tellsTheVersionThatAStateHad_whenItIsAsked() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        (kinds defineDurableKind: h Init: nil Behaviour: (| a: c = ( c state a ) |) Options: (| stateVersion = 1. stateShape = (| a = pattern any |). migrate: s From: v = ( (| a |) a: 'from ', v printString ) |))
        x a
        => 'from 0'
        kinds beginIncarnation
        (kinds defineDurableKind: h Init: nil Behaviour: (| a: c = ( c state a ) |) Options: (| stateVersion = 2. stateShape = (| a = pattern any |). migrate: s From: v = ( (| a |) a: 'from ', v printString ) |))
        x a & y a
        => collector('from 1', 'from 0')
        """);
  }

  @Test
  void G03_refusesTheUpgrade_whenAnInstanceCannotFollow() {
    world.shows(COUNTERS);
    world.shows("_AddSlots: (| number. text |)");
    world.shows("x set: 13");
    world.shows(MIGRATION.substring(COUNTERS.length()));
    world.shows(
        """
        kinds dryRun
        => vector(a counter -> 'unlucky')
        number: x _IdentityHash printString
        text: [ kinds insistAllReconnected. '' ] onError: [ |:e| e messageText ]
        text = ('One instance cannot be brought to the shape that its kind has now. It is a counter with the number ', number, ', found by  kinds instanceNumbered: ', number, ' : unlucky')
        => true
        kinds instanceNumbered: number asInteger
        => a counter
        (kinds instanceNumbered: number asInteger) == x
        => true
        kinds instanceNumbered: 3
        => ! No instance in this vat has the number 3.
        (kinds kindOf: x) outdated size
        => 2
        """);
  }

  @Test
  void G03_namesTheFirstAndHowMany_whenInstancesPrintThemselvesByTheirState() {
    world.shows(COUNTERS);
    world.shows("_AddSlots: (| text |). x set: 13. y set: 13");
    world.shows(
        MIGRATION
            .substring(COUNTERS.length())
            .replace("(| total:", "(| printString: c = ( c state total printString ). total:"));
    world.shows(
        """
        text: [ kinds insistAllReconnected. '' ] onError: [ |:e| e messageText ]
        (text includes: '2 instances cannot') && [ text includes: 'The first is a counter with the number ' ]
        => true
        """);
  }

  @Test
  void G04_retiresAKind_whenThereAreNoInstances() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        kinds retire: h
        => ! The kind 'counter' has 2 instances and cannot be retired. Let go of them, or say  kinds orphan: handle.
        x: nil
        y: nil
        kinds retire: h
        m new
        => ! The kind 'counter' is retired, so that nothing can be made of it.
        kinds insistAllReconnected
        kinds defineDurableKind: h Init: nil Behaviour: (| |)
        => ! the handle of the kind 'counter' is an unknown handle: no kind of this vat has it. kinds makeKindHandle: makes one.
        """);
  }

  @Test
  void G04_makesNothingAnyMore_whenAKindIsRetiredThatHasItsCode() {
    world.shows(COUNTERS);
    world.shows(
        """
        x: nil
        y: nil
        kinds retire: h
        m new
        => ! The kind 'counter' is retired, so that nothing can be made of it.
        kinds beginIncarnation
        kinds insistAllReconnected
        m new
        => ! The kind 'counter' is retired, so that nothing can be made of it.
        """);
  }

  @Test
  void G04_instancesCanBeLookedAt_whenTheirKindIsOrphaned() {
    world.shows(COUNTERS);
    world.shows(
        """
        kinds beginIncarnation
        kinds orphan: kinds missing first
        kinds insistAllReconnected
        x orphanedState
        => (| count = 7 |)
        x isOrphaned
        => true
        x
        => a counter
        kinds beginIncarnation
        [ kinds insistAllReconnected ] onError: [ |:e| e name ]
        => 'incarnationError'
        kinds defineDurableKind: h Init: nil Behaviour: (| count: c = ( c state count ) |) Options: (| stateShape = (| count = pattern number |) |)
        y count
        => 9
        """);
  }
}
