package vivarium.vat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.TestWorld;
import vivarium.world.store.turn.TurnSummary;

/** Undo and redo, turn by turn, over everything that can be in a timeline. */
class UndoTest {
  private static final String HOME = "home";
  private static final String FILES = "files";

  private final TestWorld world = TestWorld.inMemory(HOME, FILES);
  private final History history = new History(world);

  private long keep(String vat, long value) {
    return world.edit(vat, e -> e.keep("a", value));
  }

  private @Nullable Object a(String vat) {
    return world.look(vat).kept("a");
  }

  private static @Nullable Long number(@Nullable TurnSummary turn) {
    return turn == null ? null : turn.turn();
  }

  @Test
  void thereIsNothingToUndo_whenVatsHaveOnlyBegun() {
    assertThat(history.undoable()).isEqualTo(new UndoState(null, null));
    assertThat(history.undo()).isEqualTo(new Reverted(0, 0));
    assertThat(history.redo()).isEqualTo(new Reverted(0, 0));
  }

  @Test
  void walksBackAndForth_overTurnsOfAllVats() {
    keep(HOME, 1);
    keep(FILES, 1);
    keep(HOME, 2);
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
    history.undo();
    assertThat(a(FILES)).isNull();
    history.undo();
    assertThat(a(HOME)).isNull();
    assertThat(history.undoable().undo()).isNull();
    history.redo();
    assertThat(a(HOME)).isEqualTo(1L);
    history.redo();
    assertThat(a(FILES)).isEqualTo(1L);
    history.redo();
    assertThat(a(HOME)).isEqualTo(2L);
    assertThat(history.undoable().redo()).isNull();
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
  }

  @Test
  void saysWhatItWouldDo_withTheTurnsThatThePersonKnows() {
    long first = keep(HOME, 1);
    long second = keep(HOME, 2);
    assertThat(number(history.undoable().undo())).isEqualTo(second);
    history.undo();
    assertThat(number(history.undoable().undo())).isEqualTo(first);
    assertThat(number(history.undoable().redo())).isEqualTo(second);
    assertThat(newest().cause()).isEqualTo("Undo: edit in home");
    history.redo();
    assertThat(newest().cause()).isEqualTo("Redo: edit in home");
  }

  private TurnSummary newest() {
    return history.turnsBefore(Long.MAX_VALUE, 1).turns().getFirst();
  }

  @Test
  void redoIsGone_whenSomethingNewWasDone() {
    keep(HOME, 1);
    keep(HOME, 2);
    history.undo();
    keep(HOME, 3);
    assertThat(history.undoable().redo()).isNull();
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
    history.redo();
    assertThat(a(HOME)).isEqualTo(3L);
    assertThat(history.undoable().redo()).isNull();
  }

  @Test
  void undoesARollback_andThenWhatWasBeforeIt() {
    long before = keep(HOME, 1);
    keep(HOME, 2);
    history.rollback(before, null);
    history.undo();
    assertThat(a(HOME)).isEqualTo(2L);
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
    history.redo();
    history.redo();
    assertThat(a(HOME)).isEqualTo(1L);
  }

  @Test
  void undoesARollback_beforeWhatCameBeforeIt() {
    long before = keep(HOME, 1);
    keep(HOME, 2);
    keep(HOME, 3);
    history.rollback(before, null);
    keep(HOME, 4);
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
    history.undo();
    assertThat(a(HOME)).isEqualTo(3L);
    history.undo();
    assertThat(a(HOME)).isEqualTo(2L);
  }

  @Test
  void undoesATakeBackOfAnOlderTurn() {
    long first = world.edit(HOME, e -> e.keep("a", 1L));
    world.edit(HOME, e -> e.keep("b", 1L));
    history.takeBack(TurnRange.of(first), Map.of());
    assertThat(newest().kind()).isEqualTo(History.TAKE_BACK);
    assertThat(a(HOME)).isNull();
    history.undo();
    assertThat(a(HOME)).isEqualTo(1L);
    assertThat(world.look(HOME).kept("b")).isEqualTo(1L);
  }

  @Test
  void takingTheNewestTurnBackIsUndoingIt() {
    long only = keep(HOME, 1);
    history.takeBack(TurnRange.of(only), Map.of());
    assertThat(newest().kind()).isEqualTo(History.UNDO);
    assertThat(number(history.undoable().redo())).isEqualTo(only);
  }

  @Test
  void passesOverTurnsThatOnlyMadeThings_orOnlyPassedMessages() {
    long only = keep(HOME, 1);
    world.turn(HOME, "message", e -> e.entry("queue/1", "sent"));
    assertThat(number(history.undoable().undo())).isEqualTo(only);
  }

  @Test
  void goesOnWithTheTurnBefore_whenATurnMadeNoDifference() {
    long first = keep(HOME, 1);
    long second = keep(HOME, 1);
    var undone = history.undo();
    assertThat(undone.turn()).isEqualTo(second + 1);
    assertThat(undone.objects()).isZero();
    assertThat(number(history.undoable().undo())).isEqualTo(first);
    assertThat(number(history.undoable().redo())).isEqualTo(second);
  }
}
