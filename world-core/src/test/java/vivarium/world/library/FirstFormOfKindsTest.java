package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** The first form of kinds, makeKind:. Rows A-L1 to A-L8. */
final class FirstFormOfKindsTest {
  private static final RowWorld WORLD = new RowWorld();

  static {
    WORLD.shows(
        """
        _AddSlots: (| counterKit. counters. foo. bar. runs. friend |)
        runs: list copyRemoveAll
        friend: (| parent* = lobby. met. meet: x = ( met: x ) |)
        counterKit: (| parent* = lobby.
            kitFor: state = ( | kit. body |
                runs add: 'kit'.
                body: kinds far: 'counter' Body: (| parent* = lobby. state.
                    inc = ( state counter: state counter + 1 ).
                    dec = ( state counter: state counter - 1 ).
                    reset = ( state counter: 0 ).
                    renameTo: n = ( state name: n ).
                    counter = ( state counter ).
                    name = ( state name ).
                    grow = ( state more: 3 ) |).
                body state: state.
                kit: (| parent* = lobby. state. body.
                    init: name = ( runs add: 'init'. state counter: 0. state name: name. friend meet: body ) |).
                (kit state: state) body: body ) |)
        counters: kinds makeKind: counterKit
        """);
  }

  @Test
  void AL1_makesInstancesByAKit() {
    WORLD.shows(
        """
        foo: counters make: 'foo'
        bar: counters make: 'bar'
        foo inc
        foo inc
        bar inc
        bar renameTo: 'new bar'
        foo name, ' count is ', foo counter printString
        => 'foo count is 2'
        bar name, ' count is ', bar counter printString
        => 'new bar count is 1'
        """);
  }

  @Test
  void AL2_runsTheKitMakerAtCreationOnly_sinceBodiesAreKept() {
    WORLD.shows(
        """
        runs removeAll
        foo: counters make: 'foo'
        foo inc
        foo counter
        => 1
        runs
        => list('kit', 'init')
        """);
  }

  @Test
  void AL3_hasTheSlotsThatAreThereWhenInitReturns() {
    WORLD.shows(
        """
        foo: counters make: 'foo'
        foo grow
        => ! No 'more:' slot found in the state of a kit.
        foo counter
        => 0
        (kinds makeKind: (| parent* = lobby. kitFor: s = ( (| body |) body: (kinds far: 'x' Body: (| a = ( 3 ) |)) ) |)) make a
        => 3
        """);
  }

  @Test
  void AL4_knowsItselfWhileItIsMade() {
    WORLD.shows(
        """
        foo: counters make: 'foo'
        friend met == foo
        => true
        """);
  }

  @Test
  void AL5_demandsFarhood_afterInitHasRun() {
    WORLD.shows(
        """
        runs removeAll
        (kinds makeKind: (| parent* = lobby. kitFor: s = ( (| parent* = lobby. body = (| |). init = ( runs add: 'init' ) |) ) |)) make
        => ! The kind 'kit' has a body that is not far: self must be declared Far. Say  kinds far: 'counter' Body: (| ... |).
        runs
        => list('init')
        """);
  }

  @Test
  void AL6_copiesAndChecksAtOnce_whatIsAssigned() {
    WORLD.shows(
        """
        foo: counters make: (1 & 2) asVector
        foo name _IsFrozen
        => true
        foo renameTo: []
        => ! The state of a kit cannot have this as its 'name': It cannot be kept: it is a block, which lives only while the method that made it runs. Keep an object with a method instead.
        foo name
        => vector(1, 2)
        """);
  }

  @Test
  void AL7_eachInstanceHasItsOwnNames() {
    WORLD.shows(
        """
        _AddSlots: (| m. names |)
        names: (| parent* = lobby. of: body = ( (reflect: body) names ) |)
        m: (kinds makeKind: (| parent* = lobby. kitFor: s = ( | kit. body |
            body: kinds far: 'x' Body: (| parent* = lobby. state. names = ( kindShape namesOf: state ) |).
            body state: s.
            kit: (| parent* = lobby. state. body. init: n = ( n = 1 ifTrue: [ state one: 1 ] False: [ state two: 2 ] ) |).
            (kit state: s) body: body ) |))
        (m make: 1) names
        => vector('one')
        (m make: 2) names
        => vector('two')
        """);
  }

  @Test
  void AL8_durableTwinHoldsOnlyWhatIsDurable() {
    WORLD.shows(
        """
        (kinds makeDurableKind: counterKit) make: lobby
        => ! The state of a kit cannot have this as its 'name': there is lobby, which is not durable.
        """);
  }

  @Test
  void AL1_answersTheInstance_whenAMethodEndsInAnAssignment() {
    WORLD.shows(
        """
        foo: counters make: 'foo'
        foo inc == foo
        => true
        (foo inc) inc counter
        => 3
        (foo renameTo: 'other') name
        => 'other'
        """);
  }
}
