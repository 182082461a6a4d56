package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.api.AskedService.Wish;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Nil;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.turn.MessagingEntries;
import vivarium.world.base.WorldException;
import vivarium.world.object.WellKnown;

/** What code asks of the world itself, when it is asked again. */
class WorldKernelTest {
  private static final PromiseOf ASKER = new PromiseOf("home", 77);

  @TempDir private Path folder;
  private World world;

  @BeforeEach
  void open() {
    world = SmallWorld.open(folder);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void reopen() {
    close();
    open();
  }

  private Optional<Passable> ask(boolean again, PromiseOf asker, String what, String... arguments) {
    var texts = List.of(arguments).stream().<Passable>map(Text::new).toList();
    return new WorldKernel(world, Runnable::run).answer(new Wish(what, texts, asker, again)).join();
  }

  @Test
  void C16_theVatIsTheOneThatWasMade_whenTheSameMessageIsHandedOverAgain() {
    var gatekeeper = Optional.of(new ObjectOf("new", WellKnown.GATEKEEPER_ID));
    var how = "(| ping = ('pong') |)";
    assertThat(ask(false, ASKER, "addVat:Gatekeeper:", "new", how)).isEqualTo(gatekeeper);
    reopen();
    assertThat(ask(true, ASKER, "addVat:Gatekeeper:", "new", how)).isEqualTo(gatekeeper);
    assertThatThrownBy(
            () -> ask(false, new PromiseOf("home", 78), "addVat:Gatekeeper:", "new", how))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WorldException.class)
        .hasMessageContaining("already");
  }

  @Test
  void C17_itHasEndedAsWished_whenTheSameMessageIsHandedOverAgain() {
    world.createVat("old");
    assertThat(ask(false, ASKER, "terminate:", "old", "enough")).contains(new Nil());
    reopen();
    assertThat(ask(true, ASKER, "terminate:", "old", "enough")).contains(new Nil());
    assertThatThrownBy(() -> ask(false, ASKER, "terminate:", "old", "enough"))
        .hasMessageContaining("has ended: enough");
  }

  /** The asker has the news in its queue, but has not taken it up, and the wish comes once more. */
  @Test
  void C34_whatOneTurnDoesIsDoneOnce_whenTheSameMessageIsHandedOverAgain() {
    world.createVat("worker");
    world.vat("worker").suspend("so that it can be resumed").join();
    var asker = newPromise();
    world.vat("home").suspend("so that it does not take up the news").join();
    assertThat(ask(false, asker, "restart:", "worker")).isEmpty();
    assertThat(restarts()).isOne();
    reopen();
    assertThat(ask(true, asker, "restart:", "worker")).isEmpty();
    assertThat(restarts()).as("it was told, so it is done").isOne();
    assertThat(ask(false, newPromise(), "restart:", "worker")).isEmpty();
    assertThat(restarts()).isEqualTo(2);
    world.vat("home").resume().join();
    LibraryWorld.await(world, "home", "p _PromiseState", "'fulfilled'");
    assertThat(ask(true, asker, "resume:", "worker")).as("it has heard so").isEmpty();
    assertThat(world.vat("worker").figures().state()).isEqualTo(VatFigures.State.SUSPENDED);
  }

  private long restarts() {
    return world.vat("worker").look(heap -> heap.standing().restarts()).join();
  }

  private PromiseOf newPromise() {
    SmallWorld.run(
        world,
        "home",
        "_AddSlots: (| p <- nil |). p: (0 _VatRequest: 'promise' With: ((_WellKnown: 'vector')"
            + " _Clone: 0 Filler: 0))");
    var address = SmallWorld.value(world, "home", "p _FarAddress");
    return (PromiseOf) MessagingEntries.standsFor(address.substring(1, address.length() - 1));
  }
}
