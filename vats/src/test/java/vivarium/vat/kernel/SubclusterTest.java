package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vivarium.vat.api.SmallWorld;
import vivarium.vat.api.Subcluster;
import vivarium.vat.api.Vat;
import vivarium.vat.api.WorldOptions;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.world.base.WorldException;

/** Vats that are made together and end together. */
class SubclusterTest extends OwnWorldTest {
  private static final Map.Entry<String, String> ALICE =
      Map.entry(
          "alice",
          "(| met <- nil. bootstrap: roots = ( met: roots bob _SendEventually: 'hello' Arguments:"
              + " ((_WellKnown: 'vector') _Clone: 0 Filler: 0). 42 ) |)");
  private static final Map.Entry<String, String> BOB =
      Map.entry("bob", "(| hello = ( 'I am Bob' ) |)");

  @Override
  protected WorldOptions options() {
    return SmallWorld.options();
  }

  private static Subcluster couple(String name) {
    return new Subcluster(name, List.of(ALICE, BOB), "alice", List.of());
  }

  private List<String> names() {
    return world.vats().stream().map(Vat::name).toList();
  }

  @Test
  void C41_beginsWithAllRoots_whenASubclusterIsLaunched() {
    var done = world.launch(couple("couple"));
    assertThat(done.value().printString()).isEqualTo("42");
    assertThat(world.vatsOf("couple")).containsExactly("alice", "bob");
    await(
        world,
        "alice",
        "(_WellKnown: 'gatekeeper') met _PromiseOutcomeIfFail: [|:e| 0 ]",
        "'I am Bob'");
    reopen();
    assertThat(world.subclusters()).containsExactly("couple");
    world.terminateSubcluster("couple", "the end");
    assertThat(names()).doesNotContain("alice", "bob");
    assertThat(world.subclusters()).isEmpty();
  }

  @Test
  void C41_leavesNothing_whenItCannotBeLaunched() {
    var broken = Map.entry("broken", "( missingHere )");
    var failing = new Subcluster("failing", List.of(BOB, broken), "bob", List.of());
    assertThatThrownBy(() -> world.launch(failing))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("'broken'");
    var noBootstrap =
        new Subcluster("mute", List.of(Map.entry("mute", "(| |)")), "mute", List.of());
    assertThatThrownBy(() -> world.launch(noBootstrap)).hasMessageContaining("could not begin");
    assertThatThrownBy(() -> world.launch(new Subcluster("x", List.of(BOB), "carol", List.of())))
        .hasMessageContaining("carol");
    assertThatThrownBy(() -> world.launch(new Subcluster("x", List.of(BOB, BOB), "bob", List.of())))
        .hasMessageContaining("one name");
    assertThatThrownBy(
            () -> world.launch(new Subcluster("x", List.of(BOB), "bob", List.of("nothing"))))
        .hasMessageContaining("no service");
    assertThat(names()).containsExactly("home", "files");
    assertThat(world.subclusters()).isEmpty();
    assertThatThrownBy(() -> world.terminateSubcluster("x", "")).hasMessageContaining("'x'");
    world.launch(couple("again"));
    assertThat(names()).contains("alice", "bob");
  }

  @Test
  void C41_nothingIsLeftIfItCannotBe_andAllIsThereOnceItsBootstrapHasBegun() {
    world.createVat("carol");
    assertThatThrownBy(() ->
            world.launch(
                new Subcluster(
                    "dying", List.of(ALICE, BOB, Map.entry("carol", "(| |)")), "alice", List.of())))
        .hasMessageContaining("'carol'");
    assertThat(names()).containsExactly("home", "files", "carol");
    world.launch(couple("dying"));
    var store = world.vatsTogether().store();
    store.setting("subclusters", ""); // as it stands before the last step of launching
    store.setting("subcluster/dying", "");
    reopen();
    assertThat(world.vatsOf("dying")).as("its bootstrap has begun").containsExactly("alice", "bob");
  }

