package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Kinds: how they are defined, and how instances are made. Rows. */
final class KindDefinitionTest {
  private static final RowWorld WORLD = new RowWorld();

  @Test
  void A01_twoKindsAreUnrelated_whenTheyHaveTheSameTag() {
    WORLD.shows(
        """
        _AddSlots: (| one. two. a. b |)
        one: kinds defineKind: 'counter' Init: (| count <- 1 |) Behaviour: (| count: c = ( c state count ) |)
        two: kinds defineKind: 'counter' Init: (| count <- 2 |) Behaviour: (| count: c = ( c state count ) |)
        a: one new
        b: two new
        a count & b count
        => collector(1, 2)
        a printString & b printString
        => collector('a counter', 'a counter')
        (kinds kindOf: a) == (kinds kindOf: b)
        => false
        """);
  }

  @Test
  void A02_facetsShareOneState_whenThereAreSeveral() {
    WORLD.shows(
        """
        _AddSlots: (| makeIt. a. b |)
        makeIt: kinds defineKindMulti: 'counter' Init: (| from: n = ( (| count |) count: n ) |) Facets: (|
            up = (| inc: c = ( c state count: c state count + 1 ) |).
            down = (| dec: c = ( c state count: c state count - 1 ). count: c = ( c state count ) |) |)
        a: makeIt from: 5
        b: makeIt from: 50
        a up inc
        a up inc
        a down dec
        a down count & b down count
        => collector(6, 50)
        a names
        => vector('down', 'up')
        a up: nil
        => ! The record (| down = a counter (down). up = a counter (up) |) is frozen: its 'up' cannot be assigned. Make another record with at:Put:, and keep that.
        """);
  }

  @Test
  void A03_definesOnceInAnIncarnation_whenThereIsAHandle() {
    WORLD.shows(
        """
        _AddSlots: (| h. m |)
        h: kinds makeKindHandle: 'thing'
        m: kinds defineDurableKind: h Init: nil Behaviour: (| |)
        m new
        => a thing
        kinds defineDurableKind: h Init: nil Behaviour: (| |)
        => ! The kind 'thing' is defined already in this incarnation of the vat.
        kinds defineDurableKind: 'thing' Init: nil Behaviour: (| |)
        => ! 'thing' is an unknown handle: no kind of this vat has it. kinds makeKindHandle: makes one.
        kinds defineDurableKindMulti: (kinds makeKindHandle: 'pair') Init: nil Facets: (| a = (| |). b = (| |) |)
        => the maker of the kind 'pair'
        """);
  }

  @Test
  void A04_handleIsDurableAndHasNoBehaviour_whenNothingIsDefinedYet() {
    WORLD.shows(
        """
        _AddSlots: (| h. d |)
        h: kinds makeKindHandle: 'thing'
        h
        => the handle of the kind 'thing'
        h copy == h
        => true
        kindHandle
        => the handle of no kind
        h tag
        => 'thing'
        kindDurability canBeDurable: h
        => true
        h new
        => ! No 'new' slot found in a kindHandle.
        d: dictionary copyRemoveAll
        d at: h Put: 3
        d at: h
        => 3
        """);
  }

  @Test
  void A06_refusesTheBehaviour_whenItIsNeitherMethodsNorFacets() {
    WORLD.shows(
        """
        _AddSlots: (| count |)
        count: kinds kinds size
        kinds defineKind: 'x' Init: nil Behaviour: nil
        => ! The kind 'x' has an invalid behaviour: nil. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKindMulti: 'x' Init: nil Facets: nil
        => ! The kind 'x' has facets that are nil. The behaviours of facets are the slots of one object.
        kinds defineKindMulti: 'x' Init: nil Facets: (| a = (| m: c = ( c ) |). b = 3 |)
        => ! The kind 'x' has a facet 'b' that is 3. A facet is an object with methods only.
        kinds defineKind: 'x' Init: nil Behaviour: (| |) Options: 3
        => ! The kind 'x' has options that are 3. Options are an object, such as  (| thisfulMethods = true |).
        kinds defineKind: 'x' Init: nil Behaviour: (| |) Options: (| thisfulMethods = 3 |)
        => ! The kind 'x' has the option thisfulMethods that is 3, and neither true nor false.
        kinds defineKind: 'x' Init: nil Behaviour: (| a = 3 |)
        => ! The kind 'x' has an invalid behaviour: a slot 'a' that holds 3. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKind: 'x' Init: nil Behaviour: (| a = 3. m: c = ( c ) |)
        => ! The kind 'x' has an invalid behaviour: a slot 'a' that holds 3. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKind: 'x' Init: nil Behaviour: vector
        => ! The kind 'x' has an invalid behaviour: vector. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKind: 'x' Init: nil Behaviour: 7
        => ! The kind 'x' has an invalid behaviour: 7. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKind: 'x' Init: nil Behaviour: (| a = (| m: c = ( c ) |). b = (| |) |)
        => ! The kind 'x' has several facets; say defineKindMulti:Init:Facets:Options:.
        kinds defineKindMulti: 'x' Init: nil Facets: (| m: c = ( c ) |)
        => ! The kind 'x' has a behaviour and no facets; say defineKind:Init:Behaviour:Options:. The behaviours of facets are the slots of one object.
        kinds defineKindMulti: 'x' Init: nil Facets: (| a = (| m: c = ( c ) |). b = (| m = 3 |) |)
        => ! The kind 'x' has an invalid behaviour: a slot 'm' that holds 3. A behaviour has methods only; the facets of a kind with several are such objects.
        kinds defineKind: 'x' Init: nil Behaviour: (| m = ( 3 ) |)
        => ! The kind 'x' has a method 'm' that takes no context. Write  m: context = ( ... )  or give the option thisfulMethods = true.
        kinds kinds size = count
        => true
        (kinds defineKind: 'marker' Init: nil Behaviour: (| |)) new
        => a marker
        """);
  }

