package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.KeyValueStore;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;

/** What vats have of each other: the c-list, revoking, pinning; services; the low-level store. */
class AuthorityTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    world.addService(
        "adder",
        (selector, arguments) ->
            selector.equals("add:To:")
                ? CompletableFuture.completedFuture(
                    new Whole(whole(arguments.get(0)).add(whole(arguments.get(1)))))
                : CompletableFuture.failedFuture(
                    new WorldException("The adder does not understand '" + selector + "'.")));
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. f = vats at: 'files' |)");
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| thing = (| parent* = traits clonable. n <- 1. get = ( n ) |)."
            + " fresh = ( thing copy ). kept <- nil. keepFresh = ( kept: fresh. kept ) |)");
  }

  private static BigInteger whole(Passable value) {
    return ((Whole) value).value();
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
  }

  @Test
  void C11_listsWhatCrosses_whenThePersonLooks() {
    home("a: f eventually keepFresh");
    awaitHome("a isFulfilled", "true");
    assertThat(world.vat(FILES).customs().join().exports())
        .anyMatch(exported -> exported.title().contains("clonable"));
    var customs = world.vat(HOME).customs().join();
    assertThat(customs.imports()).anyMatch(imported -> imported.vat().equals(FILES));
    assertThat(customs.promises()).anyMatch(promise -> promise.state().equals("fulfilled"));
  }

  @Test
  void C12_isRefused_whenAnObjectIsNamedThatWasNotGiven() {
    home("lobby _AddSlots: (| secret = (| parent* = traits clonable. code = ( 1234 ) |) |)");
    long id =
        world
            .vat(HOME)
            .look(heap ->
                heap.memory()
                    .numberOf(
                        (vivarium.world.object.WorldObject)
                            heap.interpreter().send(heap.memory().wellKnown().lobby, "secret")))
            .join();
    var forged =
        new TurnRequest(
            "forge",
            "forge",
            heap -> {
              var target = heap.mailbox().authority().presence(HOME, id);
              return heap.mailbox().send(target, "code", List.of());
            },
            false);
    world.vat(FILES).run(forged).join();
    act(world, FILES, "lobby _AddSlots: (| forged <- nil |)");
    var watched =
        new TurnRequest(
            "forge",
            "forge",
            heap -> {
              var promise =
                  heap.mailbox()
                      .send(heap.mailbox().authority().presence(HOME, id), "code", List.of());
              return heap.interpreter().send(heap.memory().wellKnown().lobby, "forged:", promise);
            },
            false);
    world.vat(FILES).run(watched).join();
    await(world, FILES, "forged trouble", "'object deleted'");
    assertThat(value(world, HOME, "secret code")).isEqualTo("1234");
  }

  @Test
  void C44_isAnsweredWithTheReason_whenAnObjectIsRevoked() {
    home("a: f eventually keepFresh");
    awaitHome("a isFulfilled", "true");
    act(world, FILES, "customs revoke: gatekeeper kept. customs revoke: gatekeeper kept");
    assertThat(value(world, FILES, "customs isRevoked: gatekeeper kept")).isEqualTo("true");
    home("b: a outcome eventually get");
    awaitHome("b trouble", "'object revoked'");
    assertThat(value(world, FILES, "gatekeeper kept get")).isEqualTo("1");
    assertThat(value(world, FILES, "customs revoke: promises new")).contains("cannot be revoked");
    assertThat(world.vat(FILES).customs().join().exports()).anyMatch(Exported::revoked);
  }

  @Test
  void C45_countsThePins_whenAnObjectIsPinnedTwice() {
    act(world, FILES, "lobby _AddSlots: (| held = (| parent* = traits clonable |) |)");
    act(world, FILES, "customs pin: held. customs pin: held");
    assertThat(value(world, FILES, "customs pinsOf: held")).isEqualTo("2");
    act(world, FILES, "customs unpin: held. customs unpin: held. customs unpin: held");
    assertThat(value(world, FILES, "customs pinsOf: held")).isEqualTo("0");
  }

  @Test
  void C43_answers_whenAServiceIsAsked() {
    home("a: (world service: 'adder') eventually add: 3 To: 4");
    awaitHome("a outcome", "7");
    home("a: (world service: 'adder') eventually subtract: 3");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("does not understand");
    home("a: (world service: 'nobody') eventually hello");
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a outcome")).contains("no service");
    assertThatThrownBy(() -> world.addService("adder", (selector, arguments) -> null))
        .isInstanceOf(WorldException.class);
  }

  @Test
  void C25_isPrivateToItsVat_whenAKeyIsSet() {
    home("vatStore at: 'colour' Put: 'green'");
    assertThat(value(world, HOME, "vatStore at: 'colour'")).isEqualTo("'green'");
    assertThat(value(world, FILES, "vatStore at: 'colour'")).isEqualTo("nil");
  }

  @Test
  void C26_findsWhatIsThere_whenKeysAreAskedFor() {
    home("vatStore at: 'b' Put: '2'. vatStore at: 'é' Put: '3'. vatStore at: 'a' Put: ''");
    assertThat(value(world, HOME, "vatStore atRequired: 'a'")).isEqualTo("''");
    assertThat(value(world, HOME, "vatStore atRequired: 'none'")).contains("no value under");
    assertThat(value(world, HOME, "vatStore nextKeyAfter: ''")).isEqualTo("'a'");
    assertThat(value(world, HOME, "vatStore nextKeyAfter: 'aa'")).isEqualTo("'b'");
    assertThat(value(world, HOME, "vatStore nextKeyAfter: 'é'")).isEqualTo("nil");
    home("vatStore removeKey: 'b'. vatStore removeKey: 'neverThere'");
    assertThat(value(world, HOME, "vatStore nextKeyAfter: 'a'")).isNotEqualTo("'b'");
    home("vatStore removeKey: 'a'. vatStore removeKey: 'é'");
  }

  @Test
  void C26_seesWhatTheTurnDoes_whenKeysChangeDuringAWalk() {
    assertThat(
            value(
                world,
                HOME,
                "vatStore at: 'w1' Put: ''. vatStore at: 'w3' Put: ''. vatStore keysDo: [|:k | k ="
                    + " 'w1' ifTrue: [ vatStore at: 'w2' Put: ''. vatStore removeKey: 'w3' ] ]."
                    + " vatStore keys"))
        .contains("'w1', 'w2'")
        .doesNotContain("'w3'");
    home("vatStore removeKey: 'w1'. vatStore removeKey: 'w2'");
  }

  @Test
  void C27_tellsTheDelta_whenATurnSetsAndDeletes() {
    var request =
        new TurnRequest(
            "store",
            "store",
            heap -> {
              var store = heap.keyValues();
              store.set("x", "1");
              store.delete("x");
              store.delete("y");
              store.set("y", "2");
              store.set("y", "3");
              store.delete("neverThere");
              assertThat(store.changes())
                  .isEqualTo(
                      new KeyValueStore.Changes(
                          List.of(new KeyValueStore.Set("y", "3")), List.of("neverThere", "x")));
              return 1L;
            },
            false);
    assertThat(world.vat(FILES).run(request).join()).isInstanceOf(TurnResult.Done.class);
    assertThat(value(world, FILES, "vatStore changedKeys size")).isEqualTo("0");
    assertThat(value(world, FILES, "vatStore at: 'y'")).isEqualTo("'3'");
    act(world, FILES, "vatStore removeKey: 'y'");
  }

  @Test
  void C28_nothingOfItRemains_whenTheTurnFails() {
    assertThat(value(world, HOME, "vatStore at: 'gone' Put: 'x'. error: 'undo it'"))
        .contains("undo");
    assertThat(value(world, HOME, "vatStore at: 'gone'")).isEqualTo("nil");
  }

  @Test
  void C30_readsBigStoresByPages_whenManyKeysAreSet() {
    act(world, FILES, "3000 do: [|:i | vatStore at: 'n', i printString Put: i printString ]");
    assertThat(value(world, FILES, "vatStore at: 'n2999'")).isEqualTo("'2999'");
    assertThat(value(world, FILES, "vatStore nextKeyAfter: 'n2999'")).isEqualTo("'n3'");
    act(world, FILES, "3000 do: [|:i | vatStore removeKey: 'n', i printString ]");
    assertThat(value(world, FILES, "vatStore keys size")).isEqualTo("0");
  }
}
