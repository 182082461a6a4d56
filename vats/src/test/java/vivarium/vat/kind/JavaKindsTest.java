package vivarium.vat.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.world.base.WorldException;

/** Kinds, as a Java program defines and uses them. */
class JavaKindsTest extends SharedWorldTest {
  private static final String INIT = "(| named: n = ( (| count <- 0. name <- '' |) name: n ) |)";
  private static final String COUNTER =
      """
      (| increment: c = ( c state count: c state count + 1 ).
         set: c To: n = ( c state count: n ).
         count: c = ( c state count ).
         fail: c = ( c state count: 99. error: 'no' Named: 'ownError' ).
         me: c = ( c itself ) |)
      """;

  private Kinds kinds;

  @BeforeEach
  void begin() {
    kinds = Kinds.in(world.vat("home"));
  }

  private Kind counters() {
    return kinds.define("counter").init(INIT).behaviour(COUNTER).create();
  }

  @Test
  void A01_makesInstancesThatCount_fromJava() {
    var counters = counters();
    var foo = counters.make("named:", "foo");
    var bar = counters.make("named:", "bar");
    foo.call("increment");
    foo.call("increment");
    bar.call("increment");
    assertThat(foo.call("count")).isEqualTo(2L);
    assertThat(bar.call("count")).isEqualTo(1L);
    assertThat(foo.call("increment")).isEqualTo(foo);
    assertThat(foo.call("me")).isEqualTo(foo).isNotEqualTo(bar);
    assertThat(foo.printString()).isEqualTo("a counter");
    assertThat(counters.tag()).isEqualTo("counter");
    assertThat(counters.isInstance(foo)).isTrue();
    assertThat(counters.isInstance(3)).isFalse();
    assertThat(counters().isInstance(foo)).isFalse();
  }

  @Test
  void A02_answersFacetsByTheirNames_fromJava() {
    var kind =
        kinds
            .define("counter")
            .init("(| startingAt: n = ( (| count |) count: n ) |)")
            .facet("up", "(| step: c = ( c state count: c state count + 1 ) |)")
            .facet(
                "down",
                "(| step: c = ( c state count: c state count - 1 ). count: c = ( c state count )"
                    + " |)")
            .create();
    var facets = kind.makeFacets("startingAt:", 5);
    assertThat(facets).containsOnlyKeys("up", "down");
    facets.get("up").call("step");
    facets.get("up").call("step");
    facets.get("down").call("step");
    assertThat(facets.get("down").call("count")).isEqualTo(6L);
    assertThat(kind.facetsOf(facets.get("up"))).isEqualTo(facets);
    assertThat(kind.facetName(facets.get("down"))).isEqualTo("down");
    assertThatThrownBy(() -> kind.facetsOf(kinds.global("lobby")))
        .isInstanceOf(CodeFailed.class)
        .hasMessageContaining("must be a facet of 'counter'");
  }

  @Test
  void A28_refusesWhatDoesNotFitTheShape_andTheOldValueStays() {
    var kind =
        kinds
            .define("counter")
            .init(INIT)
            .behaviour(COUNTER)
            .stateShape(Map.of("count", Pattern.natural(), "name", Pattern.string()))
            .create();
    var foo = kind.make("named:", "foo");
    assertThatThrownBy(() -> foo.call("setTo:", -1))
        .isInstanceOf(CodeFailed.class)
        .hasMessage(
            "The state of a counter cannot have this as its 'count': number -1 - Must be an integer"
                + " >= 0");
    assertThat(foo.call("count")).isEqualTo(0L);
    assertThatThrownBy(() -> kind.make("named:", 3)).hasMessageContaining("Must be a string");
  }

  @Test
  void A40_runsFinishOnce_whichKnowsTheInstance() {
    var registry = kinds.mapStore("counters");
    kinds.keep("javaRegistry", registry);
    var kind =
        kinds
            .define("counter")
            .init(INIT)
            .behaviour(COUNTER)
            .finish("finish: c = ( javaRegistry init: c state name To: c itself )")
            .create();
    var foo = kind.make("named:", "foo");
    assertThat(registry.get("foo")).isEqualTo(foo);
    assertThatThrownBy(() -> kind.make("named:", "foo"))
        .hasMessage("key 'foo' already registered in collection \"counters\"");
    assertThat(registry.size()).isEqualTo(1);
  }

