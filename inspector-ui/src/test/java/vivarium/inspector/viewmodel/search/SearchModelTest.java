package vivarium.inspector.viewmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.fake.FakeWorld;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.Subscription;

class SearchModelTest {
  private final vivarium.inspector.testing.Later ui = new vivarium.inspector.testing.Later();
  private final FakeWorld world = FakeWorld.immediate();
  private final Waiting pause = new Waiting();
  private final SearchModel search =
      new SearchModel(world.objects(), ui, pause, this::commands, this::recent);

  /** A pause that ends when the test says so. */
  private static final class Waiting implements Later {
    private final List<Runnable> runs = new ArrayList<>();
    private @Nullable Runnable pending;

    @Override
    public Subscription run(Duration delay, Runnable work) {
      pending = work;
      return () -> pending = null;
    }

    void end() {
      if (pending != null) {
        runs.add(pending);
        pending.run();
        pending = null;
      }
    }
  }

  @Test
  void asksTheWorldOnce_whenTypingPauses() {
    search.open();
    for (var typed : List.of("p", "po", "poi")) {
      search.queryProperty().set(typed);
    }
    pause.end();
    ui.runAll();
    assertThat(pause.runs).hasSize(1);
    assertThat(titles()).contains("a point (3@4)", "traits point");
  }

  @Test
  void firstResultIsTakenWhenItArrives_whenEnterCameBefore() {
    var chosen = new ArrayList<String>();
    search.setOnChosen(item -> chosen.add(item.title()));
    search.open();
    search.queryProperty().set("poi");
    search.choose();
    assertThat(chosen).isEmpty();
    pause.end();
    ui.runAll();
    assertThat(chosen).containsExactly(titles().getFirst());
  }

  @Test
  void nothingIsTaken_whenTypingWentOnAfterEnter() {
    var chosen = new ArrayList<String>();
    search.setOnChosen(item -> chosen.add(item.title()));
    search.open();
    search.queryProperty().set("po");
    search.choose();
    search.queryProperty().set("poi");
    pause.end();
    ui.runAll();
    assertThat(chosen).isEmpty();
    assertThat(search.items()).isNotEmpty();
  }

  @Test
  void selectedCommandIsTakenAtOnce_whenItWasChosenWithTheArrows() {
    var chosen = new ArrayList<String>();
    search.setOnChosen(item -> chosen.add(item.title()));
    search.open();
    search.queryProperty().set("checkp");
    search.move(1);
    search.choose();
    assertThat(chosen).containsExactly("Checkpoint");
  }

  @Test
  void findsCommandsAtOnce_beforeTheWorldAnswers() {
    search.open();
    search.queryProperty().set("checkp");
    assertThat(titles()).containsExactly("Checkpoint");
    assertThat(search.searchingProperty().get()).isTrue();
  }

  @Test
  void anAnswerToWhatIsNoLongerTyped_isDropped() {
    search.open();
    search.queryProperty().set("point");
    pause.end();
    search.queryProperty().set("");
    ui.runAll();
    assertThat(titles()).containsExactly("a circle", "Checkpoint", "Roll back…");
  }

  @Test
  void groupsTheResults_objectsFirst() {
    find("point");
    assertThat(search.items().stream().map(SearchItem::group).distinct())
        .containsExactly("Objects", "Slots", "Commands");
  }

  @Test
  void putsTheCategoryFirst_thatWasAskedFor() {
    search.open("point", SearchHit.Category.SLOTS, ObjectRef.NOW);
    pause.end();
    ui.runAll();
    assertThat(search.items().getFirst().group()).isEqualTo("Slots");
  }

  @Test
  void showsCommandsOnly_behindTheSign() {
    find("> roll");
    assertThat(titles()).containsExactly("Roll back…");
  }

  @Test
  void theSelection_goesRoundAndFromGroupToGroup() {
    find("point");
    search.move(-1);
    assertThat(search.selectedProperty().get()).isEqualTo(search.items().size() - 1);
    search.move(1);
    assertThat(search.selectedProperty().get()).isZero();
    search.moveGroup(true);
    assertThat(selected().group()).isEqualTo("Slots");
    search.moveGroup(false);
    assertThat(search.selectedProperty().get()).isZero();
  }

  @Test
  void offersWhatWasSeenLately_whileNothingIsTyped() {
    search.open();
    assertThat(selected()).isInstanceOf(SearchItem.Recent.class);
  }

  @Test
  void nothingFound_selectsNothing() {
    find("zzzzzz");
    assertThat(search.items()).isEmpty();
    assertThat(search.selectedItem()).isNull();
    search.move(1);
    search.moveGroup(true);
    assertThat(search.selectedItem()).isNull();
  }

  @Test
  void neverWaits_whenTheWorldDoesNotAnswer() {
    var mute = new FakeWorld(_ -> {});
    var stuck = new SearchModel(mute.objects(), ui, Later.AT_ONCE, this::commands, this::recent);
    stuck.queryProperty().set("roll");
    ui.runAll();
    assertThat(CompletableFuture.completedFuture(stuck.items()).join()).hasSize(1);
    assertThat(stuck.searchingProperty().get()).isTrue();
  }

  private void find(String words) {
    search.open();
    search.queryProperty().set(words);
    pause.end();
    ui.runAll();
  }

  private SearchItem selected() {
    return java.util.Objects.requireNonNull(search.selectedItem());
  }

  private List<String> titles() {
    return search.items().stream().map(SearchItem::title).toList();
  }

  private List<SearchItem.Command> commands() {
    return List.of(
        new SearchItem.Command("world.checkpoint", "Checkpoint", "Ctrl+S"),
        new SearchItem.Command("time.roll-back", "Roll back…", ""));
  }

  private List<SearchItem.Recent> recent() {
    return List.of(new SearchItem.Recent(world.sample().circle(), "a circle", ObjectKind.SLOTS));
  }
}
