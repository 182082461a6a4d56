package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Vat;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.world.syntax.SourceText;

/** Vats that belong together, made and ended by code of the world. */
class SubclusterWishesTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. cluster <- nil |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
  }

  private static List<String> names() {
    return world.vats().stream().map(Vat::name).toList();
  }

  private static void isBroken(String promise, String... reasons) {
    awaitHome(promise + " isBroken", "true");
    assertThat(value(world, HOME, promise + " outcome").replace("\\'", "'")).contains(reasons);
  }

  @Test
  void C41_theExampleWorks_asItStandsInTheSample() throws IOException {
    home("lobby _AddSlots: (| examples = (| parent* = traits oddball |) |)");
    var file = "/vivarium/assets/world/sample/market.self";
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      world.vat(HOME).load(List.of(new SourceText("market.self", text))).join();
    }
    home("a: examples market open");
    awaitHome("a outcome", "'2 teas'");
    home("b: examples market till eventually sell: 'oolong'");
    awaitHome("b outcome", "12");
    home("b: examples market till eventually sell: 'coffee'");
    isBroken("b", "There is no coffee.");
    home("c: (vats at: 'book') eventually all");
    awaitHome("c outcome", "vector('oolong', 'coffee')");
    home("b: world subcluster: 'market'");
    awaitHome("(reflect: b outcome) names includes: 'store'", "true");
    home("c: b outcome till eventually sell: 'sencha'");
    awaitHome("c outcome", "9");
    home("a: examples market close");
    awaitHome("a isFulfilled", "true");
    assertThat(names()).doesNotContain("till", "store", "book");
    assertThat(world.endOf("till")).contains("its subcluster has ended");
  }

  @Test
  void C41_aSubclusterIsListedUntilItEnds_alsoAfterTheNextOpening() {
    home(
        "a: world addSubcluster: 'pair' Vats: (| left = (| parent* = traits gatekeeper. bootstrap:"
            + " r = ( r right ) |). right = (| parent* = traits gatekeeper |) |) Bootstrap:"
            + " 'left'");
    awaitHome("a isFulfilled", "true");
    reopen();
    home("b: a eventually ping. c: world subclusters");
    awaitHome("b outcome", "'pong'");
    awaitHome("c outcome includes: 'pair'", "true");
    home("a: world endSubcluster: 'pair' Because: 'it was a test'");
    awaitHome("a isFulfilled", "true");
    home("c: world subclusters. b: world subcluster: 'pair'. a: world endSubcluster: 'pair'");
    awaitHome("c outcome includes: 'pair'", "false");
    isBroken("b", "no subcluster 'pair'");
    isBroken("a", "no subcluster 'pair'");
    assertThat(world.endOf("right")).contains("it was a test");
  }

  @Test
  void C41_namesNeedNotBeSlotNames_whenTheVatsStandInADictionary() {
    home(
        "b: dictionary copyRemoveAll. b at: 'The Shop' Put: (| parent* = traits gatekeeper."
            + " bootstrap: r = ( ((reflect: r) contentsAt: 'The Store') eventually ping ) |). b at:"
            + " 'The Store' Put: (| parent* = traits gatekeeper |). a: world addSubcluster: 'Old"
            + " Town' Vats: b Bootstrap: 'The Shop'");
    awaitHome("a outcome", "'pong'");
    home("a: world endSubcluster: 'Old Town'");
    awaitHome("a isFulfilled", "true");
    assertThat(names()).doesNotContain("The Shop", "The Store");
  }

  @Test
  void C41_thePromiseIsBrokenAndNothingIsLeft_whateverFails() {
    var good = "(| parent* = traits gatekeeper. bootstrap: r = ( 1 ) |)";
    fails("'x' Vats: (| v1 = %s |) Bootstrap: 'v2'".formatted(good), "'v2'", "none of");
    fails("'x' Vats: (| |) Bootstrap: 'v1'", "'v1'");
    fails("'x' Vats: nil Bootstrap: 'v1'", "object with slots");
    fails("' ' Vats: (| v1 = %s |) Bootstrap: 'v1'".formatted(good), "cannot be the name");
    fails("'a/b' Vats: (| v1 = %s |) Bootstrap: 'v1'".formatted(good), "cannot be the name");
    fails("3 Vats: (| v1 = %s |) Bootstrap: 'v1'".formatted(good), "takes a text");
    fails("'x' Vats: (| v1 = %s. v2 = 3 |) Bootstrap: 'v1'".formatted(good), "'v2'", "slots");
    fails("'x' Vats: (| v1 = %s. v2 = [ 3 ] |) Bootstrap: 'v1'".formatted(good), "'v2'", "slots");
    fails(
        "'x' Vats: (| v1 = %s. v2 = (| deep = (| b = [ 3 ] |) |) |) Bootstrap: 'v1'"
            .formatted(good),
        "gatekeeper v2.deep.b");
    fails("'x' Vats: (| v1 = %s. home = %s |) Bootstrap: 'v1'".formatted(good, good), "'home'");
    fails(
        "'x' Vats: (| v1 = %s. v2 = (| parent* = traits gatekeeper. vatBegins = ( error: 'no luck'"
                .formatted(good)
            + " ) |) |) Bootstrap: 'v1'",
        "'v2'",
        "no luck");
    fails(
        "'x' Vats: (| v1 = (| parent* = traits gatekeeper. bootstrap: r = ( error: 'no way' ) |) |)"
            + " Bootstrap: 'v1'",
        "'x'",
        "'v1'",
        "no way");
    fails("'x' Vats: (| v1 = (| p* = traits gatekeeper |) |) Bootstrap: 'v1'", "bootstrap:");
    fails(
        "'x' Vats: (| v1 = (| p* = traits gatekeeper. bootstrap: r = ( [ 1 ] ) |) |) Bootstrap:"
            + " 'v1'",
        "block");
    assertThat(world.subclusters()).isEmpty();
  }

  private static void fails(String description, String... reasons) {
    home("a: world addSubcluster: " + description);
    isBroken("a", reasons);
    assertThat(names()).as(description).containsExactly(HOME, FILES);
  }

  @Test
  void C41_theNameIsTaken_untilItsSubclusterHasEnded() {
    home("cluster: (| only = (| parent* = traits gatekeeper. bootstrap: r = ( 1 ) |) |)");
    home("a: world addSubcluster: 'one' Vats: cluster Bootstrap: 'only'");
    awaitHome("a outcome", "1");
    home("a: world addSubcluster: 'one' Vats: cluster Bootstrap: 'only'");
    isBroken("a", "'one' already");
    home("a: world addSubcluster: 'two' Vats: cluster Bootstrap: 'only'");
    isBroken("a", "'only'");
    home("a: world endSubcluster: 'one'");
    awaitHome("a isFulfilled", "true");
    home("a: world addSubcluster: 'one' Vats: cluster Bootstrap: 'only'");
    isBroken("a", "There was a vat 'only'");
    assertThat(names()).containsExactly(HOME, FILES);
  }

  @Test
  void C43_theBootstrapGetsItsServices_andThoseThatAreForOthersDoNotExist() {
    world.addService(
        "clock",
        (selector, arguments) -> CompletableFuture.completedFuture(new Text("noon")),
        vat -> !vat.equals("outsider"));
    var asking =
        "(| %s = (| parent* = traits gatekeeper. bootstrap: r Services: s = ( s clock eventually"
            + " now ) |) |) Bootstrap: '%s' Services: (vector copyWith: '%s')";
    home("a: world addSubcluster: 's1' Vats: " + asking.formatted("in1", "in1", "clock"));
    awaitHome("a outcome", "'noon'");
    home("b: world endSubcluster: 's1'");
    awaitHome("b isFulfilled", "true");
    fails("'s2' Vats: " + asking.formatted("in2", "in2", "sundial"), "no service 'sundial'");
    fails("'s3' Vats: " + asking.formatted("outsider", "outsider", "clock"), "no service 'clock'");
  }

  /** A vat that begins sends to itself, and another vat of the same subcluster never is. */
  @Test
  void C41_noVatGetsMessages_beforeAllOfTheSubclusterIsThere() {
    home(
        "lobby _AddSlots: (| heard <- 'nothing' |). cluster: (| early = (| parent* = traits"
            + " gatekeeper. boss <- nil. vatBegins = ( (vats at: 'early') eventually cry ). cry = ("
            + " (vats at: 'home') eventually accept: self From: 'early' ) |). late = (| parent* ="
            + " traits gatekeeper. vatBegins = ( [ true ] whileTrue: [] ). bootstrap: r = ( 1 ) |)"
            + " |). a: world addSubcluster: 'half' Vats: cluster Bootstrap: 'late'");
    await(() -> names().contains("late") && world.vat("late").figures().running());
    await(() -> world.vat("early").figures().waiting() == 1); // the cry waits
    home("b: world terminate: 'early' Because: 'it is in the way'. c: world subclusters");
    awaitHome("c outcome size", "0");
    assertThat(value(world, HOME, "b isWaiting")).isEqualTo("true");
    world.vat("late").interrupt();
    isBroken("a", "'late'", "interrupted");
    isBroken("b", "no vat 'early'");
    assertThat(names()).containsExactly(HOME, FILES);
    assertThat(value(world, HOME, "((_WellKnown: 'gatekeeper') granted) size")).isEqualTo("0");
  }

  @Test
  void C41_isAskedForAgain_whenTheWorldIsClosedWhileItIsMade() {
    home(
        "cluster: (| slow = (| parent* = traits gatekeeper. vatBegins = ( [ true ]"
            + " whileTrue: [] ). bootstrap: r = ( 'well' ) |) |). a: world"
            + " addSubcluster: 'slow' Vats: cluster Bootstrap: 'slow'");
    await(() -> names().contains("slow") && world.vat("slow").figures().running());
    reopen();
    await(() -> names().contains("slow") && world.vat("slow").figures().running());
    world.vat("slow").interrupt();
    isBroken("a", "interrupted");
    assertThat(names()).containsExactly(HOME, FILES);
  }
}