  @Test
  void A07_refusesOneFacet_whenSeveralAreToBeDefined() {
    WORLD.shows(
        """
        kinds defineKindMulti: 'x' Init: nil Facets: (| only = (| m: c = ( c ) |) |)
        => ! The kind 'x' must have multiple facets, and has one; say defineKind:Init:Behaviour:Options:.
        """);
  }

  @Test
  void A08_facetsStandInTheOrderOfTheAlphabet_whenFirstDefined() {
    WORLD.shows(
        """
        _AddSlots: (| m |)
        m: kinds defineKindMulti: 'x' Init: nil Facets: (| zoo = (| |). ant = (| |). mid = (| |) |)
        (kinds kindOf: m new zoo) facetNames
        => vector('ant', 'mid', 'zoo')
        """);
  }

  @Test
  void A09_burnsTheNumberAndKeepsNothing_whenInitFails() {
    WORLD.shows(
        """
        _AddSlots: (| m. log. kind |)
        log: list copyRemoveAll
        m: (kinds defineKind: 'x'
            Init: (| of: n = ( log add: 'init'. n = 0 ifTrue: [ error: 'no' ]. (| n |) n: n ) |)
            Behaviour: (| n: c = ( c state n ) |)
            Options: (| finish: c = ( log add: 'finish of ', c state n printString. log add: c itself ) |))
        kind: kinds kindOf: m of: 1
        kind begun
        => 1
        [ m of: 0 ] onError: [ |:e| e messageText ]
        => 'no'
        kind begun
        => 2
        log
        => list('init', 'finish of 1', a x, 'init')
        """);
  }

  @Test
  void A09_appliesNothing_whenALaterPropertyIsRefused() {
    WORLD.shows(
        """
        _AddSlots: (| m |)
        m: kinds defineKind: 'pair' Init: (| a: x B: y = ( ((| a. b |) a: x) b: y ) |) Behaviour: (| |)
        m a: 1 B: []
        => ! The state of a pair cannot have this as its 'b': It cannot be kept: it is a block, which lives only while the method that made it runs. Keep an object with a method instead.
        """);
  }

  @Test
  void A10_refusesTheFirstState_whenItIsNoObject() {
    WORLD.shows(
        """
        _AddSlots: (| m |)
        m: kinds defineKind: 'x' Init: (| of: x = ( x ) |) Behaviour: (| |)
        m of: 3
        => ! The kind 'x' needs an object as its first state, and init answered 3. Perhaps init ends with something else than the object: in  (| x <- 0 |)  the last bar and parenthesis end the state.
        [ m of: nil ] onError: [ |:e| e name ]
        => 'kindError'
        [ m of: vector ] onError: [ |:e| e name ]
        => 'kindError'
        m of: (| y = 3 |)
        => a x
        (kinds defineKind: 'empty' Init: nil Behaviour: (| |)) new
        => an empty
        [ m of: (| m = ( 3 ) |) ] onError: [ |:e| e messageText ]
        => 'The kind \\'x\\' has a first state whose slot \\'m\\' is a method. A state has data only; methods stand in the behaviour.'
        """);
  }

  @Test
  void A12_knowsItselfOnlyFromFinishOn_whenMade() {
    WORLD.shows(
        """
        _AddSlots: (| m. seen |)
        m: (kinds defineKind: 'x'
            Init: (| itself = ( 3 ). new = ( (| me |) me: (respondsTo: 'facets') ) |)
            Behaviour: (| me: c = ( c state me ) |)
            Options: (| finish: c = ( seen: c itself ) |))
        m new == seen
        => true
        seen me
        => false
        """);
  }

  @Test
  void A13_countersAreIndependent_whenTwoAreMade() {
    WORLD.shows(
        """
        _AddSlots: (| counters. foo. bar |)
        counters: kinds defineKind: 'counter' Init: (| named: n = ( (| count <- 0. name |) name: n ) |) Behaviour: (|
            inc: context = ( context state count: context state count + 1 ).
            count: context = ( context state count ).
            name: context = ( context state name ).
            rename: context To: n = ( context state name: n ) |)
        foo: counters named: 'foo'
        bar: counters named: 'bar'
        foo inc
        foo inc
        bar inc
        bar renameTo: 'new bar'
        foo name, ' count is ', foo count printString
        => 'foo count is 2'
        bar name, ' count is ', bar count printString
        => 'new bar count is 1'
        counters named
        => ! No 'named' slot found in a kindMaker.
        """);
  }

  @Test
  void A10_beginsWithTheStateAsItIsWritten_eachTimeInitRuns() {
    WORLD.shows(
        """
        _AddSlots: (| m |)
        m: kinds defineKind: 'x' Init: (| a: v = ( (| a <- 1. b <- 2 |) a: v ). b: v = ( (| a <- 1. b <- 2 |) b: v ) |) Behaviour: (| both: c = ( c state a & c state b ) |)
        (m a: 5) both & (m b: 6) both & (m a: 7) both
        => collector(5, 2, collector(1, 6), collector(7, 2))
        """);
  }
}
