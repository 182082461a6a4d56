package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Baggage, what is provided, exos and zones. Rows A-62, B-25 to B-29. */
final class BaggageTest {
  private final RowWorld world = new RowWorld();

  @Test
  void B25_baggageIsTheSameDurableStore_inEveryIncarnation() {
    world.shows(
        """
        _AddSlots: (| b |)
        b: kinds baggage
        b init: 'greeting' To: 'hello'
        b isDurable
        => true
        kinds beginIncarnation
        kinds baggage == b
        => true
        kinds baggage get: 'greeting'
        => 'hello'
        [ b init: 3 To: 4 ] onError: [ |:e| e name ]
        => 'invalidKeyError'
        """);
  }

  @Test
  void B26_makesOnce_andFindsItAfterwards() {
    world.shows(
        """
        _AddSlots: (| made |)
        made: 0
        kinds provide: 'n' In: kinds baggage Make: [ made: made + 1. 42 ]
        => 42
        kinds provide: 'n' In: kinds baggage Make: [ made: made + 1. 43 ]
        => 42
        kinds beginIncarnation
        kinds provide: 'n' In: kinds baggage Make: [ made: made + 1. 44 ]
        => 42
        made
        => 1
        """);
  }

  @Test
  void B28_makesFirst_andConnectsInLaterIncarnations() {
    world.shows(
        """
        _AddSlots: (| code. one. maker. a. kit |)
        code: (| parent* = lobby. start: n = (
            one: kinds prepareExo: kinds baggage Named: 'greeter' Guard: nil Methods: ((| hello = ( 'hello ' ) |) _AddSlots: ((| n |) n: n)). n ) |)
        one: (kinds prepareExo: kinds baggage Named: 'greeter' Guard: nil Methods: (| hello = ( 'hello' ) |))
        maker: (kinds prepareExoClass: kinds baggage Named: 'counter' Guard: (guard sloppyInterface: 'C') Init: (| count <- 0 |) Methods: (| inc = ( state count: state count + 1 ). count = ( state count ) |))
        a: maker new
        a inc
        kit: (kinds prepareExoClassKit: kinds baggage Named: 'kit' Guard: nil Init: (| n <- 1 |) Facets: (| up = (| n = ( state n ) |). down = (| n = ( state n ) |) |)) new
        kinds baggage keys asVector
        => vector('counter_kindHandle', 'greeter_kindHandle', 'greeter_singleton', 'kit_kindHandle')
        kinds beginIncarnation
        a count
        => ! The message count came to a counter, and its kind has no code in this incarnation of the vat. orphanedState shows what it knows.
        (kinds prepareExo: kinds baggage Named: 'greeter' Guard: nil Methods: (| hello = ( 'good day' ) |)) == one
        => true
        one hello
        => 'good day'
        kinds prepareExoClass: kinds baggage Named: 'counter' Guard: nil Init: (| count <- 0 |) Methods: (| count = ( state count * 10 ) |)
        a count
        => 10
        kinds prepareExoClassKit: kinds baggage Named: 'kit' Guard: nil Init: nil Facets: (| up = (| n = ( state n + 1 ) |). down = (| |) |)
        kit up n
        => 2
        kinds insistAllReconnected
        """);
  }

  @Test
  void B29_providesDurableStores_withTheirContents() {
    world.shows(
        """
        _AddSlots: (| m |)
        m: kinds provideDurableMapStore: 'shop' In: kinds baggage
        m init: 'tea' To: 3
        (kinds provideDurableSetStore: 'guests' In: kinds baggage) add: 'Ada'
        (kinds provideDurableWeakMapStore: 'notes' In: kinds baggage) isDurable
        => true
        (kinds provideDurableWeakSetStore: 'seen' In: kinds baggage) isDurable
        => true
        kinds beginIncarnation
        (kinds provideDurableMapStore: 'shop' In: kinds baggage) == m
        => true
        m get: 'tea'
        => 3
        (kinds provideDurableSetStore: 'guests' In: kinds baggage) has: 'Ada'
        => true
        """);
  }

