package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.world.object.Annotation;
import vivarium.world.object.SlotsObject;
import vivarium.world.object.WorldObject;

/** Objects that only somebody outside looks at: held as long as they are, and no longer. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ShownObjectsTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final MapSource source = new MapSource();
  private final VatMemory memory = memory();

  private VatMemory memory() {
    var made =
        new VatMemory(
            source,
            (_, _, _, _) -> {
              throw new AssertionError("no method is read here");
            },
            false,
            64L << 20);
    made.beginTurn();
    return made;
  }

  private SlotsObject holding(Object value) {
    var map = memory.wellKnown().emptyMap.withData("value", false, Annotation.NONE);
    return new SlotsObject(memory, map, new Object[] {value});
  }

  /** Shows a new object without keeping it here. */
  private long showNew() {
    return memory.show(holding(1L));
  }

  private WeakReference<@Nullable WorldObject> weakly(long id) {
    return new WeakReference<>(memory.find(id));
  }

  private static boolean isCollected(WeakReference<?> reference) throws InterruptedException {
    long begin = System.nanoTime();
    while (reference.get() != null && System.nanoTime() - begin < PATIENCE_NANOS) {
      System.gc();
      Thread.sleep(10);
    }
    return reference.get() == null;
  }

  @Test
  void isCollected_onceNobodyHasClaimedItTwice() throws InterruptedException {
    long id = showNew();
    var object = weakly(id);
    assertThat(memory.keepShown(Set.of())).as("it may be on its way to a view").isEqualTo(1);
    assertThat(memory.holdsShown()).isTrue();
    assertThat(memory.keepShown(Set.of())).isZero();
    assertThat(memory.holdsShown()).isFalse();
    assertThat(isCollected(object)).isTrue();
    assertThat(memory.find(id)).isNull();
  }

  @Test
  void staysAsLongAsItIsClaimed_andGoesWhenItIsNot() throws InterruptedException {
    long id = showNew();
    var object = weakly(id);
    for (int i = 0; i < 5; i++) {
      assertThat(memory.keepShown(Set.of(id))).isZero();
    }
    System.gc();
    assertThat(memory.find(id)).isNotNull().isSameAs(object.get());
    memory.keepShown(Set.of());
    memory.keepShown(Set.of());
    assertThat(isCollected(object)).isTrue();
  }

  @Test
  void isHeldAnew_whenItIsShownAgainInBetween() {
    long id = showNew();
    memory.keepShown(Set.of());
    var object = memory.find(id);
    assertThat(object).isNotNull();
    assertThat(memory.show(object)).isEqualTo(id);
    assertThat(memory.keepShown(Set.of())).as("counted from the beginning").isEqualTo(1);
    assertThat(memory.holdsShown()).isTrue();
  }

  @Test
  void staysFindable_whileWhatIsLookedAtHasIt() throws InterruptedException {
    long outerId = memory.show(holding(holding(2L)));
    long innerId = memory.show((WorldObject) ((SlotsObject) memory.find(outerId)).field(0));
    var inner = weakly(innerId);
    memory.keepShown(Set.of(outerId));
    memory.keepShown(Set.of(outerId));
    System.gc();
    assertThat(memory.find(innerId)).isNotNull().isSameAs(inner.get());
    memory.keepShown(Set.of());
    memory.keepShown(Set.of());
    assertThat(isCollected(inner)).isTrue();
    assertThat(memory.find(innerId)).isNull();
  }
}