  @Test
  void A39_theContextIsTheReceiver_whereAKindIsThisful() {
    var kind =
        kinds
            .define("box")
            .init("(| x <- 1 |)")
            .behaviour("(| double = ( state x: state x * 2 ). x = ( state x ) |)")
            .thisful()
            .create();
    var box = kind.make();
    assertThat(box.callForObject("double").call("x")).isEqualTo(2L);
  }

  @Test
  void A46_guardsMethods_fromJava() {
    var guard =
        Guard.of(
            "Counter",
            Map.of(
                "count", Guard.call().returns(Pattern.natural()),
                "setTo:", Guard.call(Pattern.natural()).returnsNothing()));
    var kind =
        kinds
            .define("counter")
            .init("(| count <- 0 |)")
            .behaviour("(| count: c = ( c state count ). set: c To: n = ( c state count: n ) |)")
            .interfaceGuard(guard)
            .create();
    var counter = kind.make();
    counter.call("setTo:", 7);
    assertThat(counter.call("count")).isEqualTo(7L);
    assertThatThrownBy(() -> counter.call("setTo:", "x"))
        .isInstanceOf(CodeFailed.class)
        .hasMessage("In 'setTo:' method of (counter): arg 0: string 'x' - Must be an integer >= 0")
        .satisfies(e -> assertThat(((CodeFailed) e).errorName()).hasValue("guardError"));
    assertThatThrownBy(() ->
            kinds
                .define("counter")
                .behaviour("(| a: c = ( c ) |)")
                .interfaceGuard(Guard.of("A", Map.of()))
                .create())
        .hasMessageContaining("methods without a guard: a");
  }

  @Test
  void A68_durableInstancesGoOn_withNewCode() {
    var handle = kinds.makeHandle("account");
    var kind =
        kinds
            .defineDurable(handle)
            .init("(| sum <- 3 |)")
            .behaviour("(| sum: c = ( c state sum ) |)")
            .create();
    var account = kind.make();
    kinds.baggage().put("account", account);
    kinds.keep("accountHandle", handle);
    long former = kinds.incarnation();
    assertThatThrownBy(() -> kinds.newIncarnation(() -> {}))
        .isInstanceOf(CodeFailed.class)
        .hasMessageContaining("There is no code for these durable kinds")
        .hasMessageContaining("account");
    assertThat(kinds.incarnation()).isEqualTo(former);
    assertThat(account.call("sum")).isEqualTo(3L);

    kinds.newIncarnation(() ->
        kinds
            .defineDurable(handle)
            .init("(| sum <- 3. owner |)")
            .behaviour("(| sum: c = ( c state sum * 10 ). owner: c = ( c state owner ) |)")
            .stateShape(Map.of("sum", Pattern.number(), "owner", Pattern.string().orNil()))
            .migrate("migrate: old = ( old at: 'owner' Put: 'Ann' )")
            .create());
    assertThat(kinds.incarnation()).isEqualTo(former + 1);
    assertThat(kinds.dryRun()).isEmpty();
    assertThat(account.call("sum")).isEqualTo(30L);
    assertThat(account.call("owner")).isEqualTo("Ann");
    assertThat(kinds.baggage().get("account")).isEqualTo(account);
    var migration = kinds.migration();
    migration.runAll();
    assertThat(migration.isFinished()).isTrue();
    assertThat(migration.troubles()).isEmpty();
    kinds.baggage().delete("account");
    kinds.retire(handle);
  }

  @Test
  void AL1_makesInstancesOfTheFirstForm_fromJava() {
    var kind =
        kinds.makeKind(
            """
            (| parent* = lobby. kitFor: state = ( | body |
                 body: kinds far: 'counter' Body: (| parent* = lobby. state.
                    inc = ( state count: state count + 1 ). count = ( state count ) |).
                 body state: state.
                 ((| parent* = lobby. state. body. init: n = ( state count: n ) |) state: state) body: body ) |)
            """);
    var counter = kind.make("make:", 4);
    assertThat(counter.call("inc")).isEqualTo(counter);
    assertThat(counter.call("count")).isEqualTo(5L);
  }

