package vivarium.vat.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.world.base.WorldException;

/** Stores, queries, patterns and indexes, as a Java program uses them. */
class JavaStoresTest extends SharedWorldTest {
  private Kinds kinds;
  private MapStore store;

  @BeforeEach
  void begin() {
    kinds = Kinds.in(world.vat("home"));
    store = kinds.mapStore("shop");
  }

  private ObjectRef object(String name) {
    return Answers.object(name, kinds.evaluate("(| parent* = lobby. name = '" + name + "' |)"));
  }

  @Test
  void B05_saysWhichKeyAndWhichStore_whenAKeyIsThereOrMissing() {
    store.init("tea", 4);
    assertThatThrownBy(() -> store.init("tea", 5))
        .isInstanceOf(CodeFailed.class)
        .hasMessage("key 'tea' already registered in collection \"shop\"")
        .satisfies(e -> assertThat(((CodeFailed) e).errorName()).hasValue("keyRegisteredError"));
    assertThatThrownBy(() -> store.get("coffee"))
        .hasMessage("key 'coffee' not found in collection \"shop\"");
    assertThatThrownBy(() -> store.set("coffee", 1)).hasMessageContaining("not found");
    assertThatThrownBy(() -> store.delete("coffee")).hasMessageContaining("not found");
    assertThat(store.get("coffee", "none")).isEqualTo("none");
    assertThat(store.has("tea")).isTrue();
    store.set("tea", null);
    assertThat(store.get("tea")).isNull();
    store.delete("tea");
    assertThat(store.size()).isZero();
    assertThat(store.label()).isEqualTo("shop");
  }

  @Test
  void B06_shapesHold_fromJava() {
    var shaped =
        kinds.mapStore(
            "shaped", StoreLimits.NONE.withKeys(Pattern.string()).withValues(Pattern.natural()));
    assertThatThrownBy(() -> shaped.init(3, 4))
        .hasMessage("invalid key type for collection \"shaped\": number 3 - Must be a string");
    assertThatThrownBy(() -> shaped.init("a", -4))
        .hasMessageContaining("invalid value type for collection");
    assertThat(shaped.has(3)).isFalse();
    var scalar = kinds.mapStore("scalar", StoreLimits.NONE.scalarOnly());
    assertThatThrownBy(() -> scalar.init(List.of(1), 4)).hasMessageContaining("Must be a scalar");
    var durable = kinds.mapStore("durable", StoreLimits.NONE.durableOnly());
    assertThatThrownBy(() -> durable.init("x", List.of(object("a"))))
        .hasMessageContaining("value is not durable in collection \"durable\"")
        .hasMessageContaining("at [0]");
  }

  @Test
  void B11_keysStandInTheOrderOfAllValues() {
    var a = object("a");
    var b = object("b");
    var keys = new ArrayList<@Nullable Object>();
    keys.add(null);
    keys.addAll(
        List.of(
            "\ud83d\ude00",
            "\uffee",
            "a",
            "",
            b,
            a,
            Double.NaN,
            3L,
            2.5,
            true,
            false,
            List.of(1L, 2L),
            Map.of("x", 1L)));
    keys.forEach(key -> store.init(key, "v"));
    assertThat(store.keys())
        .containsExactly(
            Map.of("x", 1L),
            List.of(1L, 2L),
            false,
            true,
            2.5,
            3L,
            Double.NaN,
            b,
            a,
            "",
            "a",
            "\uffee",
            "\ud83d\ude00",
            null);
    assertThat(store.keys(Query.ALL.reversed()).getFirst()).isNull();
    assertThat(kinds.compare(3, 3.0)).isZero();
    assertThat(kinds.compare("a", 3)).isPositive();
    assertThat(kinds.sorted(List.of("b", 2, true))).containsExactly(true, 2L, "b");
  }

