package vivarium.inspector.viewmodel.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Later;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.TurnOutcome;

class InspectorModelTest {
  private final Later ui = new Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final InspectorModel inspector =
      new InspectorModel(world.objects(), new LiveEvents(world, ui), ui);
  private final ObjectRef point = world.sample().point();
  private final List<TurnOutcome> outcomes = new ArrayList<>();

  @Test
  void showsTheObject_onceItComes() {
    inspector.inspect(point);
    assertThat(inspector.viewProperty().get()).isNull();

    ui.runAll();
    assertThat(view().title()).isEqualTo("a point (3@4)");
    assertThat(inspector.facets())
        .containsExactly(Facet.SLOTS, Facet.REFERENCES, Facet.HISTORY, Facet.PRINT);
  }

  @Test
  void followsTheObject_whenSomebodyElseChangesIt() {
    inspect(point);
    world.assignElsewhere(point, "x", "77");
    ui.runAll();
    assertThat(slotText("x")).isEqualTo("77");
  }

  @Test
  void looksAtContentsFirst_whenAnObjectHasSome() {
    inspect(world.sample().harbour());
    assertThat(inspector.facetProperty().get()).isEqualTo(Facet.PICTURE);

    inspect(world.sample().photos());
    assertThat(inspector.facetProperty().get()).isEqualTo(Facet.ELEMENTS);

    inspect(point);
    assertThat(inspector.facetProperty().get()).isEqualTo(Facet.SLOTS);
  }

  @Test
  void staysWithReferences_fromObjectToObject() {
    inspect(point);
    inspector.facetProperty().set(Facet.REFERENCES);
    inspect(world.sample().harbour());
    assertThat(inspector.facetProperty().get()).isEqualTo(Facet.REFERENCES);
  }

  @Test
  void opensTheWayThatWasAskedFor() {
    inspector.inspect(world.sample().harbour(), Facet.HEX);
    ui.runAll();
    assertThat(inspector.facetProperty().get()).isEqualTo(Facet.HEX);
  }

  @Test
  void goesBackAndForward_andANewBranchCutsTheRest() {
    inspect(point);
    inspect(world.sample().circle());
    inspector.back();
    ui.runAll();
    assertThat(view().ref()).isEqualTo(point);
    assertThat(inspector.canGoForwardProperty().get()).isTrue();

    inspect(world.sample().lobby());
    assertThat(inspector.canGoForwardProperty().get()).isFalse();
    inspector.back();
    ui.runAll();
    assertThat(view().ref()).isEqualTo(point);
  }

  @Test
  void anAnswerAboutTheFormerObject_isDropped() {
    inspector.inspect(point);
    inspector.inspect(world.sample().circle());
    ui.runAll();
    assertThat(view().ref()).isEqualTo(world.sample().circle());
  }

  @Test
  void saysThatAnObjectIsGone_andKeepsTheLastView() {
    inspect(point);
    outcomes.clear();
    world.objects().addSlot(point, "fresh <- 1", "");
    ui.runAll();
    var fresh = new ObjectRef("home", 999_999);
    inspector.inspect(fresh);
    ui.runAll();
    assertThat(inspector.troubleProperty().get()).contains("home #999,999");
    assertThat(inspector.viewProperty().get()).isNull();
  }

  @Test
  void acceptingAValue_assignsTheSlot() {
    inspect(point);
    inspector.accept(view().slot("x").orElseThrow(), "3 + 4", outcomes::add);
    ui.runAll();
    assertThat(outcomes).singleElement().isInstanceOf(TurnOutcome.Done.class);
    assertThat(slotText("x")).isEqualTo("7");
  }

  @Test
  void acceptingSource_replacesTheMethod() {
    inspect(point);
    inspector.accept(view().slot("unit").orElseThrow(), "unit = ( self / length )", outcomes::add);
    ui.runAll();
    assertThat(slotText("unit")).isEqualTo("self / length");
  }

  @Test
  void sourceThatCannotBeRead_changesNothing() {
    inspect(point);
    inspector.accept(view().slot("unit").orElseThrow(), "unit = ( self / (length )", outcomes::add);
    inspector.addSlot("no slot at all", outcomes::add);
    ui.runAll();
    assertThat(outcomes).last().isInstanceOf(TurnOutcome.SyntaxFailed.class);
    assertThat(view().slots()).hasSize(6);
  }

  @Test
  void slotsComeAndGo() {
    inspect(point);
    inspector.addSlot("z <- 5", outcomes::add);
    ui.runAll();
    assertThat(slotText("z")).isEqualTo("5");

    inspector.removeSlot(view().slot("z").orElseThrow(), outcomes::add);
    ui.runAll();
    assertThat(view().slot("z")).isEmpty();
  }

  @Test
  void referencesAndHistory_areFetchedWithTheObject() {
    inspect(world.sample().circle());
    assertThat(inspector.holdersProperty().get())
        .asInstanceOf(type(Loadable.Loaded.class))
        .extracting(Loadable.Loaded::value)
        .hasFieldOrPropertyWithValue("total", 1L);
  }

  @Test
  void bringsBackAFormerState_asATurnOfItsOwn() {
    inspect(point);
    long before = view().lastTurn();
    inspector.accept(view().slot("x").orElseThrow(), "50", outcomes::add);
    ui.runAll();
    assertThat(slotText("x")).isEqualTo("50");

    var versions = loaded(inspector.historyProperty().get());
    var former =
        versions.stream()
            .filter(version -> version.turn().position() == before)
            .findFirst()
            .orElseThrow();
    inspector.restore(former, outcomes::add);
    ui.runAll();
    assertThat(slotText("x")).isEqualTo("3");
    assertThat(loaded(inspector.historyProperty().get())).hasSize(versions.size() + 1);
  }

  @Test
  void saysWhyAnObjectIsAlive() {
    inspect(world.sample().circle());
    inspector.findWay();
    ui.runAll();
    assertThat(loaded(inspector.wayProperty().get()))
        .extracting(PathStep::label)
        .containsExactly("home", "lobby", "corner", "centre");
  }

  @Test
  void saysWhenNothingReachesAnObject() {
    inspect(world.sample().lonely());
    inspector.findWay();
    ui.runAll();
    assertThat(inspector.wayProperty().get()).isInstanceOf(Loadable.Unavailable.class);
  }

  @Test
  void printsTheObject_onlyWhenSomebodyLooks() {
    inspect(point);
    assertThat(inspector.printedProperty().get()).isInstanceOf(Loadable.Idle.class);

    inspector.facetProperty().set(Facet.PRINT);
    ui.runAll();
    assertThat(loaded(inspector.printedProperty().get())).isEqualTo("a point (3@4)");
  }

  @Test
  void remembersWhatWasSeenLately_theLatestFirst() {
    inspect(point);
    inspect(world.sample().circle());
    inspect(point);
    assertThat(inspector.recent())
        .extracting(ObjectView::ref)
        .containsExactly(point, world.sample().circle());
  }

  private void inspect(ObjectRef ref) {
    inspector.inspect(ref);
    ui.runAll();
  }

  private ObjectView view() {
    return Objects.requireNonNull(inspector.viewProperty().get());
  }

  private String slotText(String name) {
    return view().slot(name).orElseThrow().value().text();
  }

  private static <T> T loaded(Loadable<T> loadable) {
    assertThat(loadable).isInstanceOf(Loadable.Loaded.class);
    return ((Loadable.Loaded<T>) loadable).value();
  }
}
