package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.math.BigInteger;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.message.Passable.Whole;
import vivarium.vat.testing.OwnWorldTest;

/**
 * What waited when a world was closed, or died, goes on as if nothing had happened. In a world with
 * little library: making and opening many vats takes long with the whole.
 */
class OpeningTest extends OwnWorldTest {
  private static final int VATS = 5;
  private static final String VECTOR = "((_WellKnown: 'vector') _Clone: %d Filler: %s)";
  private static final String NONE = VECTOR.formatted(0, "0");

  @Override
  protected WorldOptions options() {
    return SmallWorld.options();
  }

  private static String eventually(String target, String selector, String arguments) {
    return "(%s _SendEventually: '%s' Arguments: %s)".formatted(target, selector, arguments);
  }

  private static String gatekeeper(String vat) {
    return "(_VatGatekeeper: %s)".formatted(vat);
  }

  @Test
  void C37_whatWaitsIsDeliveredWhenAllVatsAreThere_whoeverItConcerns() {
    world.createVat(
        "relay", "(| pass: n = ( %s ) |)".formatted(eventually(gatekeeper("n"), "ping", NONE)));
    for (int i = 0; i < VATS; i++) {
      world.createVat("v" + i, "(| ping = ( 'pong' ) |)");
    }
    world.vat("relay").suspend("so that its messages wait").join();
    var wishes = new StringBuilder("all: " + VECTOR.formatted(VATS, "0"));
    for (int i = VATS - 1; i >= 0; i--) {
      var name = VECTOR.formatted(1, "'v" + i + "'");
      wishes
          .append(". all _At: %d Put: ".formatted(i))
          .append(eventually(gatekeeper("'relay'"), "pass:", name));
    }
    home("_AddSlots: (| all <- nil |)");
    home(wishes.toString());
    world.run(vat -> false); // no message is delivered before the world is open again
    home(eventually(gatekeeper("'files'"), "names", NONE)); // after this one, none
    await(() -> world.vat(FILES).figures().waiting() == 0);
    world.vat("relay").resume().join();
    reopen();
    for (int i = 0; i < VATS; i++) {
      var promise = "(all _At: %d)".formatted(i);
      await(() -> !value(world, HOME, promise + " _PromiseState").equals("'waiting'"));
      assertThat(value(world, HOME, promise + " _PromiseOutcome")).isEqualTo("'pong'");
    }
  }

  private void addAdder() {
    world.addService(
        "adder",
        (selector, arguments) ->
            CompletableFuture.completedFuture(
                new Whole(((Whole) arguments.get(0)).value().add(BigInteger.ONE))));
  }

  private static String asked(String service, int number) {
    var standIn = "(0 _VatRequest: 'service' With: %s)".formatted(VECTOR.formatted(1, service));
    return eventually(standIn, "after:", VECTOR.formatted(1, Integer.toString(number)));
  }

  @Test
  void C43_whatWasAskedOfAServiceWaitsForIt_whenTheProgramAddsItAfterOpening() {
    world.addService("adder", (selector, arguments) -> new CompletableFuture<>());
    home("_AddSlots: (| a <- nil. b <- nil. c <- nil |)");
    home("a: %s. b: %s".formatted(asked("'adder'", 1), asked("'adder'", 2)));
    reopen();
    home("c: " + asked("'nobody'", 3));
    awaitHome("c _PromiseState", "'broken'");
    assertThat(value(world, HOME, "a _PromiseState")).isEqualTo("'waiting'");
    assertThat(value(world, HOME, "b _PromiseState")).isEqualTo("'waiting'");
    addAdder();
    awaitHome("b _PromiseState", "'fulfilled'");
    assertThat(value(world, HOME, "a _PromiseOutcome")).isEqualTo("2");
    assertThat(value(world, HOME, "b _PromiseOutcome")).isEqualTo("3");
  }
}
