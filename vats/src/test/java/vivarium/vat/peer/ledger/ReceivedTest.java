package vivarium.vat.peer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.testing.TestWorld;

/** What two worlds have named to each other, while some of it is under way. */
class ReceivedTest {
  private static final ObjectOf THING = new ObjectOf("mine", 7);

  private final Draft entries =
      new Draft(TestWorld.inMemory("worlds").store().vat("worlds").entries());
  private final Received giver = new Received("peer/a/");
  private final Received taker = new Received("peer/b/");

  private void arrives() {
    taker.named(entries, THING);
  }

  @Test
  void C46_staysGiven_whenItIsUnderWayAgain() {
    giver.gave(entries, 7);
    arrives();
    giver.gave(entries, 7);
    assertThat(taker.letGo(entries, new Dropped(THING, 1))).isTrue();
    assertThat(giver.dropped(entries, 7, 1)).isFalse();
    arrives();
    assertThat(taker.letGo(entries, new Dropped(THING, 1))).isTrue();
    assertThat(giver.dropped(entries, 7, 1)).isTrue();
  }

  @Test
  void C46_onlyWhatWasSeenIsGivenBack_whenMoreArrivesMeanwhile() {
    giver.gave(entries, 7);
    arrives();
    var seen = new Dropped(THING, 1);
    giver.gave(entries, 7);
    arrives();
    assertThat(taker.letGo(entries, seen)).isTrue();
    assertThat(giver.dropped(entries, 7, 1)).isFalse();
    assertThat(taker.letGo(entries, new Dropped(THING, 2))).isFalse();
    assertThat(taker.letGo(entries, new Dropped(THING, 1))).isTrue();
    assertThat(giver.dropped(entries, 7, 1)).isTrue();
  }
}
