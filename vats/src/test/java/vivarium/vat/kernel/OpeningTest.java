package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.value;

import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.testing.OwnWorldTest;

/** What waited when a world was closed, or died, goes on as if nothing had happened. */
class OpeningTest extends OwnWorldTest {
  private static final int VATS = 5;

  @Test
  void C37_whatWaitsIsDeliveredWhenAllVatsAreThere_whoeverItConcerns() {
    world.createVat(
        "relay", "(| parent* = traits gatekeeper. pass: n = ( (vats at: n) eventually ping ) |)");
    for (int i = 0; i < VATS; i++) {
      world.createVat("v" + i, "(| parent* = traits gatekeeper |)");
    }
    world.vat("relay").suspend("so that its messages wait").join();
    home(
        "lobby _AddSlots: (| all <- nil |). all: list copyRemoveAll. %d pred downTo: 0 Do: [ |:i|"
                .formatted(VATS)
            + " all add: (vats at: 'relay') eventually pass: 'v', i printString ]");
    world.run(vat -> false); // no message is delivered before the world is open again
    home("(vats at: 'files') eventually ping"); // after this one, none
    vivarium.vat.testing.LibraryWorld.await(() -> world.vat(FILES).figures().waiting() == 0);
    world.vat("relay").resume().join();
    reopen();
    awaitHome("all allSatisfy: [ |:p| p isWaiting not ]", "true");
    assertThat(value(world, HOME, "all allSatisfy: [ |:p| p isFulfilled ]"))
        .as(value(world, HOME, "all"))
        .isEqualTo("true");
  }

  private void addAdder() {
    world.addService(
        "adder",
        (selector, arguments) ->
            CompletableFuture.completedFuture(
                new Whole(((Whole) arguments.get(0)).value().add(BigInteger.ONE))));
  }

  @Test
  void C43_whatWasAskedOfAServiceWaitsForIt_whenTheProgramAddsItAfterOpening() {
    world.addService("adder", (selector, arguments) -> new CompletableFuture<>());
    home(
        "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil |). a: (world service: 'adder')"
            + " eventually after: 1. b: (world service: 'adder') eventually after: 2");
    reopen();
    home("c: (world service: 'nobody') eventually after: 3");
    awaitHome("c isBroken", "true");
    assertThat(value(world, HOME, "a isWaiting && [ b isWaiting ]")).isEqualTo("true");
    addAdder();
    awaitHome("a outcome", "2");
    awaitHome("b outcome", "3");
  }
}
