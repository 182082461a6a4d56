package vivarium.world.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which objects are gone. */
class GoneObjectsTest {
  private final GoneObjects gone = new GoneObjects();

  @Test
  void condemnedObjectsAreGone_untilTheyAreAcquitted() {
    gone.condemn(id -> id > 100);
    assertThat(gone.contains(101)).isTrue();
    assertThat(gone.contains(100)).isFalse();
    gone.acquit();
    assertThat(gone.contains(101)).isFalse();
  }

  @Test
  void removedObjectsStayGone_whenTheOthersAreAcquitted() {
    gone.condemn(id -> id > 100);
    gone.add(101);
    gone.acquit();
    assertThat(gone.contains(101)).isTrue();
    assertThat(gone.contains(102)).isFalse();
  }

  @Test
  void anObjectThatCameBackIsThere_evenIfItWasCondemned() {
    gone.condemn(id -> true);
    gone.remove(7);
    assertThat(gone.contains(7)).isFalse();
    assertThat(gone.contains(8)).isTrue();
    gone.add(7);
    assertThat(gone.contains(7)).isTrue();
  }

  @Test
  void whatCameBackCanBeCondemnedAgain() {
    gone.condemn(id -> true);
    gone.remove(7);
    gone.condemn(id -> true);
    assertThat(gone.contains(7)).isTrue();
  }
}
