package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Guards of methods. Rows. */
final class KindGuardTest {
  private static final RowWorld WORLD = new RowWorld();

  static {
    WORLD.shows(
        """
        _AddSlots: (| make. body. x. y. log |)
        log: list copyRemoveAll
        body: (| parent* = lobby. set: n = ( log add: n. state count: n ). get = ( state count ). take: a With: b = ( log add: a. b ).
            answer: v = ( log add: 'ran'. v ) |)
        make: (| parent* = lobby. guards: g = ( (guards: g Default: nil) ). guards: g Default: d = (
            kinds defineExoClass: 'counter' Guard: (guard interface: 'Counter' Methods: g Default: d)
                Init: (| count <- 0 |) Methods: body ) |)
        """);
  }

  @Test
  void A46_knowsItsDefault_andRefusesAnyOther() {
    WORLD.shows(
        """
        guard interface: 'I' Methods: vector Default: 'raw'
        => the interface I
        (guard sloppyInterface: 'I') default
        => 'passable'
        guard interface: 'I' Methods: vector Default: 'some'
        => ! The default of an interface is 'passable', 'raw' or nil, and not 'some'.
        (guard interface: 'I' Methods: 'a:' -> (guard call: pattern string)) = (guard interface: 'I' Methods: 'a:' -> (guard call: pattern string))
        => true
        """);
  }

  @Test
  void A47_refusesTheKind_whenGuardsAndMethodsDoNotMeet() {
    WORLD.shows(
        """
        make guards: ('set:' -> (guard call: pattern any)) & ('fly' -> (guard call))
        => ! The kind 'counter' lacks methods: fly are guarded by Counter and not implemented.
        make guards: 'set:' -> (guard call: pattern any)
        => ! The kind 'counter' has methods without a guard: get, take:With:, answer: are not guarded by Counter.
        (make guards: 'set:' -> (guard call: pattern any) Default: 'raw') new
        => a counter
        make guards: 'set:' -> (guard call) Default: 'raw'
        => ! The kind 'counter' has a guard for set: that accepts at most 0 arguments, not 1.
        kinds defineExoClassKit: 'kit' Guard: (| a = guard sloppyInterface: 'A' |) Init: nil Facets: (| a = (| |). b = (| |) |)
        => ! The kind 'kit' has no interface for its facet 'b'.
        kinds defineExoClassKit: 'kit' Guard: (| a = guard sloppyInterface: 'A'. c = guard sloppyInterface: 'C' |) Init: nil Facets: (| a = (| |). b = (| |) |)
        => ! The kind 'kit' has an interface for 'c', which is no facet of it.
        kinds defineKindMulti: 'kit' Init: nil Facets: (| a = (| |). b = (| |) |) Options: (| interfaceGuard = guard sloppyInterface: 'A' |)
        => ! The kind 'kit' has several facets; their guards are the option interfaceGuardKit, and not interfaceGuard.
        kinds defineKind: 'one' Init: nil Behaviour: (| |) Options: (| interfaceGuardKit = (| a = 3 |) |)
        => ! The kind 'one' has one behaviour; its guard is the option interfaceGuard, and not interfaceGuardKit.
        """);
  }

  @Test
  void A48_refusesAGuard_whenItIsBuiltInTheWrongOrder() {
    WORLD.shows(
        """
        ((guard call: pattern string) optional: pattern number) optional: pattern number
        => ! The optional arguments are said once, and before the rest.
        ((guard call: pattern string) rest: pattern number) optional: pattern number
        => ! The optional arguments are said once, and before the rest.
        ((guard call: pattern string) rest: pattern number) rest: pattern number
        => ! The rest of the arguments is said once.
        (guard call returns: pattern string) returns
        => ! What a method returns is said once.
        (guard call returns: pattern string) optional: pattern number
        => ! What a method returns is said last, after all of its arguments.
        (guard call returns: pattern string) rest: pattern number
        => ! What a method returns is said last, after all of its arguments.
        (guard call: pattern number) optional: (guard awaiting: pattern number)
        => ! Only the arguments of callWhen can be waited for.
        guard awaiting: guard raw
        => ! What is waited for has to fit a pattern, and guard raw is none.
        guard interface: 3 Methods: vector
        => ! The name of an interface is a string, and not 3.
        guard interface: 'I' Methods: 3
        => ! The methods of an interface are associations, selector -> guard, and not 3.
        guard interface: 'I' Methods: 'at:' -> 3
        => ! The guard of 'at:' in the interface I is 3. guard call: and guard callWhen: make guards.
        ((guard call: pattern string With: pattern number) optional: pattern number) rest: pattern any
        => guard call: (pattern (Must be a string), pattern (Must be a number))
        """);
  }

