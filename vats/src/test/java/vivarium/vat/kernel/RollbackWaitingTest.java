package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.Vats;
import vivarium.world.base.WorldException;

/** A vat goes back alone to when something of it waited: it hears again what it waited for. */
class RollbackWaitingTest extends OwnWorldTest {
  private static final String SHOP = "shop";

  @BeforeEach
  void furnish() {
    world.createVat(
        SHOP,
        "(| parent* = traits gatekeeper. p <- nil. later = ( p: promises new. p ). settle: x = ( p"
            + " resolve: x. nil ). box: x = ( p: promises new. x eventually take: p. nil ) |)");
    home(
        "lobby _AddSlots: (| shop = vats at: 'shop'. a <- nil. b <- nil. job <- nil. all <- nil."
            + " ear = (| parent* = traits clonable. heard <- ''. fulfilled: x = ( heard: heard,"
            + " 'f', x printString ). broken: r = ( heard: heard, 'b', r ) |). one <- nil |)");
    home("one: ear copy");
  }

  private long now() {
    return world.vatsTogether().store().savedTurn();
  }

  private void goBack(long position) {
    new History(world.vatsTogether()).rollback(position, HOME);
  }

  @Test
  void E08_theWatcherIsToldAgain_whenThePromiseWasSettledSince() {
    home("a: shop eventually later. a whenResolvedTell: one");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("b: shop eventually settle: 7");
    awaitHome("one heard", "'f7'");
    goBack(before);
    assertThat(value(world, HOME, "b")).isEqualTo("nil");
    awaitHome("one heard", "'f7'");
  }

  /** Goes back, and dies before anything that waited is told. */
  private void goBackAndDie(long position) {
    var dying =
        (Vats)
            Proxy.newProxyInstance(
                Vats.class.getClassLoader(),
                new Class<?>[] {Vats.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("tellAgain")) {
                    throw new WorldException("it died");
                  }
                  return method.invoke(world.vatsTogether(), arguments);
                });
    assertThatThrownBy(() -> new History(dying).rollback(position, HOME)).hasMessage("it died");
    reopen();
  }

  @Test
  void E08_nothingThatWaitedIsLost_whenDeathComesBeforeItIsTold() {
    home("a: shop eventually later. a whenResolvedTell: one");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("b: shop eventually settle: 7");
    awaitHome("one heard", "'f7'");
    goBackAndDie(before);
    awaitHome("one heard", "'f7'");
    reopen();
    assertThat(value(world, HOME, "one heard")).isEqualTo("'f7'");
  }

  @Test
  void E08_forgottenAnswersAreTold_whenDeathComesBefore() {
    home("a: shop eventually later. a whenResolvedTell: one");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("b: shop eventually settle: 7");
    awaitHome("one heard", "'f7'");
    act(world, SHOP, "gatekeeper p: nil");
    home("a: nil. b: nil");
    reopen(); // nobody is shown the promise any more
    var _ = world.collect();
    goBackAndDie(before);
    awaitHome("a trouble", "'object deleted'");
    awaitHome("one heard size > 0", "true");
  }

  @Test
  void E08_theWatcherIsToldThatTheAnswerIsForgotten_whenItWasCollectedSince() {
    home("a: shop eventually later. a whenResolvedTell: one");
    await(world, SHOP, "gatekeeper p isNil", "false");
    long before = now();
    home("b: shop eventually settle: 7");
    awaitHome("one heard", "'f7'");
    act(world, SHOP, "gatekeeper p: nil");
    home("a: nil. b: nil");
    reopen(); // nobody is shown the promise any more
    world.collect();
    goBack(before);
    awaitHome("a isBroken", "true");
    assertThat(value(world, HOME, "a trouble")).isEqualTo("'object deleted'");
    awaitHome("one heard size > 0", "true");
  }

  @Test
  void E08_theWatcherIsToldAgain_whenAPromiseOfAnotherVatWasSettledSince() {
    home(
        "gatekeeper _AddSlots: (| taken <- nil. ear. take: x = ( taken: x. x whenResolvedTell: ear."
            + " nil ) |). gatekeeper ear: one. shop tell box: gatekeeper");
    awaitHome("gatekeeper taken isNil", "false");
    long before = now();
    home("b: shop eventually settle: 5");
    awaitHome("one heard", "'f5'");
    goBack(before);
    awaitHome("one heard", "'f5'");
    assertThat(value(world, HOME, "gatekeeper taken outcome")).isEqualTo("5");
  }

  @Test
  void G01_aMigrationGoesOnByItself_whenItsVatGoesBackIntoTheMiddleOfIt() {
    home(
        "lobby _AddSlots: (| h = kinds makeKindHandle: 'counter'. maker <- nil |). maker: kinds"
            + " defineDurableKind: h Init: (| of: n = ( (| count |) count: n ) |) Behaviour: (|"
            + " count: c = ( c state count ) |) Options: (| stateShape = (| count = pattern number"
            + " |) |). all: list copyRemoveAll. 300 do: [ |:i| all add: maker of: i ]");
    home(
        "kinds beginIncarnation. kinds defineDurableKind: h Init: nil Behaviour: (| total: c = ( c"
            + " state total ) |) Options: (| stateVersion = 1. stateShape = (| total = pattern"
            + " number |). migrate: old = ( (| total |) total: old count * 10 ) |)");
    world.vat(HOME).suspend("so that the first piece waits").join();
    home("job: kinds migration. job pieceSize: 100. job start");
    long before = now();
    world.vat(HOME).resume().join();
    awaitHome("job isFinished", "true");
    goBack(before);
    awaitHome("job isFinished", "true");
    assertThat(value(world, HOME, "job done")).isEqualTo("300");
    assertThat(value(world, HOME, "(all at: 299) total")).isEqualTo("2990");
  }

  @Test
  void G02_aMigrationOfAStoreGoesOnByItself_whenItsVatGoesBackIntoTheMiddleOfIt() {
    home("all: mapStore label: 'm' KeyShape: pattern number. 300 do: [ |:i| all init: i To: 'v' ]");
    home("lobby _AddSlots: (| toText = (| migrate: x Key: k = ( k printString -> x ) |) |)");
    world.vat(HOME).suspend("so that the first piece waits").join();
    home("job: all migrateToKeyShape: pattern string ValueShape: pattern string By: toText");
    home("job pieceSize: 100. job start");
    long before = now();
    world.vat(HOME).resume().join();
    awaitHome("job isFinished", "true");
    goBack(before);
    awaitHome("job isFinished", "true");
    assertThat(value(world, HOME, "all size")).isEqualTo("300");
    assertThat(value(world, HOME, "all get: '299'")).isEqualTo("'v'");
  }
}
