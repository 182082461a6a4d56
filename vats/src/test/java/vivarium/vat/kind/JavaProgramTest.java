package vivarium.vat.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.OwnWorldTest;

/** What a program has made is there when another one opens the world: the page guide/java.md. */
class JavaProgramTest extends OwnWorldTest {
  @Test
  void D04_everythingKeptIsThere_whenTheWorldIsOpenedAgain() {
    firstProgram(Kinds.in(world.vat("home")));
    reopen();
    var kinds = Kinds.in(world.vat("home"));
    var registry = kinds.mapStore(kinds.global("registry"));
    var byYear = kinds.index(kinds.global("byYear"));
    var foo = (ObjectRef) registry.get("foo");
    assertThat(foo.call("count")).isEqualTo(1L);
    foo.call("increment");
    assertThat(byYear.select(Range.from(1800).reversed())).containsExactly(foo);
    assertThat(registry.keys(Query.keys(Pattern.atLeast("f")))).containsExactly("foo");
    assertThatThrownBy(() -> registry.init(3, foo)).hasMessageContaining("Must be a string");
    var counters = kinds.kind(kinds.global("counters"));
    assertThat(counters.isInstance(foo)).isTrue();
    assertThat(counters.make("named:", "bar").call("count")).isEqualTo(0L);
    assertThat(counters.instances()).containsExactly(foo);
    assertThat(foo.call("count")).isEqualTo(2L);
  }

  private static void firstProgram(Kinds kinds) {
    Kind counters =
        kinds
            .define("counter")
            .init("(| named: n = ( (| count <- 0. name <- '' |) name: n ) |)")
            .behaviour(
                """
                (| increment: context = ( context state count: context state count + 1 ).
                   count: context = ( context state count ) |)
                """)
            .stateShape(Map.of("count", Pattern.natural(), "name", Pattern.string()))
            .create();
    ObjectRef foo = counters.make("named:", "foo");
    foo.call("increment");
    MapStore registry = kinds.mapStore("counters", StoreLimits.NONE.withKeys(Pattern.string()));
    registry.init("foo", foo);
    kinds.keep("registry", registry);
    kinds.keep("counters", counters);
    Index byYear = kinds.index("integer", false);
    byYear.add(1815, foo);
    kinds.keep("byYear", byYear);
  }

  @Test
  void saysSo_whenAnObjectIsNotThereAnyMore() {
    var kinds = Kinds.in(world.vat("home"));
    var gone = new ObjectRef(kinds.global("lobby").calls(), 1_000_000_000L);
    assertThatThrownBy(() -> gone.call("printString"))
        .hasMessageContaining("is not there any more");
  }
}
