package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.Vat;
import vivarium.vat.api.WorldEvent.TurnFinished;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.history.History;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.syntax.SourceText;

/** What those who look at a world are told, and in which order they see its vats. */
class TurnEventsTest extends OwnWorldTest {
  @Override
  protected WorldOptions options() {
    return SmallWorld.options();
  }

  @Test
  void namesTheVector_whenAnElementOfALargeOneIsChanged() {
    act(
        world,
        "home",
        "_AddSlots: (| large <- nil |). large: ((_WellKnown: 'vector') _Clone: 100000 Filler: 0)");
    act(world, "home", "large _At: 5 Put: 6");
    reopen();
    var finished = new ConcurrentLinkedDeque<TurnFinished>();
    world.subscribe(event -> {
      if (event instanceof TurnFinished turn) {
        finished.add(turn);
      }
    });
    var vector =
        (TurnResult.Done) world.vat("home").evaluate(new SourceText("test", "large"), 0).join();
    act(world, "home", "large _At: 50000 Put: 7");
    await(() -> !finished.isEmpty());
    assertThat(finished.getLast().changed()).containsExactly(vector.value().id());
  }

  @Test
  void listsHomeFirstThenTheOthersAsTheyWereMade_whenThereAreSeveral() {
    world.createVat("zebra");
    world.createVat("apple");
    assertThat(world.vats().stream().map(Vat::name))
        .containsExactly("home", "files", "zebra", "apple");
    reopen();
    assertThat(world.vats().stream().map(Vat::name))
        .containsExactly("home", "files", "zebra", "apple");
    assertThat(value(world, "apple", "(_VatNames _At: 2)")).isEqualTo("'zebra'");
  }

  @Test
  void deliversNothing_whenTheWorldWentBackToBeforeTheMessagesWereSent() {
    act(world, "files", "_AddSlots: (| total <- 0 |)");
    act(
        world,
        "files",
        "(_WellKnown: 'gatekeeper') _AddSlots: (| lobby = lobby. count = ( lobby total: lobby"
            + " total + 1 ) |)");
    act(world, "home", "_AddSlots: (| none = (_WellKnown: 'vector') _Clone: 0 Filler: 0 |)");
    world.vat("files").suspend("until the world has gone back").join();
    long before = world.vatsTogether().store().savedTurn();
    for (int i = 0; i < 5; i++) {
      act(world, "home", "(_VatGatekeeper: 'files') _SendEventually: 'count' Arguments: none");
    }
    assertThat(world.vat("files").figures().waiting()).isEqualTo(5);
    var history = new History(world.vatsTogether());
    var back = history.rollback(before, null);
    world.vat("files").resume().join();
    await(() -> world.vat("files").figures().waiting() == 0);
    assertThat(value(world, "files", "total")).isEqualTo("0");

    var undone = history.rollback(back.turn() - 1, null);
    assertThat(undone.turn()).isPositive();
    world.vat("files").resume().join();
    await(world, "files", "total", "5");
    await(() -> world.vat("files").figures().waiting() == 0);
    assertThat(value(world, "files", "total")).isEqualTo("5");
  }
}
