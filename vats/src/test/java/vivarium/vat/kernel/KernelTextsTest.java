package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.value;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.Vat;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.world.base.WorldException;

/** What the kernel refuses it refuses in words that name what is meant and say why. */
class KernelTextsTest extends SharedWorldTest {
  @BeforeAll
  static void furnish() {
    act(world, HOME, "lobby _AddSlots: (| a <- nil. b <- nil. c <- nil. f = vats at: 'files' |)");
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| thing = (| parent* = traits clonable. n <- 1 |). kept <- nil."
            + " keep = ( kept: thing copy. kept ) |)");
  }

  @BeforeEach
  void forget() {
    act(world, HOME, "a: nil. b: nil. c: nil");
  }

  private static void isBroken(String promise, String... words) {
    awaitHome(promise + " isBroken", "true");
    assertThat(value(world, HOME, promise + " outcome")).contains(words);
  }

  @Test
  void C16_thePromiseIsBroken_whateverIsWrongWithTheNameOrTheGatekeeper() {
    var before = world.vats().stream().map(Vat::name).toList();
    home("a: world addVat: 3. b: world addVat: nil");
    isBroken("a", "takes a text as the name of a vat, not 3");
    isBroken("b", "takes a text as the name of a vat");
    home("a: world addVat: 'blocky' Gatekeeper: [ 3 ]. b: world upgrade: 'files' To: [ 3 ]");
    isBroken("a", "block cannot be sent");
    isBroken("b", "block cannot be sent");
    home("[| s <- 'x' | 9 timesRepeat: [ s: s, s ]. a: world addVat: s ] value");
    isBroken("a", "cannot be the name of a vat");
    assertThat(value(world, HOME, "a outcome size < 300")).isEqualTo("true");
    assertThat(world.vats().stream().map(Vat::name)).isEqualTo(before);
  }

  @Test
  void C17_whoeverNamesAVatThatHasEndedHearsWhy() {
    world.createVat("brief");
    world.terminateVat("brief", "it was too short");
    home("a: world terminate: 'brief' Because: 'again'. b: world suspend: 'brief' Because: 'x'");
    isBroken("a", "brief\\' has ended: it was too short");
    isBroken("b", "brief\\' has ended: it was too short");
    assertThatThrownBy(() -> world.vat("brief"))
        .isInstanceOf(WorldException.class)
        .hasMessage("The vat 'brief' has ended: it was too short");
    assertThatThrownBy(() -> world.terminateVat("brief", "again"))
        .hasMessageContaining("it was too short");
  }

  @Test
  void C17_theMessageThatEndsItsVatIsBrokenAsAllOthersAre_andNamesTheReasonInWords() {
    world.createVat(
        "quits", "(| parent* = traits gatekeeper. stop: x = ( world exitBecause: x ) |)");
    home("a: (vats at: 'quits') eventually stop: f. b: world whenEnded: 'quits'");
    isBroken("a", "vat terminated: ", "quits\\' has ended", "#", "files");
    assertThat(value(world, HOME, "a outcome")).doesNotContain("ObjectOf");
    awaitHome("b isBroken", "true");
    assertThat(value(world, HOME, "b outcome == f")).isEqualTo("true");
    home("c: (vats at: 'files') eventually ping");
    awaitHome("c outcome", "'pong'");
  }

  @Test
  void C39_aReasonNamesTheObjectAndItsVat() {
    home("a: f eventually keep");
    awaitHome("a isFulfilled", "true");
    act(world, FILES, "customs revoke: gatekeeper kept");
    home("b: a outcome eventually n");
    isBroken("b", "object revoked: ", "vat \\'files", "object #");
  }

  @Test
  void C44_whatCannotBeRevokedIsRefused_withWhatCanBeDoneInstead() {
    assertThat(value(world, HOME, "customs revoke: promises new"))
        .contains("promise cannot be revoked")
        .doesNotContain("disavowed");
    assertThat(value(world, HOME, "customs revoke: f")).contains("presence can be disavowed");
    assertThat(value(world, HOME, "customs revoke: 3")).contains("objects only");
  }

  @Test
  void A80_aWatcherThatCanHearNothingIsRefusedInPlainWords() {
    home("a: promises new");
    for (var watcher : new String[] {"3", "'text'", "[ 3 ]"}) {
      assertThat(value(world, HOME, "a whenResolvedTell: " + watcher))
          .contains("Only an object of this vat")
          .doesNotContain("primitive");
    }
    assertThat(value(world, HOME, "vats at: 3")).contains("found by texts").contains("3");
    assertThat(value(world, HOME, "a isWaiting")).isEqualTo("true");
  }
}