  @Test
  void A49_doesNotRunTheMethod_whenAnArgumentDoesNotFit() {
    WORLD.shows(
        """
        x: (make guards: ('set:' -> (guard call: pattern natural)) & ('take:With:' -> ((guard call: pattern string) optional: pattern number)) Default: 'passable') new
        log removeAll
        x set: -1
        => ! In 'set:' method of (counter): arg 0: number -1 - Must be an integer >= 0
        x take: 'a' With: 'b'
        => ! In 'take:With:' method of (counter): arg 1?: string 'b' - Must be a number
        x take: 'a' With: nil
        => nil
        log
        => list('a')
        x set: 5
        x get
        => 5
        _AddSlots: (| shaped |)
        shaped: (kinds defineKind: 'shaped' Init: nil Behaviour: (| take: c With: x = ( x a ) |)
            Options: (| interfaceGuard = guard interface: 'Shaped' Methods: ('take:' -> (guard call: (| a = pattern number |))) |)) new
        shaped take: (| a = 3 |)
        => 3
        shaped take: (| a = 'x' |)
        => ! In 'take:' method of (shaped): arg 0: .a: string 'x' - Must be a number
        """);
  }

  @Test
  void A49_hardensArguments_unlessTheyAreRaw() {
    WORLD.shows(
        """
        x: (make guards: 'take:With:' -> (guard call: pattern any With: guard raw) Default: 'raw') new
        log removeAll
        y: (1 & 2) asVector
        log removeAll
        x take: y With: y
        log first _IsFrozen
        => true
        log first == y
        => false
        y _IsFrozen
        => false
        """);
  }

  @Test
  void A50_refusesTheAnswer_afterTheMethodHasRun() {
    WORLD.shows(
        """
        x: (make guards: 'answer:' -> ((guard call: pattern any) returns: pattern number) Default: 'raw') new
        log removeAll
        x answer: 'text'
        => ! In 'answer:' method of (counter): result: string 'text' - Must be a number
        log
        => list('ran')
        x answer: 3
        => 3
        y: (make guards: 'answer:' -> (guard call: pattern any) returns Default: 'raw') new
        y answer: 3
        => ! In 'answer:' method of (counter): result: 3 - Must be nothing
        y answer: nil
        => nil
        """);
  }

  @Test
  void A51_refusesToWait_whenTheCallIsNoCallWhen() {
    WORLD.shows(
        """
        guard call: guard awaiting: pattern string
        => ! Only the arguments of callWhen can be waited for.
        (guard callWhen: pattern string) rest: (guard awaiting: pattern string)
        => ! The rest of the arguments cannot be waited for.
        guard callWhen: guard awaiting: pattern string
        => guard callWhen: (guard awaiting: pattern (Must be a string))
        """);
  }

  @Test
  void A52_passesRawArgumentsUntouched_alsoBlocks() {
    WORLD.shows(
        """
        x: (make guards: 'answer:' -> ((guard call: guard raw) returns: guard raw) Default: 'passable') new
        (x answer: [ 3 ]) value
        => 3
        x set: []
        => ! In 'set:' method of (counter): arg 0: It cannot be kept: it is a block, which lives only while the method that made it runs. Keep an object with a method instead.
        y: (make guards: 'take:With:' -> (((guard call: pattern string) rest: guard raw) returns: guard raw) Default: 'raw') new
        (y take: 'a' With: [ 4 ]) value
        => 4
        """);
  }