  @Test
  void B13_queriesReadARange_fromJava() {
    kinds.atomically(() -> {
      for (int i = 0; i < 100; i++) {
        store.init(i, i * 2);
        store.init("k" + i, i);
      }
    });
    assertThat(store.size()).isEqualTo(200);
    var tens = Query.keys(Pattern.atLeast(10).and(Pattern.lessThan(13)));
    assertThat(store.keys(tens)).containsExactly(10L, 11L, 12L);
    assertThat(store.values(tens.reversed())).containsExactly(24L, 22L, 20L);
    assertThat(store.entries(tens))
        .containsExactly(Map.entry(10L, 20L), Map.entry(11L, 22L), Map.entry(12L, 24L));
    assertThat(store.size(Query.keys(Pattern.string()))).isEqualTo(100);
    assertThat(store.size(Query.keys(Pattern.string()).andValues(Pattern.lessThan(5))))
        .isEqualTo(5);
    store.clear(Query.keys(Pattern.number()));
    assertThat(store.size()).isEqualTo(100);
    store.clear();
    assertThat(store.size()).isZero();
  }

  @Test
  void B13_keysWithPartsAreFoundByWhatTheyBeginWith() {
    store.putAll(Map.of(List.of(1, "a"), 1, List.of(1, "b"), 2, List.of(2, "a"), 3));
    assertThat(store.keys(Query.keys(List.of(1, Pattern.any()))))
        .containsExactly(List.of(1L, "a"), List.of(1L, "b"));
    assertThat(store.get(List.of(2, "a"))).isEqualTo(3L);
  }

  @Test
  void B14_walkSeesDeletesAndSets_andFailsWhenAKeyIsAdded() {
    for (long i = 0; i < 5; i++) {
      store.init(i, i);
    }
    var walk = store.cursor(Query.ALL);
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo(0L);
    store.delete(1);
    store.set(2, "new");
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo(2L);
    assertThat(walk.value()).isEqualTo("new");
    store.init(9, 9);
    assertThatThrownBy(walk::advance)
        .hasMessageContaining("keys in store cannot be added to during iteration");
  }

  @Test
  void B04_setsHoldElementsOnce_fromJava() {
    var set = kinds.setStore("guests");
    set.add("b");
    set.add("b");
    set.addAll(List.of("a", 3));
    assertThat(set.keys()).containsExactly(3L, "a", "b");
    assertThat(set.size(Query.keys(Pattern.string()))).isEqualTo(2);
    var walk = set.cursor(Query.ALL.reversed());
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo("b");
    assertThat(walk.value()).isNull();
    assertThatThrownBy(() -> set.delete("zz")).hasMessageContaining("not found");
    set.clear(Query.keys(Pattern.string()));
    assertThat(set.keys()).containsExactly(3L);
    assertThat(set.ref().call("snapshot")).isEqualTo(Set.of(3L));
    assertThatThrownBy(() -> set.keys(Query.values(3))).isInstanceOf(WorldException.class);
  }

  @Test
  void B03_weakStoresKnowObjects_withoutKeepingThem() {
    var weak = kinds.weakMapStore("notes", StoreLimits.NONE);
    var a = object("a");
    weak.init(a, "note");
    assertThat(weak.get(a)).isEqualTo("note");
    weak.set(a, "other");
    assertThat(weak.get(a, "none")).isEqualTo("other");
    assertThat(weak.get(object("b"), "none")).isEqualTo("none");
    weak.delete(a);
    assertThat(weak.has(a)).isFalse();
    var seen = kinds.weakSetStore("seen", StoreLimits.NONE);
    seen.add(a);
    seen.add(a);
    assertThat(seen.has(a)).isTrue();
    seen.delete(a);
    assertThatThrownBy(() -> seen.delete(a))
        .hasMessageContaining("not found in collection \"seen\"");
  }

  @Test
  void D08_uniqueIndexKeepsWhatIsThere_fromJava() {
    var index = kinds.index("integer", true);
    var a = object("a");
    var b = object("b");
    assertThat(index.add(1, a)).isTrue();
    assertThat(index.add(1, b)).isFalse();
    assertThat(index.get(1)).containsExactly(a);
    index.put(1, b);
    assertThat(index.get(1)).containsExactly(b);
    assertThat(index.get(2)).isEmpty();
    assertThat(index.size()).isEqualTo(1);
    assertThat(index.isUnique()).isTrue();
    assertThat(index.type()).isEqualTo("integer");
    assertThatThrownBy(() -> index.add("x", a))
        .hasMessageContaining("Type of the key does not match index type integer");
    assertThatThrownBy(() -> index.add(1L << 40, a)).hasMessageContaining("1099511627776");
    assertThatThrownBy(() -> index.add(2, "x"))
        .hasMessageContaining("index can contain only objects");
    assertThat(index.remove(1)).isTrue();
    assertThat(index.remove(1)).isFalse();
  }