  @Test
  void C01_nothingIsLeft_ofACallThatFails() {
    var foo = counters().make("named:", "foo");
    assertThatThrownBy(() -> foo.call("fail"))
        .isInstanceOf(CodeFailed.class)
        .hasMessage("no")
        .satisfies(e -> {
          assertThat(((CodeFailed) e).errorName()).hasValue("ownError");
          assertThat(((CodeFailed) e).failure().frames()).isNotEmpty();
        });
    assertThat(foo.call("count")).isEqualTo(0L);
  }

  @Test
  void isOneTurn_whenCallsAreMadeAtomically() {
    var counters = counters();
    var store = kinds.mapStore("both");
    var foo = counters.make("named:", "foo");
    var mistake = new IllegalStateException("a mistake of the program");
    assertThatThrownBy(() ->
            kinds.atomically(() -> {
              foo.call("setTo:", 5);
              store.init("a", foo);
              assertThat(store.get("a")).isEqualTo(foo);
              throw mistake;
            }))
        .isSameAs(mistake);
    assertThat(foo.call("count")).isEqualTo(0L);
    assertThat(store.size()).isZero();
    long sum =
        kinds.atomically(() -> {
          foo.call("setTo:", 5);
          store.init("a", foo);
          return store.size();
        });
    assertThat(sum).isEqualTo(1L);
    assertThat(foo.call("count")).isEqualTo(5L);
  }

  @Test
  void valuesComeBackAsTheyWere_whateverTheyAre() {
    var box =
        kinds
            .define("box")
            .init("(| x <- nil |)")
            .behaviour("(| put: c With: x = ( c state x: x ). x: c = ( c state x ) |)")
            .create()
            .make();
    for (@Nullable Object value :
        Arrays.asList(
            null,
            true,
            3L,
            Long.MIN_VALUE,
            BigInteger.TWO.pow(200),
            2.5,
            -0.0,
            Double.NaN,
            "",
            "a\0b😀\ud800",
            List.of(),
            Arrays.asList(1L, null, List.of("x")),
            Map.of("a", 1L, "b", Map.of("c", "d")),
            Set.of(1L, "x"),
            LocalDate.of(1969, 7, 20),
            Instant.ofEpochMilli(-1),
            box)) {
      box.call("put:", value);
      assertThat(box.call("x")).isEqualTo(value);
    }
    box.call("put:", (Object) new byte[] {1, -1});
    assertThat((byte[]) box.call("x")).containsExactly(1, -1);
    box.call("put:", 7);
    assertThat(box.call("x")).isEqualTo(7L);
    assertThatThrownBy(() -> box.call("put:", new Object()))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("A java.lang.Object cannot enter a world");
    assertThatThrownBy(() -> box.call("put:", Map.of(1, 2))).hasMessageContaining("1 is none");
    assertThatThrownBy(() -> kinds.evaluate("[ 3 ]")).hasMessageContaining("A block is answered");
  }

  @Test
  void refusesWhatBelongsElsewhere() {
    var other = Kinds.in(world.vat("files"));
    var there = other.global("lobby");
    assertThatThrownBy(() -> kinds.global("lobby").call("=", there))
        .hasMessageContaining("is not of this Kinds");
    assertThatThrownBy(() -> kinds.atomically(() -> other.incarnation()))
        .hasMessageContaining("In a turn of vat 'home'");
    assertThatThrownBy(() -> kinds.define("x").create()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void instancesAreFound_ifTheWorldKeepsThem() {
    var counters = counters();
    var foo = counters.make("named:", "foo");
    counters.make("named:", "bar");
    kinds.keep("javaFoo", foo);
    assertThat(counters.instances()).containsExactly(foo);
    assertThat(kinds.find("javaFoo")).isEqualTo(foo);
    assertThat(kinds.kind(counters.maker()).isInstance(foo)).isTrue();
  }
}