  @Test
  void A62_zonesHaveOneProtocol_whateverTheyKeep() {
    world.shows(
        """
        _AddSlots: (| tryZone. z |)
        tryZone: (| parent* = lobby. in: zone = ( | c. kit. r |
            r: list copyRemoveAll.
            c: (zone exoClass: 'counter' Guard: nil Init: (| count <- 5 |) Methods: (| count = ( state count ) |)) new.
            kit: (zone exoClassKit: 'kit' Guard: nil Init: (| n <- 1 |) Facets: (| a = (| n = ( state n ) |). b = (| |) |)) new.
            r add: (zone exo: 'one' Guard: nil Methods: (| say = ( 'hi' ) |)) say.
            r add: c count. r add: kit a n.
            r add: ((zone mapStore: 'm') init: 'k' To: 3) size.
            r add: ((zone setStore: 's') add: 'k') size.
            r add: (zone weakMapStore: 'wm') label. r add: (zone weakSetStore: 'ws') label.
            r add: (zone once: 'number' Make: [ 17 ]).
            r add: ((zone subZone: 'sub') once: 'number' Make: [ 18 ]).
            r add: (zone detached mapStore: 'number') size.
            r add: (zone isStorable: lobby).
            r ) |)
        tryZone in: zones heap
        => list('hi', 5, 1, 1, 1, 'wm', 'ws', 17, 18, 0, true)
        tryZone in: zones virtual
        => list('hi', 5, 1, 1, 1, 'wm', 'ws', 17, 18, 0, true)
        tryZone in: zones durable
        => list('hi', 5, 1, 1, 1, 'wm', 'ws', 17, 18, 0, false)
        tryZone in: zones durable
        => ! The key 'counter' has already been used in this zone and incarnation.
        """);
  }

  @Test
  void A62_aLabelAnswersTheSameThing_inTheNextIncarnationOfADurableZone() {
    world.shows(
        """
        _AddSlots: (| z. m. sub. one |)
        m: zones durable mapStore: 'm'
        one: zones durable exo: 'one' Guard: nil Methods: (| say = ( 'hi' ) |)
        sub: (zones durable subZone: 'sub') once: 'x' Make: [ 5 ]
        zones durable mapStore: 'm'
        => ! The key 'm' has already been used in this zone and incarnation.
        kinds beginIncarnation
        (zones durable mapStore: 'm') == m
        => true
        (zones durable exo: 'one' Guard: nil Methods: (| say = ( 'ho' ) |)) == one
        => true
        one say
        => 'ho'
        (zones durable subZone: 'sub') once: 'x' Make: [ 6 ]
        => 5
        zones durable once: 'y' Make: [ lobby ]
        => ! What was made for 'y' cannot be kept in this zone: lobby.
        """);
  }

  @Test
  void A61_caretakersCanBeDurable_andOutliveTheCode() {
    world.shows(
        """
        _AddSlots: (| maker. purse. kit |)
        purse: zones durable exo: 'purse' Guard: nil Methods: (| cents = ( 7 ). secret = ( 1 ) |)
        maker: caretaking in: zones durable Named: 'caretaker' Messages: (vector copyWith: 'cents')
        kit: maker makeFor: purse
        kit revocable cents
        => 7
        kinds beginIncarnation
        zones durable exo: 'purse' Guard: nil Methods: (| cents = ( 8 ). secret = ( 1 ) |)
        maker: caretaking in: zones durable Named: 'caretaker' Messages: (vector copyWith: 'cents')
        kit revocable cents
        => 8
        maker revoke: kit revocable
        => true
        kit revocable cents
        => ! caretaker_caretaker revoked
        """);
  }

  @Test
  void A62_labelsAreTakenForThemselves_whateverStandsInThem() {
    world.shows(
        """
        _AddSlots: (| z |)
        z: zones durable
        (z subZone: 'a') once: 'b' Make: [ 1 ]
        z once: 'a/b' Make: [ 2 ]
        => 2
        z mapStore: 'clock_kindHandle'
        z exo: 'clock' Guard: nil Methods: (| |)
        => ! The key 'clock_kindHandle' has already been used in this zone and incarnation.
        z exo: 'bell' Guard: nil Methods: (| |)
        z once: 'bell_singleton' Make: [ 3 ]
        => ! The key 'bell_singleton' has already been used in this zone and incarnation.
        """);
  }

  @Test
  void A62_aDetachedZoneKeepsWhatItsZoneKeeps() {
    world.shows(
        """
        zones durable detached isStorable: lobby
        => false
        (zones durable detached mapStore: 'x') isDurable
        => true
        zones durable detached exo: 'x' Guard: nil Methods: (| |)
        => ! The kind 'x' needs a durable zone that keeps its label, for the next incarnation has to find it again. A detached one makes stores only.
        zones heap detached isStorable: lobby
        => true
        (zones heap detached exo: 'x' Guard: nil Methods: (| say = ( 'hi' ) |)) say
        => 'hi'
        """);
  }
}
