package vivarium.world.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vivarium.world.object.WorldObject;
import vivarium.world.script.TestWorld;

final class InlineCacheTest {
  private final TestWorld world = new TestWorld();
  private final SharedCache<String> shared = new SharedCache<>(world.universe());
  private final InlineCache<String> cache = new InlineCache<>(world.universe(), shared, "x");

  private WorldObject object(String literal) {
    return (WorldObject) world.evaluate(literal);
  }

  @Test
  void knowsCopies_whenOneOfThemHasBeenSeen() {
    var point = object("(| x <- 1 |)");
    cache.remember(point, "own", false);

    assertThat(cache.find(point.copy())).isEqualTo("own");
    assertThat(cache.find(object("(| x <- 1 |)"))).isNull();
  }

  @Test
  void tellsKindsOfValuesApart() {
    cache.remember(3L, "integer", true);
    cache.remember("text", "string", true);

    assertThat(cache.find(4L)).isEqualTo("integer");
    assertThat(cache.find("other")).isEqualTo("string");
    assertThat(cache.find(4.0)).isNull();
  }

  @Test
  void forgetsEverything_whenInheritanceChanges() {
    cache.remember(3L, "integer", true);

    world.universe().inheritanceChanged();

    assertThat(cache.find(3L)).isNull();
  }

  @Test
  void missesDormantObjects_untilTheyAreBack() {
    var point = object("(| x <- 1 |)");
    cache.remember(point, "own", false);
    world.memory().evict(point);

    assertThat(cache.find(point)).isNull();
    assertThat(point.map()).isNotNull();
    assertThat(cache.find(point)).isEqualTo("own");
  }

  @Test
  void tellsObjectsOfOneMapApart_whenTheirAssignableParentsDiffer() {
    world.evaluate("lobby _AddSlots: (| one = (| x = 1 |). two = (| x = 2 |) |)");
    var child = object("(| p* <- one |)");
    cache.remember(child, "through one", true);
    var other = child.copy();

    assertThat(cache.find(other)).isEqualTo("through one");
    other.setField(0, world.named("two"));
    cache.remember(other, "through two", true);

    assertThat(cache.find(other)).isEqualTo("through two");
    assertThat(cache.find(child)).isEqualTo("through one");
  }

  @Test
  void asksTheSharedCache_whenItHasSeenManySorts() {
    var objects = new ArrayList<WorldObject>();
    for (int i = 0; i < 20; i++) {
      objects.add(object("(| x%d = 1 |)".formatted(i)));
      cache.remember(objects.get(i), "sort " + i, false);
    }

    assertThat(cache.isMegamorphic()).isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(cache.find(objects.get(i))).isEqualTo("sort " + i);
    }
    assertThat(new InlineCache<>(world.universe(), shared, "y").find(objects.get(19))).isNull();
  }
}
