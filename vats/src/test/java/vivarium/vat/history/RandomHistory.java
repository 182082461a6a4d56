package vivarium.vat.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.history.Overlap.Choice;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.search.ObjectAddress;
import vivarium.vat.testing.TestWorld;
import vivarium.world.base.Progress;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.TurnSummary;

/** One history made by chance, compared with the model after each step. */
final class RandomHistory {
  private static final String HOME = "home";
  private static final String FILES = "files";

  /** Before these the vats did not exist. */
  private static final long FIRST_POSITION = 2;

  private final Supplier<WorldStore> opener;
  private final Random random;
  private final HistoryModel model = new HistoryModel();
  private final RandomEdits edits;
  private TestWorld world;
  private History history;
  private int checkpoints;

  /**
   * @param opener opens the store of the world, for the first time or again after it was closed
   */
  RandomHistory(Supplier<WorldStore> opener, Random random) {
    this.opener = opener;
    this.random = random;
    this.edits = new RandomEdits(random);
    this.world = TestWorld.on(opener.get(), HOME, FILES);
    this.history = new History(world);
    model.enter(FIRST_POSITION, seen());
  }

  void run(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
      assertThat(world.store().savedTurn()).isEqualTo(newest().turn());
    }
    assertThat(new ClosureCheck(world.store()).check(Progress.NONE).vats())
        .allSatisfy(vat -> assertThat(vat.findings()).isEmpty());
    world.store().close();
  }

  private void step() {
    switch (random.nextInt(20)) {
      case 0, 1 -> rollback();
      case 2, 3, 4 -> undo();
      case 5, 6 -> redo();
      case 7, 8, 9 -> takeBack();
      case 10 -> rollbackAndUndo();
      case 11 -> history.checkpoint("c" + checkpoints++);
      case 12 -> reopen();
      default -> edit();
    }
  }

  // ---- steps

  private void edit() {
    var vat = vat();
    long turn = world.edit(vat, edits::change);
    assertThat(turn).isPositive();
    model.enter(turn, seen());
    model.ordinary(newest());
  }

  private void rollback() {
    var vat = random.nextBoolean() ? null : vat();
    long position = position();
    var expected = model.afterRollback(position, vat);
    var preview = history.previewRollback(position, vat, 3);
    assertThat(preview.objects()).isGreaterThanOrEqualTo(differing(expected));
    var done = history.rollback(position, vat);
    compare(expected, done);
    if (done.turn() != 0) {
      model.ordinary(newest());
    }
  }

  /** A position said by number, or by the name of a checkpoint. */
  private long position() {
    if (checkpoints > 0 && random.nextBoolean()) {
      return Math.max(FIRST_POSITION, history.position("c" + random.nextInt(checkpoints)));
    }
    return FIRST_POSITION + random.nextLong(newest().turn() - FIRST_POSITION + 1);
  }

  private void undo() {
    var turn = model.toUndo();
    if (turn == null) {
      assertThat(history.undo().turn()).isZero();
      return;
    }
    assertThat(number(history.undoable().undo())).isEqualTo(turn.turn());
    var expected = model.afterTakeBack(TurnRange.of(turn.turn()), false);
    compare(expected, history.undo());
    model.undid(newest());
  }

  private void redo() {
    var undoing = model.toRedo();
    if (undoing == null) {
      assertThat(history.redo().turn()).isZero();
      return;
    }
    var expected = model.afterTakeBack(TurnRange.of(undoing), false);
    compare(expected, history.redo());
    model.redid(newest());
  }

  private void takeBack() {
    var range = range();
    if (range == null) {
      return;
    }
    boolean lose = random.nextInt(3) == 0;
    var expected = model.afterTakeBack(range, lose);
    var preview = history.previewTakeBack(range, 3);
    if (!lose) {
      assertThat(preview.objects()).isGreaterThanOrEqualTo(differing(expected));
    }
    boolean isUndo = isUndo(range);
    var done = history.takeBack(range, lose ? loseAll() : Map.of());
    compare(expected, done);
    if (isUndo) {
      model.undid(newest());
    } else if (done.turn() != 0) {
      model.ordinary(newest());
    }
  }

  private boolean isUndo(TurnRange range) {
    var next = model.toUndo();
    return next != null && range.equals(TurnRange.of(next.turn()));
  }

  private @Nullable TurnRange range() {
    long newest = newest().turn();
    if (newest <= FIRST_POSITION) {
      return null;
    }
    long first = FIRST_POSITION + 1 + random.nextLong(newest - FIRST_POSITION);
    long last = Math.min(newest, first + Math.max(0, random.nextInt(5) - 2));
    return new TurnRange(first, last, random.nextInt(4) == 0 ? vat() : null);
  }

  private Map<ObjectAddress, Choice> loseAll() {
    var choices = new HashMap<ObjectAddress, Choice>();
    model
        .now()
        .forEach((vat, state) ->
            state
                .objects()
                .keySet()
                .forEach(id -> choices.put(new ObjectAddress(vat, id), Choice.TAKE_BACK)));
    return choices;
  }

  /** Going back and undoing that is as if nothing had been done. */
  private void rollbackAndUndo() {
    var before = reachable(seen());
    long last = newest().turn();
    rollback();
    var next = number(model.toUndo());
    if (next != null && next > last) {
      undo();
      assertThat(reachable(seen())).isEqualTo(before);
    }
  }

  private void reopen() {
    world.store().close();
    world = TestWorld.on(opener.get(), HOME, FILES);
    history = new History(world);
    assertThat(reachable(seen())).isEqualTo(reachable(model.now()));
  }

  // ---- looking

  private String vat() {
    return random.nextInt(3) == 0 ? FILES : HOME;
  }

  private TurnSummary newest() {
    return world.store().turns(Long.MAX_VALUE, 1).getFirst();
  }

  private static @Nullable Long number(@Nullable TurnSummary turn) {
    return turn == null ? null : turn.turn();
  }

  private Map<String, VatState> seen() {
    var seen = new TreeMap<String, VatState>();
    for (var vat : List.of(HOME, FILES)) {
      seen.put(vat, VatState.of(world.store().vat(vat), world.heap(vat).memory()));
    }
    return seen;
  }

  private static Map<String, VatState> reachable(Map<String, VatState> state) {
    var reachable = new TreeMap<String, VatState>();
    state.forEach((vat, all) -> reachable.put(vat, all.reachable()));
    return reachable;
  }

  private void compare(Map<String, VatState> expected, Reverted done) {
    var seen = seen();
    assertThat(reachable(seen)).isEqualTo(reachable(expected));
    if (done.turn() != 0) {
      assertThat(done.turn()).isEqualTo(newest().turn());
      assertThat(world.store().safeTurn()).isEqualTo(done.turn());
      model.enter(done.turn(), seen);
    }
  }

  /** How many objects that can be reached would differ. */
  private long differing(Map<String, VatState> expected) {
    var differing = new ArrayList<Long>();
    expected.forEach((vat, state) -> {
      var now = model.now().get(vat);
      state
          .reachable()
          .objects()
          .forEach((id, parts) -> {
            if (!parts.equals(now.objects().get(id))) {
              differing.add(id);
            }
          });
    });
    return differing.size();
  }
}
