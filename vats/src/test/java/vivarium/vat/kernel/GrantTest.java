package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Granted;
import vivarium.vat.history.History;
import vivarium.vat.history.TurnRange;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.Crossings;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.TurnResult;
import vivarium.world.store.turn.TurnSummary;

/** An object is given to another vat by a person, and taken back; what crosses is counted. */
class GrantTest extends OwnWorldTest {
  private static final String MUSIC = "music";

  @BeforeEach
  void furnish() {
    act(world, HOME, "lobby _AddSlots: (| thing = (| parent* = traits clonable. get = ( 7 ) |) |)");
  }

  private long thing() {
    return ((TurnResult.Done) LibraryWorld.run(world, HOME, "thing")).value().id();
  }

  private CompletableFuture<Granted> grant(String receiver) {
    return world.vat(HOME).grant(thing(), receiver).orTimeout(60, TimeUnit.SECONDS);
  }

  private Crossings crossings(String vat) {
    return Crossings.of(world.vatsTogether().store().vat(vat));
  }

  @Test
  void theGatekeeperHasIt_andItIsCounted_whenAnObjectIsGranted() {
    world.createVat(MUSIC);
    assertThat(grant(MUSIC).join().turn()).isPositive();
    act(
        world,
        MUSIC,
        "lobby _AddSlots: (| a <- nil |). a: gatekeeper granted first eventually get");
    await(world, MUSIC, "a isFulfilled && [ a outcome = 7 ]", "true");
    assertThat(crossings(MUSIC).held().get(HOME).objects()).isEqualTo(1);
    assertThat(crossings(HOME).held()).as("a name that nobody keeps").doesNotContainKey(MUSIC);
  }

  @Test
  void thePersonHearsWhy_whenTheGatekeeperRefuses() {
    world.createVat(
        MUSIC, "(| parent* = traits gatekeeper. accept: x From: v = ( error: 'only songs' ) |)");
    assertThatThrownBy(() -> grant(MUSIC).join())
        .hasMessageContaining("The gatekeeper of vat 'music' has refused it")
        .hasMessageContaining("only songs");
    world.createVat("deaf", "(| parent* = () |)");
    assertThatThrownBy(() -> grant("deaf").join())
        .hasMessageContaining("does not understand 'accept:From:'");
    assertThatThrownBy(() -> grant("nobody").join()).hasMessageContaining("no vat 'nobody'");
  }

  @Test
  void nothingIsSent_whenWhatIsGrantedIsData() {
    var vector = ((TurnResult.Done) LibraryWorld.run(world, HOME, "vector copySize: 3")).value();
    assertThatThrownBy(() -> world.vat(HOME).grant(vector.id(), "files").join())
        .hasMessageContaining("This is data");
  }

  @Test
  void messagesFail_untilTheWorldIsRolledBack_whenAnObjectIsRevoked() {
    grant("files").join();
    long before = world.status().savedTurn();
    assertThat(world.vat(HOME).revoke(thing()).join()).isInstanceOf(TurnResult.Done.class);
    act(
        world,
        "files",
        "lobby _AddSlots: (| a <- nil |). a: gatekeeper granted first eventually get");
    await(world, "files", "a trouble = 'object revoked'", "true");
    assertThat(revoked()).isTrue();
    new vivarium.vat.history.History(world.vatsTogether()).rollback(before, null);
    assertThat(revoked()).isFalse();
  }

  private boolean revoked() {
    return world.vat(HOME).customs().join().exports().stream()
        .filter(export -> export.id() == thing())
        .anyMatch(Exported::revoked);
  }

  @Test
  void promisesThatAreOpen_andIncarnations_areCounted() {
    world.createVat(MUSIC, "(| parent* = traits gatekeeper. never = ( promises new ) |)");
    act(world, HOME, "lobby _AddSlots: (| a <- nil |). a: (vats at: 'music') eventually never");
    assertThat(crossings(HOME).openPromises()).isEqualTo(1);
    world.vat(MUSIC).upgrade("(| |)", "x").join();
    assertThat(crossings(MUSIC).incarnation()).isEqualTo(1);
  }

  @Test
  void theReasonIsKnown_whenAVatWasEnded() {
    world.createVat(MUSIC);
    world.terminateVat(MUSIC, "too loud");
    assertThat(world.endedVats()).containsExactly(java.util.Map.entry(MUSIC, "too loud"));
    reopen();
    assertThat(world.endedVats()).containsEntry(MUSIC, "too loud");
    assertThat(value(world, HOME, "vats names size")).isEqualTo("2");
  }

  private void grantAndRevoke() {
    world.createVat(MUSIC);
    grant(MUSIC).join();
    act(world, MUSIC, "lobby _AddSlots: (| a <- nil |)");
    hears("7");
    world.vat(HOME).revoke(thing()).join();
    hears("'object revoked'");
  }

  /** What music gets from the presence that it was granted first. */
  private void hears(String expected) {
    act(world, MUSIC, "a: gatekeeper granted first eventually get");
    await(
        world,
        MUSIC,
        "a isFulfilled ifTrue: [ a outcome ] False: [ a isBroken ifTrue: [ a trouble ] False: nil"
            + " ]",
        expected);
  }

  private History history() {
    return new History(world.vatsTogether());
  }

  private void takeBack(String kind) {
    var turn =
        history().turnsBefore(Long.MAX_VALUE, 100).turns().stream()
            .filter(some -> some.kind().equals(kind) && some.vats().contains(HOME))
            .max(Comparator.comparingLong(TurnSummary::turn))
            .orElseThrow();
    history().takeBack(TurnRange.of(turn.turn()), Map.of());
  }

  @Test
  void C44_itCanBeUsedAgain_whenItIsGrantedAgain() {
    grantAndRevoke();
    grant(MUSIC).join();
    hears("7");
    assertThat(value(world, MUSIC, "gatekeeper granted size")).isEqualTo("1");
    takeBack("grant");
    hears("'object revoked'");
  }

  @Test
  void C44_itCanBeUsedAgain_whenTheRevokingIsUndone_andNotWhenItIsRedone() {
    grantAndRevoke();
    takeBack("revoke");
    hears("7");
    world.vat(HOME).revoke(thing()).join();
    assertThat(history().undoable().undo()).matches(turn -> turn.kind().equals("revoke"));
    history().undo();
    reopen();
    assertThat(value(world, HOME, "customs isRevoked: thing")).isEqualTo("false");
    history().redo();
    reopen();
    hears("'object revoked'");
    world.vat(HOME).reinstate(thing()).join();
    hears("7");
  }

  @Test
  void C44_itCanBeUsedAgain_whenCodeRevokedItAndThatTurnIsUndone() {
    world.createVat(MUSIC);
    grant(MUSIC).join();
    act(world, MUSIC, "lobby _AddSlots: (| a <- nil |)");
    act(world, HOME, "customs revoke: thing");
    history().undo();
    hears("7");
    act(world, HOME, "customs revoke: thing. customs reinstate: thing. customs reinstate: thing");
    hears("7");
  }
}