  @Test
  void D12_selectsBothWaysWithOpenAndClosedEnds_fromJava() {
    var index = kinds.index("string", false);
    var objects = List.of("a", "b", "c", "d").stream().map(this::object).toList();
    for (var object : objects) {
      index.add(Answers.text("name", object.call("name")), object);
    }
    index.add("b", objects.get(0));
    assertThat(index.get("b")).containsExactly(objects.get(1), objects.get(0));
    assertThat(index.remove("b", objects.get(0))).isTrue();
    assertThat(index.select(Range.from("b")))
        .containsExactly(objects.get(1), objects.get(2), objects.get(3));
    assertThat(index.select(Range.after("a").to("c").reversed()))
        .containsExactly(objects.get(2), objects.get(1));
    assertThat(index.select(Range.after("a").before("c"))).containsExactly(objects.get(1));
    assertThat(index.select(Range.from("c").to("a"))).isEmpty();
    assertThat(index.select(Range.ALL.before("b"))).containsExactly(objects.get(0));
    assertThat(index.select(Range.ALL.reversed().reversed())).isEqualTo(index.select(Range.ALL));
    assertThatThrownBy(() -> index.select(Range.from(3)))
        .hasMessageContaining("Type of the key does not match index type string");
    var walk = index.cursor(Range.ALL);
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo("a");
    assertThat(walk.value()).isEqualTo(objects.get(0));
    index.remove("b");
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo("c");
    index.add("z", objects.get(0));
    assertThatThrownBy(walk::advance).hasMessageContaining("cannot be added to during iteration");
    index.clear();
    assertThat(index.size()).isZero();
  }

  @Test
  void D15_datesAreKeysInJavaToo() {
    var index = kinds.index("date", false);
    var day = LocalDate.of(2020, 2, 29);
    index.add(day, object("leap"));
    index.add(day.plusDays(1), object("next"));
    assertThat(index.select(Range.ALL.to(day))).hasSize(1);
    var walk = index.cursor(Range.ALL);
    assertThat(walk.advance()).isTrue();
    assertThat(walk.key()).isEqualTo(day);
  }

  @Test
  void A57_patternsOfEverySort_fromJava() {
    assertThat(
            kinds.matches(
                3, Pattern.number().and(Pattern.atLeast(3)).and(Pattern.exactly(4).not())))
        .isTrue();
    assertThat(kinds.matches("x", Pattern.either(1, "x"))).isTrue();
    assertThat(kinds.matches(null, Pattern.string().orNil())).isTrue();
    assertThat(kinds.matches(List.of(1, 2), Pattern.vectorOf(Pattern.natural()))).isTrue();
    assertThat(
            kinds.matches(
                Map.of("a", 1, "b", 2),
                Pattern.record(Map.of("a", Pattern.natural()), Map.of(), Pattern.any())))
        .isTrue();
    assertThat(
            kinds.matches(Map.of("a", 1, "b", 2), Pattern.record(Map.of("a", Pattern.natural()))))
        .isFalse();
    assertThat(kinds.matches("four", Pattern.string().withLimits(Map.of("characters", 3L))))
        .isFalse();
    assertThat(kinds.matches(Set.of(1L), Pattern.setOf(Pattern.number()))).isTrue();
    assertThat(kinds.matches(List.of(1, "x"), Pattern.containerHas(Pattern.string(), 1))).isTrue();
    assertThat(kinds.complaintAbout(List.of(1, "x"), Pattern.vectorOf(Pattern.number())))
        .isEqualTo("[1]: string 'x' - Must be a number");
    assertThat(kinds.complaintAbout(1, Pattern.any())).isNull();
    assertThat(kinds.styleOf(Map.of())).isEqualTo("record");
    assertThat(kinds.canBeDurable(List.of(1))).isTrue();
    assertThat(kinds.canBeDurable(object("a"))).isFalse();
  }
}
