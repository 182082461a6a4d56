package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Finish, contexts and methods, in both calling conventions. Rows. */
final class KindMethodTest {
  private static final RowWorld WORLD = new RowWorld();

  static {
    WORLD.shows(
        """
        _AddSlots: (| plain. thisful. pairs. seen. x. y |)
        plain: (kinds defineKind: 'counter' Init: (| count <- 0 |) Behaviour: (|
            inc: c = ( c state count: c state count + 1 ).
            add: c With: n = ( c state count: c state count + n ).
            move: c From: a To: b = ( c state count: b - a ).
            count: c = ( c state count ).
            me: c = ( c itself ).
            context: c = ( vector copyWith: c ).
            state: c = ( c state ) |))
        thisful: (kinds defineKind: 'counter' Init: (| count <- 0 |) Behaviour: (|
            inc = ( state count: state count + 1 ).
            add: n = ( state count: state count + n ).
            moveFrom: a To: b = ( state count: b - a ).
            + n = ( add: n. itself ).
            count = ( state count ).
            me = ( itself ).
            twice = ( inc. inc ) |) Options: (| thisfulMethods = true |))
        pairs: (kinds defineKindMulti: 'pair' Init: (| count <- 0 |) Facets: (|
            up = (| inc: c = ( c state count: c state count + 1 ). peer: c = ( c facets down ). count: c = ( c state count ) |).
            down = (| dec: c = ( c state count: c state count - 1 ). peer: c = ( c facets up ). record: c = ( c facets ) |) |))
        """);
  }

  @Test
  void A37_contextHasTheStateAndTheInstanceOrItsFacets_andIsFrozen() {
    WORLD.shows(
        """
        _AddSlots: (| c |)
        seen: kinds defineKind: 'k' Init: (| a <- 1 |) Behaviour: (| show: c = ( seen: c. (reflect: c) names asList ) |)
        seen new show
        => list('state', 'itself', 'behaviour')
        [ seen itself: 3 ] onError: [ |:e| e selector ]
        => 'itself:'
        [ seen _AddSlots: (| x |) ] onError: [ |:e| e name ]
        => 'frozenError'
        x: pairs new
        x up peer == x down
        => true
        x down record names
        => vector('down', 'up')
        """);
  }

  @Test
  void A38_contextIsTheFirstArgument_whenNothingElseIsSaid() {
    WORLD.shows(
        """
        x: plain new
        x inc
        x add: 10
        x count
        => 11
        x moveFrom: 3 To: 5
        x count
        => 2
        """);
  }

  @Test
  void A39_contextIsTheReceiver_whenMethodsAreThisful() {
    WORLD.shows(
        """
        x: thisful new
        x inc
        x add: 10
        x count
        => 11
        x moveFrom: 3 To: 5
        x count
        => 2
        x twice count
        => 4
        """);
  }

  @Test
  void A40_finishRunsOnceAndMayMakeCyclesAndRegister() {
    WORLD.shows(
        """
        _AddSlots: (| registry. nodes. runs |)
        registry: dictionary copyRemoveAll
        runs: list copyRemoveAll
        nodes: (kinds defineKind: 'node' Init: (| named: n = ( (| name. me |) name: n ) |)
            Behaviour: (| me: c = ( c state me ). rename: c To: n = ( c state name: n ) |)
            Options: (| finish: c = (
                runs add: c state name.
                c state me: c itself.
                registry at: c state name Put: c itself.
                c state name = 'bad' ifTrue: [ error: 'too late' ] ) |))
        x: nodes named: 'a'
        x me == x
        => true
        (registry at: 'a') == x
        => true
        x renameTo: 'b'
        runs
        => list('a')
        [ nodes named: 'bad' ] onError: [ |:e| e messageText ]
        => 'too late'
        (registry at: 'bad') me
        => a node
        """);
  }

  @Test
  void A41_selfIsTheSameObject_everywhereAndAlways() {
    WORLD.shows(
        """
        x: plain new
        x me == x
        => true
        y: thisful new
        y me == y
        => true
        (vector copyWith: y) first == y me
        => true
        x: pairs new
        x up peer peer == x up
        => true
        """);
  }

  @Test
  void A41_answersTheInstance_whenAMethodAnswersItsStateOrContext() {
    WORLD.shows(
        """
        x: plain new
        x state == x
        => true
        x inc == x
        => true
        y: thisful new
        y inc == y
        => true
        """);
  }

  @Test
  void A42_refusesTheMethod_whenTheReceiverIsNoInstance() {
    WORLD.shows(
        """
        x: plain new
        (| p* = x |) inc
        => ! The message inc of a counter may only be applied to a valid instance, and a slots object is none.
        3 _Perform: 'inc' DelegatingTo: x
        => ! The message inc of a counter may only be applied to a valid instance, and 3 is none.
        (kinds kindOf: x) contextOf: nil
        => ! nil is not an instance of the kind 'counter'.
        x count
        => 0
        """);
  }

  @Test
  void A43_refusesTheMethod_whenTheReceiverIsAnotherFacetOrAnotherKind() {
    WORLD.shows(
        """
        x: pairs new
        y: pairs new
        x down _Perform: 'inc' DelegatingTo: x up
        => ! The message inc of a pair (up) may only be applied to a valid instance, and a pair (down) is none.
        plain new _Perform: 'inc' DelegatingTo: y up
        => ! The message inc of a pair (up) may only be applied to a valid instance, and a counter is none.
        x up _KindTraits inc
        => ! The message inc of a pair (up) may only be applied to a valid instance, and an instance is none.
        x up count
        => 0
        """);
  }

  @Test
  void A44_understandsOperators_whenTheBehaviourHasThem() {
    WORLD.shows(
        """
        x: thisful new
        (x + 5) count
        => 5
        """);
  }

  @Test
  void A45_methodsStandInOneParent_whateverTheNumberOfInstances() {
    WORLD.shows(
        """
        x: plain new
        y: plain new
        ((reflect: x) contentsAt: '_parent') == ((reflect: y) contentsAt: '_parent')
        => true
        (reflect: x) names
        => vector('_parent', '_state')
        ((reflect: pairs new up) names)
        => vector('_parent', '_state', '_facets')
        """);
  }

  @Test
  void A45_allInstancesFollow_whenAMethodOfTheBehaviourIsEdited() {
    WORLD.shows(
        """
        _AddSlots: (| b. m |)
        b: (| answer: c = ( 1 ) |)
        m: kinds defineKind: 'live' Init: nil Behaviour: b
        x: m new
        x answer
        => 1
        (reflect: b) define: 'answer:' As: 'answer: c = ( 2 )'
        x answer
        => 2
        (reflect: b) define: 'other:' As: 'other: c = ( 3 )'
        x other
        => ! No 'other' slot found in a live.
        (kinds kindOf: x) behaviourChanged
        x other
        => 3
        """);
  }

  @Test
  void A39_methodsRun_whenTheyAreCalledLikeAPartOfTheContext() {
    WORLD.shows(
        """
        x: (kinds defineKind: 'light' Init: (| colour <- 'red' |) Behaviour: (|
            state = ( state colour ). state: c = ( state colour: c ). itself = ( 1 ). facets = ( 2 ). behaviour = ( 3 ) |)
            Options: (| thisfulMethods = true |)) new
        (x state: 'green') state
        => 'green'
        x itself & x facets & x behaviour
        => collector(1, 2, 3)
        (kinds defineExoClass: 'light' Guard: nil Init: (| colour <- 'red' |) Methods: (| state = ( state colour ) |)) new state
        => 'red'
        """);
  }
}