  @Test
  void A53_takesOnlyWhatIsPassable_whenAnExoHasNoGuard() {
    WORLD.shows(
        """
        x: (kinds defineExoClass: 'bare' Guard: nil Init: (| count <- 0 |) Methods: body) new
        x answer: []
        => ! In 'answer:' method of (bare): arg 0: It cannot be kept: it is a block, which lives only while the method that made it runs. Keep an object with a method instead.
        (x answer: (1 & 2) asVector) _IsFrozen
        => true
        y: (kinds defineKind: 'raw' Init: nil Behaviour: (| answer: c With: v = ( v ) |)) new
        (y answer: [ 5 ]) value
        => 5
        _AddSlots: (| z |)
        z: (kinds defineExoClass: 'open' Guard: nil Init: (| n <- 3 |) Methods: (| parts = ( vector copyWith: state ). own = ( self ). tell: x = ( x take: self ). take: x = ( x ) |)) new
        z parts
        => ! In 'parts' method of (open): result: What is at [0] cannot be kept: it is the state or the context of an instance, which stays inside of it. Keep the instance: itself, or one of its facets.
        z tell: z
        => ! In 'take:' method of (open): arg 0: It cannot be kept: it is the state or the context of an instance, which stays inside of it. Keep the instance: itself, or one of its facets.
        z own == z
        => true
        """);
  }

  @Test
  void A54_tellsItsGuard_whenItIsAsked() {
    WORLD.shows(
        """
        x: (make guards: 'set:' -> (guard call: pattern natural) Default: 'raw') new
        x interfaceGuard
        => the interface Counter
        x interfaceGuard methodKeys
        => vector('set:')
        (kinds defineKind: 'raw' Init: nil Behaviour: (| |)) new interfaceGuard
        => nil
        lobby interfaceGuard
        => nil
        """);
  }

  @Test
  void A55_letsOnlyPlainErrorsOut_andNoObjectsInThem() {
    WORLD.shows(
        """
        _AddSlots: (| secret |)
        secret: (| parent* = lobby. word = 'hush' |)
        body _AddSlots: (| fail = ( (error copyNamed: 'mine' Message: 'It is so.') receiver: secret. ((error copyNamed: 'mine' Message: 'It is so.') receiver: secret) signal ). throw: x = ( x _Signal: 'thrown' ) |)
        x: (kinds defineExoClass: 'bare' Guard: nil Init: (| count <- 0 |) Methods: body) new
        [ x fail ] onError: [ |:e| e receiver == secret ]
        => false
        [ x fail ] onError: [ |:e| e name, ': ', e messageText ]
        => 'mine: It is so.'
        [ x throw: 'data' ] onError: [ |:e| e ]
        => 'data'
        [ x throw: secret ] onError: [ |:e| e messageText ]
        => 'What was raised cannot leave a guarded method: a slots object. Raise an error, or data without objects.'
        """);
  }

  @Test
  void A56_ignoresParents_soThatTraitsCanBeABehaviour() {
    WORLD.shows(
        """
        _AddSlots: (| shared |)
        shared: (| parent* = traits clonable. double = ( state n * 2 ) |)
        x: (kinds defineKind: 'k' Init: (| n <- 21 |) Behaviour: shared Options: (| thisfulMethods = true |)) new
        x double
        => 42
        x copy
        => ! No 'copy' slot found in a k.
        """);
  }

  @Test
  void A46_saysWhatIsNoAssociation_whenItStandsAmongOthers() {
    WORLD.shows(
        """
        guard interface: 'G' Methods: ('put:' -> (guard call: pattern number)) & 3
        => ! The methods of an interface are associations, selector -> guard, and not 3.
        """);
  }

  @Test
  void A46_saysThatItIsAMethod_whenTheGuardIsWrittenInParentheses() {
    WORLD.shows(
        """
        kinds defineKind: 'g' Init: nil Behaviour: (| z: c = ( 4 ) |) Options: (| interfaceGuard = (guard interface: 'G' Methods: vector) |)
        => ! The kind 'g' has the option interfaceGuard, and it fails: No 'guard' slot found in a slots object. (the value of a slot is written without parentheses around it; with them it is a method).
        (kinds defineKind: 'g' Init: nil Behaviour: (| z: c = ( 4 ) |) Options: (| stateVersion = ( 1 ) |)) new z
        => 4
        """);
  }
}