  @Test
  void C41_itEndsWholly_whenDeathComesWhileItEnds() {
    world.launch(couple("couple"));
    var store = world.vatsTogether().store();
    store.setting("subcluster.ending/couple", "the end"); // as after the first step of ending
    store.setting("subclusters", "");
    reopen();
    assertThat(names()).containsExactly("home", "files");
    assertThat(world.endedVats()).containsEntry("alice", "the end").containsEntry("bob", "the end");
  }

  @Test
  void C41_isGone_whenAllItsVatsHaveEnded() {
    world.launch(couple("couple"));
    world.terminateVat("alice", "by itself");
    assertThat(world.vatsOf("couple")).containsExactly("bob");
    world.terminateVat("bob", "by itself, too");
    assertThat(world.subclusters()).isEmpty();
    assertThatThrownBy(() -> world.vatsOf("couple")).hasMessageContaining("'couple'");
    assertThatThrownBy(() -> world.terminateSubcluster("couple", "again"))
        .hasMessageContaining("'couple'");
  }

  @Test
  void C41_theBootstrapGetsTheServicesToo_ifItWants() {
    world.addService(
        "inner",
        (selector, arguments) -> CompletableFuture.completedFuture(new Text("inside")),
        vat -> true);
    var wanting =
        Map.entry(
            "wanting",
            "(| said <- nil. bootstrap: roots Services: s = ( said: s inner _SendEventually: 'ask'"
                + " Arguments: ((_WellKnown: 'vector') _Clone: 0 Filler: 0). 1 ) |)");
    world.launch(new Subcluster("w", List.of(wanting), "wanting", List.of("inner")));
    await(
        world,
        "wanting",
        "(_WellKnown: 'gatekeeper') said _PromiseOutcomeIfFail: [|:e| 0 ]",
        "'inside'");
    assertThatThrownBy(() -> world.launch(new Subcluster(" ", List.of(BOB), "bob", List.of())))
        .hasMessageContaining("cannot be the name");
  }

  @Test
  void C42_areThereOnce_whenTheProgramDeclaresThem() {
    world.provideSubclusters("system.", List.of(couple("system.couple")));
    act(world, "bob", "(_WellKnown: 'gatekeeper') _AddSlots: (| kept = 5 |)");
    reopen();
    assertThat(world.subclusters()).containsExactly("system.couple");
    world.provideSubclusters("system.", List.of(couple("system.couple")));
    assertThat(world.subclusters()).containsExactly("system.couple");
    assertThat(value(world, "bob", "(_WellKnown: 'gatekeeper') kept")).isEqualTo("5");
    world.provideSubclusters("system.", List.of());
    assertThat(world.subclusters()).isEmpty();
    assertThat(names()).doesNotContain("alice");
    assertThatThrownBy(() ->
            world.provideSubclusters("system.", List.of(couple("system.a"), couple("system.a"))))
        .hasMessageContaining("one name");
  }

  @Test
  void C42_doesNotExist_whenAServiceIsForOthers() {
    world.addService(
        "inner",
        (selector, arguments) -> CompletableFuture.completedFuture(new Text("inside")),
        vat -> vat.equals("files"));
    var ask =
        "answer: ((0 _VatRequest: 'service' With: ((_WellKnown: 'vector') _Clone: 1 Filler:"
            + " 'inner')) _SendEventually: 'ask' Arguments: ((_WellKnown: 'vector') _Clone: 0"
            + " Filler: 0))";
    for (var vat : List.of("home", "files")) {
      act(world, vat, "_AddSlots: (| answer <- nil |)");
      act(world, vat, ask);
    }
    await(world, "files", "answer _PromiseState", "'fulfilled'");
    await(world, "home", "answer _PromiseState", "'broken'");
    assertThat(value(world, "home", "answer _PromiseOutcome")).contains("no service");
  }
}
