package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.bytes;
import static vivarium.world.store.Worlds.changed;
import static vivarium.world.store.Worlds.created;
import static vivarium.world.store.Worlds.entry;
import static vivarium.world.store.Worlds.read;
import static vivarium.world.store.Worlds.text;
import static vivarium.world.store.Worlds.turn;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Progress;
import vivarium.world.base.WorldBug;
import vivarium.world.base.WorldException;
import vivarium.world.store.bytes.BytePatterns;
import vivarium.world.store.error.CheckpointNameTaken;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** What every store promises, whatever its bounds and disk. */
public abstract class WorldStoreContract {
  private WorldStore world;

  protected abstract StoreOptions options();

  protected abstract Path place();

  /** Opens the world, or makes it. */
  protected WorldStore open(StoreOptions options) {
    return WorldOpening.open(place(), options);
  }

  @BeforeEach
  void createWorld() {
    world = open(options());
    world.createVat(HOME);
    world.createVat(FILES);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  /** Whether a world is left when it is closed. */
  protected boolean isKept() {
    return true;
  }

  /** Opens the world anew, as after a restart; one that is not kept just goes on. */
  private void reopen() {
    if (isKept()) {
      reopen(options());
    }
  }

  /** Opens the world anew with other options; one that is not kept is another then. */
  private void reopen(StoreOptions options) {
    world.close();
    world = open(options);
    if (!isKept()) {
      world.createVat(HOME);
      world.createVat(FILES);
    }
  }

  private VatStore home() {
    return world.vat(HOME);
  }

  // contents

  @Test
  void created_isTrueOnlyTheFirstTime() {
    assertThat(world.created()).isTrue();
    reopen();
    assertThat(world.created()).isNotEqualTo(isKept());
    assertThat(world.vats()).containsExactly(FILES, HOME);
  }

  @Test
  void read_answersTheNewestContents_beforeAndAfterTheyAreAppliedAndReopened() {
    world.append(turn(created(1, "one"), created(2, "two")));
    world.append(turn(changed(1, "uno")));
    assertThat(read(world, 1)).isEqualTo("uno");
    world.drain();
    assertThat(read(world, 1)).isEqualTo("uno");
    assertThat(read(world, 2)).isEqualTo("two");
    reopen();
    assertThat(read(world, 1)).isEqualTo("uno");
    assertThat(read(world, 2)).isEqualTo("two");
  }

  @Test
  void read_answersNull_whenThereIsNoSuchObject() {
    assertThat(home().read(1)).isNull();
    world.append(turn(created(5, "five")));
    world.drain();
    assertThat(home().read(6)).isNull();
    assertThat(home().read(123456789012L)).isNull();
    assertThat(home().lastTurnOf(6)).isZero();
  }

  @Test
  void removed_staysRemoved_afterReopening() {
    world.append(turn(created(1, "one")));
    world.append(turn(ObjectChange.removed(1)));
    assertThat(home().read(1)).isNull();
    reopen();
    assertThat(home().read(1)).isNull();
    assertThat(home().lastTurnOf(1)).isEqualTo(2);
    assertThat(text(home().readAsOf(1, 1))).isEqualTo("one");
  }

  @Test
  void emptyContents_areNotTheSameAsNone() {
    world.append(turn(ObjectChange.created(1, new byte[0])));
    reopen();
    assertThat(home().read(1)).isNotNull().isEmpty();
  }

  @Test
  void longContents_comeBackAsTheyWere_andAsTheyHadBeen() {
    var random = new Random(1);
    var first = Worlds.random(random, 3_000_000);
    var second = Worlds.random(random, 1025);
    world.append(turn(ObjectChange.created(7, first)));
    world.append(turn(ObjectChange.changed(7, second)));
    assertThat(home().read(7)).isEqualTo(second);
    reopen();
    assertThat(home().read(7)).isEqualTo(second);
    assertThat(home().readAsOf(7, 1)).isEqualTo(first);
  }

  @Test
  void contents_belongToTheCaller() {
    world.append(turn(created(1, "one")));
    world.append(turn(entry("key", "value")));
    for (int round = 0; round < 2; round++) {
      home().read(1)[0] = 'X';
      home().entries().get(EntryKey.of("key"))[0] = 'X';
      assertThat(read(world, 1)).isEqualTo("one");
      assertThat(text(home().entries().get(EntryKey.of("key")))).isEqualTo("value");
      world.drain();
    }
  }

  @Test
  void readAll_answersEachIdOnce_absentOnesToo() {
    for (long id = 1; id <= 600; id += 2) {
      world.append(turn(created(id, "object " + id)));
    }
    var found = new TreeMap<Long, String>();
    home()
        .readAll(
            LongStream.rangeClosed(1, 600).map(id -> 601 - id).toArray(),
            (id, contents) -> assertThat(found.put(id, String.valueOf(text(contents)))).isNull());
    assertThat(found).hasSize(600);
    assertThat(found.get(599L)).isEqualTo("object 599");
    assertThat(found.get(600L)).isEqualTo("null");
  }

  @Test
  void scan_visitsAllObjectsByRisingId_thoseNotAppliedYetToo() {
    for (long id = 1; id <= 3000; id += 3) {
      world.append(turn(created(id, "old")));
    }
    world.drain();
    world.append(turn(created(2, "new"), changed(1, "changed"), ObjectChange.removed(4)));
    world.append(turn(created(900_000, "far away")));
    var ids = new ArrayList<Long>();
    home().scan((id, contents) -> ids.add(id));
    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(1001);
    assertThat(ids).contains(1L, 2L, 7L, 900_000L).doesNotContain(4L);
  }

  @Test
  void scanForBytes_visitsExactlyThoseThatHaveThem() {
    var filling = "x".repeat(5000); // longer than what lies on pages
    for (long id = 1; id <= 600; id++) {
      var text = id % 100 == 0 ? "a needle " + id : "hay " + id;
      world.append(turn(created(id, id % 200 == 0 ? filling + text + filling : text)));
    }
    assertThat(withNeedle()).containsExactly(100L, 200L, 300L, 400L, 500L, 600L);
    world.drain();
    assertThat(withNeedle()).containsExactly(100L, 200L, 300L, 400L, 500L, 600L);
    world.append(turn(changed(100, "hay"), ObjectChange.removed(200), changed(7, "needle")));
    assertThat(withNeedle()).containsExactly(7L, 300L, 400L, 500L, 600L);
    world.drain();
    assertThat(withNeedle()).containsExactly(7L, 300L, 400L, 500L, 600L);
  }

  private List<Long> withNeedle() {
    var ids = new ArrayList<Long>();
    var patterns = new BytePatterns(List.of(bytes("needle"), bytes("nowhere")));
    home().scan(patterns, (id, contents) -> ids.add(id));
    return ids;
  }

  @Test
  void counts_followTheTurns() {
    world.append(turn(created(1, "one"), created(2, "two")));
    world.append(turn(ObjectChange.removed(1), created(3, "three")));
    assertThat(home().objectCount()).isEqualTo(2);
    world.drain();
    assertThat(home().objectCount()).isEqualTo(2);
    assertThat(home().byteCount()).isEqualTo("two".length() + "three".length());
    reopen();
    assertThat(home().objectCount()).isEqualTo(2);
    assertThat(home().byteCount()).isEqualTo("two".length() + "three".length());
  }

  @Test
  void counts_areOfObjects_whereSomeContentsAreOnlyPartsOfThem() {
    var parts = options().withParts(contents -> text(contents).startsWith("part"));
    reopen(parts);
    long made = world.append(turn(created(1, "one"), created(2, "part of one" + " ".repeat(2000))));
    long changed = world.append(turn(changed(2, "part of one, too")));
    long both = world.append(turn(changed(1, "uno"), ObjectChange.removed(2)));
    world.drain();
    for (int opening = 0; opening < 2; opening++) {
      assertThat(home().objectCount()).isEqualTo(1);
      assertThat(world.turns(changed + 1, 2))
          .extracting(TurnSummary::turn, TurnSummary::created, TurnSummary::changed)
          .containsExactly(tuple(changed, 0, 1), tuple(made, 1, 0));
      assertThat(home().verify(Progress.NONE).findings()).isEmpty();
      if (isKept()) {
        reopen(parts);
      }
    }
    var last = world.turns(both + 1, 1).getFirst();
    assertThat(last.removed()).isZero();
    assertThat(last.changed()).isEqualTo(1);
  }

  @Test
  void nextFreeId_neverReturnsToAnIdThatWasUsed() {
    assertThat(home().nextFreeId()).isEqualTo(1);
    world.append(turn(created(41, "rolled back soon")));
    world.append(turn(ObjectChange.removed(41)));
    assertThat(home().nextFreeId()).isEqualTo(42);
    reopen();
    assertThat(home().nextFreeId()).isEqualTo(42);
    assertThat(world.vat(FILES).nextFreeId()).isEqualTo(1);
  }

  @Test
  void drafts_thatNameAnObjectTwice_areRefusedAndLeaveNothing() {
    assertThatThrownBy(() -> world.append(turn(created(1, "one"), changed(1, "uno"))))
        .isInstanceOf(WorldBug.class);
    assertThatThrownBy(() -> world.append(turn(created(0, "zero")))).isInstanceOf(WorldBug.class);
    assertThat(world.savedTurn()).isZero();
    assertThat(home().read(1)).isNull();
  }

  // turns

  @Test
  void turns_areNumberedInOneRow_overAllVatsAndReopening() {
    assertThat(world.append(turn(created(1, "one")))).isEqualTo(1);
    assertThat(world.append(TurnDraft.ofObjects("edit", "files", FILES, List.of(created(1, "f")))))
        .isEqualTo(2);
    reopen();
    assertThat(world.savedTurn()).isEqualTo(2);
    assertThat(world.append(turn(changed(1, "uno")))).isEqualTo(3);
  }

  @Test
  void turn_inSeveralVats_isOneTurn() {
    var draft =
        new TurnDraft(
            "message",
            "from home to files",
            List.of(
                new VatChanges(HOME, List.of(created(1, "h")), List.of(entry("sent", "1"))),
                new VatChanges(FILES, List.of(created(1, "f")), List.of(entry("got", "1")))));
    long number = world.append(draft);
    assertThat(world.turns(Long.MAX_VALUE, 10)).hasSize(1);
    reopen();
    var summary = world.turns(Long.MAX_VALUE, 10).getFirst();
    assertThat(summary.turn()).isEqualTo(number);
    assertThat(summary.vats()).containsExactly(FILES, HOME);
    assertThat(summary.created()).isEqualTo(2);
    assertThat(summary.entries()).isEqualTo(2);
    assertThat(summary.cause()).isEqualTo("from home to files");
    assertThat(text(world.vat(FILES).read(1))).isEqualTo("f");
  }

  @Test
  void turns_arePagedNewestFirst_whetherAppliedOrNot() {
    for (int i = 1; i <= 150; i++) {
      world.append(TurnDraft.ofObjects("edit", "turn " + i, HOME, List.of(changed(1, "v" + i))));
      if (i == 100) {
        world.drain();
      }
    }
    var seen = new ArrayList<TurnSummary>();
    long before = Long.MAX_VALUE;
    for (var page = world.turns(before, 7); !page.isEmpty(); page = world.turns(before, 7)) {
      seen.addAll(page);
      before = page.getLast().turn();
    }
    assertThat(seen).hasSize(150);
    assertThat(seen.getFirst().cause()).isEqualTo("turn 150");
    assertThat(seen)
        .extracting(TurnSummary::turn)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void turn_thatChangesNothing_standsInTheTimeline() {
    world.append(TurnDraft.ofObjects("eval", "3 + 4", HOME, List.of()));
    reopen();
    assertThat(world.turns(Long.MAX_VALUE, 5)).hasSize(1);
    assertThat(home().changesOf(1).objects()).isEmpty();
  }

  @Test
  void turns_knowWhichTurnTookThemBack_andWhetherThatOneWasTakenBackItself() {
    world.append(turn(created(1, "a")));
    world.append(turn(changed(1, "b")));
    world.append(takingBack(Reversal.undoOf(2), "a"));
    assertThat(takenBackBy(2)).isEqualTo(3);
    assertThat(takenBackBy(1)).isZero();
    world.append(takingBack(Reversal.undoOf(3), "b"));
    assertThat(takenBackBy(3)).isEqualTo(4);
    assertThat(takenBackBy(2)).isZero();
    world.append(takingBack(new Reversal(1, 4), "a"));
    reopen();
    assertThat(List.of(takenBackBy(1), takenBackBy(2), takenBackBy(3), takenBackBy(4)))
        .containsExactly(0L, 5L, 5L, 5L);
  }

  private static TurnDraft takingBack(Reversal reversal, String contents) {
    var changes = new VatChanges(HOME, List.of(changed(1, contents)), List.of());
    return new TurnDraft("undo", "take back", List.of(changes), reversal);
  }

  private long takenBackBy(long turn) {
    return world.turns(turn + 1, 1).getFirst().takenBackBy();
  }

  @Test
  void longCauses_areShortened() {
    world.append(TurnDraft.ofObjects("edit", "x".repeat(5000), HOME, List.of(created(1, "one"))));
    assertThat(world.turns(Long.MAX_VALUE, 1).getFirst().cause()).hasSize(1000).endsWith("…");
  }

  @Test
  void vats_thatDoNotExist_areNamed() {
    assertThatThrownBy(() -> world.vat("music"))
        .isInstanceOf(VatUnavailable.class)
        .hasMessageContaining("music");
    assertThatThrownBy(() -> world.append(TurnDraft.ofObjects("edit", "c", "music", List.of())))
        .isInstanceOf(VatUnavailable.class);
    assertThat(world.savedTurn()).isZero();
  }

  @Test
  void vatNames_areChecked() {
    assertThatThrownBy(() -> world.createVat("Home")).isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.createVat("../out")).isInstanceOf(WorldException.class);
    world.createVat("Müsik 2");
    world.append(TurnDraft.ofObjects("edit", "c", "Müsik 2", List.of(created(1, "la"))));
    reopen();
    assertThat(text(world.vat("Müsik 2").read(1))).isEqualTo("la");
  }

  @Test
  void removedVat_isGoneWithAllItHad_andTheOthersStay() {
    world.append(turn(created(1, "stays")));
    world.createVat("short");
    world.append(TurnDraft.ofObjects("edit", "c", "short", List.of(created(1, "goes"))));
    world.drain();
    world.append(TurnDraft.ofObjects("edit", "c", "short", List.of(changed(1, "pending"))));
    world.removeVat("short");
    assertThat(world.vats()).containsExactly(FILES, HOME);
    assertThatThrownBy(() -> world.vat("short")).isInstanceOf(WorldException.class);
    assertThatThrownBy(() ->
            world.append(TurnDraft.ofObjects("edit", "c", "short", List.of(created(2, "no")))))
        .isInstanceOf(WorldException.class);
    assertThatThrownBy(() -> world.removeVat("short")).isInstanceOf(WorldException.class);
    world.append(turn(changed(1, "goes on")));
    world.drain();
    reopen();
    assertThat(world.vats()).containsExactly(FILES, HOME);
    assertThat(world.unavailableVats()).isEmpty();
    assertThat(text(home().read(1))).isEqualTo("goes on");
    world.createVat("short");
    assertThat(world.vat("short").read(1)).isNull();
    assertThat(world.vat("short").objectCount()).isZero();
    reopen();
    assertThat(world.vat("short").read(1)).isNull();
  }

  // safety

  @Test
  void safe_completes_andEverythingBeforeIsSafeToo() throws Exception {
    long first = world.append(turn(created(1, "one")));
    long second = world.append(turn(changed(1, "uno")));
    world.safe(second).get(10, TimeUnit.SECONDS);
    assertThat(world.safeTurn()).isGreaterThanOrEqualTo(second);
    assertThat(world.safe(first)).isCompleted();
  }

  @Test
  void turns_becomeSafeByThemselves() {
    world.append(turn(created(1, "one")));
    world.drain(); // only what is safe is applied
    assertThat(world.safeTurn()).isEqualTo(1);
    assertThat(world.appliedTurn()).isEqualTo(1);
  }

  @Test
  void everyTurnIsSafe_whenTheIntervalIsZero() {
    reopen(options().withForceInterval(Duration.ZERO));
    for (int i = 0; i < 5; i++) {
      long turn = world.append(turn(changed(1, "v" + i)));
      assertThat(world.safeTurn()).isGreaterThanOrEqualTo(turn);
    }
  }

  @Test
  void append_isRefused_afterClosing() {
    world.close();
    assertThatThrownBy(() -> world.append(turn(created(1, "one")))).isInstanceOf(StoreClosed.class);
    world.close(); // a second time does nothing
  }

  @Test
  void closing_leavesAnEmptyJournal() {
    for (int i = 0; i < 50; i++) {
      world.append(turn(changed(1, "v" + i)));
    }
    reopen();
    assertThat(world.status().recovered().turns()).isZero();
    assertThat(world.status().journalBytes()).isLessThan(100);
    assertThat(read(world, 1)).isEqualTo("v49");
  }

  // checkpoints and settings

  @Test
  void checkpoints_areNamesForPositions() {
    world.append(turn(created(1, "one")));
    var first = world.checkpoint("before");
    world.append(turn(changed(1, "uno")));
    var second = world.checkpoint("after");
    assertThat(world.safeTurn()).isEqualTo(2);
    assertThat(world.checkpoints()).containsExactly(second, first);
    assertThat(first.turn()).isEqualTo(1);
    assertThatThrownBy(() -> world.checkpoint("before"))
        .isInstanceOf(CheckpointNameTaken.class)
        .hasMessageContaining("before");
    reopen();
    assertThat(world.checkpoints()).containsExactly(second, first);
    world.deleteCheckpoint("before");
    world.deleteCheckpoint("never was");
    reopen();
    assertThat(world.checkpoints()).containsExactly(second);
  }

  @Test
  void settings_areKept() {
    assertThat(world.setting("layout")).isEmpty();
    world.setting("layout", "{\"x\": 1}");
    world.setting("layout", "{\"x\": 2}");
    assertThat(world.setting("layout")).contains("{\"x\": 2}");
    reopen();
    assertThat(world.setting("layout")).contains("{\"x\": 2}");
  }

  // history

  @Test
  void readAsOf_answersEveryFormerState_appliedOrNot() {
    world.append(turn(created(1, "v1")));
    for (int i = 2; i <= 80; i++) {
      world.append(i % 7 == 0 ? turn(ObjectChange.removed(1)) : turn(changed(1, "v" + i)));
      if (i == 40) {
        world.drain();
      }
    }
    for (int i = 80; i >= 1; i--) {
      assertThat(text(home().readAsOf(1, i))).isEqualTo(i % 7 == 0 ? null : "v" + i);
    }
    assertThat(home().readAsOf(1, 0)).isNull();
    assertThat(text(home().readAsOf(1, 1000))).isEqualTo("v80");
  }

  @Test
  void historyOf_listsTheTurnsThatChangedAnObject_newestFirst() {
    world.append(turn(created(1, "a"), created(2, "b")));
    world.append(turn(changed(2, "bb")));
    world.append(turn(changed(1, "aa")));
    assertThat(home().historyOf(1, 10)).containsExactly(3L, 1L);
    assertThat(home().historyOf(1, 1)).containsExactly(3L);
    assertThat(home().historyOf(3, 10)).isEmpty();
  }

  @Test
  void changesSince_visitsEachThingOnce_withItsOldestFormerState() {
    world.append(turn(created(1, "a"), created(2, "b"), created(3, "c")));
    world.append(turn(entry("k", "old")));
    world.append(turn(changed(1, "aa"), created(4, "d")));
    world.append(turn(ObjectChange.removed(1), changed(4, "dd")));
    world.append(turn(changed(1, "back"), ObjectChange.removed(4)));
    world.append(turn(entry("k", null)));
    world.append(turn(entry("k", "new")));
    var seen = new TreeMap<String, String>();
    home().changesSince(2, collectingInto(seen));
    assertThat(seen)
        .containsOnly(
            Map.entry("1", "a 3-5"), Map.entry("4", "null 3-5"), Map.entry("k", "old 6-7"));
    seen.clear();
    home().changesSince(7, collectingInto(seen));
    assertThat(seen).isEmpty();
  }

  @Test
  void changesSince_visitsTheSame_whenNobodyWantsTheLastTurns() {
    world.append(turn(created(1, "a"), created(2, "b")));
    world.append(turn(changed(1, "aa"), created(3, "c")));
    world.append(turn(entry("k", "new")));
    world.append(turn(changed(1, "aaa"), ObjectChange.removed(2)));
    var seen = new TreeMap<String, String>();
    home()
        .changesSince(
            1,
            new VatStore.ChangeVisitor() {
              @Override
              public boolean wantsLast() {
                return false;
              }

              @Override
              public void object(long id, byte[] former, long first, long last) {
                assertThat(seen.put(String.valueOf(id), text(former) + " " + first)).isNull();
              }

              @Override
              public void entry(EntryKey key, byte[] former, long first, long last) {
                assertThat(seen.put(key.text(), text(former) + " " + first)).isNull();
              }
            });
    assertThat(seen)
        .containsOnly(
            Map.entry("1", "a 2"),
            Map.entry("2", "b 4"),
            Map.entry("3", "null 2"),
            Map.entry("k", "null 3"));
  }

  private static VatStore.ChangeVisitor collectingInto(TreeMap<String, String> seen) {
    return new VatStore.ChangeVisitor() {
      @Override
      public void object(long id, byte[] former, long first, long last) {
        put(String.valueOf(id), former, first, last);
      }

      @Override
      public void entry(EntryKey key, byte[] former, long first, long last) {
        put(key.text(), former, first, last);
      }

      private void put(String name, byte[] former, long first, long last) {
        assertThat(seen.put(name, text(former) + " " + first + "-" + last)).isNull();
      }
    };
  }

  @Test
  void changesOf_tellsBeforeAndAfter_andWhoChangedTheSameAgain() {
    world.append(turn(created(1, "a"), created(2, "b")));
    world.append(turn(changed(1, "aa"), ObjectChange.removed(2), created(3, "c")));
    world.append(turn(changed(1, "aaa")));
    world.append(turn(changed(1, "aaaa")));
    var changes = home().changesOf(2);
    assertThat(changes.objects()).hasSize(3);
    var one = changes.objects().get(0);
    assertThat(text(one.before())).isEqualTo("a");
    assertThat(text(one.after())).isEqualTo("aa");
    assertThat(one.later()).containsExactly(3L, 4L);
    var two = changes.objects().get(1);
    assertThat(text(two.before())).isEqualTo("b");
    assertThat(two.after()).isNull();
    assertThat(two.later()).isEmpty();
    assertThat(changes.objects().get(2).before()).isNull();
    assertThat(changes.overlapped()).isTrue();
    assertThat(home().changesOf(99).objects()).isEmpty();
  }

  @Test
  void bigTurn_hasAHistoryToo() {
    var first = new ArrayList<ObjectChange>();
    var second = new ArrayList<ObjectChange>();
    for (long id = 1; id <= 4000; id++) {
      first.add(created(id, "first " + "x".repeat(100) + id));
      second.add(changed(id, "second " + id));
    }
    world.append(turn(first.toArray(ObjectChange[]::new)));
    world.append(turn(second.toArray(ObjectChange[]::new)));
    assertThat(text(home().readAsOf(3999, 1))).startsWith("first").endsWith("3999");
    assertThat(home().changesOf(2).objects()).hasSize(4000);
    assertThat(home().changesOf(2, 10).objects()).hasSize(10);
    var seen = new TreeMap<String, String>();
    home().changesSince(1, collectingInto(seen));
    assertThat(seen).hasSize(4000);
    assertThat(seen.get("2500")).startsWith("first").endsWith("2500 2-2");
    assertThat(home().verify(_ -> true).findings()).isEmpty();
  }

  // entries

  @Test
  void entries_areAnOrderedMap() {
    world.append(turn(entry("b", "2"), entry("a", "1"), entry("c", "3")));
    world.append(turn(entry("b", null), entry("d", "4")));
    for (int round = 0; round < 2; round++) {
      var entries = home().entries();
      assertThat(text(entries.get(EntryKey.of("a")))).isEqualTo("1");
      assertThat(entries.get(EntryKey.of("b"))).isNull();
      assertThat(entries.nextKey(EntryKey.FIRST)).isEqualTo(EntryKey.of("a"));
      assertThat(entries.nextKey(EntryKey.of("a"))).isEqualTo(EntryKey.of("c"));
      assertThat(entries.nextKey(EntryKey.of("d"))).isNull();
      assertThat(keys(entries, "b", "d")).containsExactly("c");
      assertThat(text(entries.getAsOf(EntryKey.of("b"), 1))).isEqualTo("2");
      assertThat(entries.getAsOf(EntryKey.of("d"), 1)).isNull();
      assertThat(entries.lastTurnOf(EntryKey.of("b"))).isEqualTo(2);
      assertThat(entries.lastTurnOf(EntryKey.of("b"), 1)).isEqualTo(1);
      assertThat(entries.lastTurnOf(EntryKey.of("b"), 0)).isZero();
      world.drain();
    }
  }

  @Test
  void entries_areOrderedByUnsignedBytes() {
    world.append(
        new TurnDraft(
            "edit",
            "c",
            List.of(
                new VatChanges(
                    HOME,
                    List.of(),
                    List.of(
                        new EntryChange(EntryKey.of((byte) 0xff), bytes("high")),
                        new EntryChange(EntryKey.of((byte) 0x7f, (byte) 0), bytes("low")))))));
    world.drain();
    assertThat(home().entries().nextKey(EntryKey.FIRST))
        .isEqualTo(EntryKey.of((byte) 0x7f, (byte) 0));
    assertThat(home().entries().nextKey(EntryKey.of((byte) 0x80)))
        .isEqualTo(EntryKey.of((byte) 0xff));
  }

  private static List<String> keys(EntryStore entries, String from, String to) {
    var keys = new ArrayList<String>();
    entries.range(EntryKey.of(from), EntryKey.of(to), (key, value) -> keys.add(key.text()));
    return keys;
  }

  @Test
  void manyEntries_comeBackInOrder_andMayBeStopped() {
    var expected = new TreeMap<String, String>();
    var random = new Random(5);
    for (int turn = 0; turn < 30; turn++) {
      var changes = new TreeMap<String, EntryChange>();
      for (int i = 0; i < 100; i++) {
        var key = "key " + random.nextInt(2000);
        var value = random.nextInt(5) == 0 ? null : "v".repeat(random.nextInt(40)) + turn;
        changes.put(key, entry(key, value));
        if (value == null) {
          expected.remove(key);
        } else {
          expected.put(key, value);
        }
      }
      world.append(turn(changes.values().toArray(EntryChange[]::new)));
    }
    for (int round = 0; round < 3; round++) {
      var found = new TreeMap<String, String>();
      var order = new ArrayList<EntryKey>();
      home()
          .entries()
          .range(
              EntryKey.FIRST,
              null,
              (key, value) -> {
                order.add(key);
                found.put(key.text(), text(value));
                return true;
              });
      assertThat(found).isEqualTo(expected);
      assertThat(order).isSorted();
      if (round == 0) {
        world.drain();
      } else {
        reopen();
      }
    }
    var few = new ArrayList<EntryKey>();
    home()
        .entries()
        .range(
            EntryKey.FIRST,
            null,
            (key, value) -> {
              few.add(key);
              return few.size() < 3;
            });
    assertThat(few).hasSize(3);
    assertThat(home().verify(_ -> true).findings()).isEmpty();
  }

  // the whole

  @Test
  void verify_countsEverything_andMayBeStopped() {
    world.append(turn(created(1, "one"), created(2, "two")));
    world.append(turn(changed(1, "uno"), ObjectChange.removed(2)));
    home().chunks().put(ByteBuffer.wrap(bytes("some bytes")));
    world.append(turn(entry("k", "v")));
    reopen();
    var report = home().verify(_ -> true);
    assertThat(report.findings()).isEmpty();
    assertThat(report.complete()).isTrue();
    assertThat(report.objects()).isEqualTo(1);
    assertThat(report.entries()).isEqualTo(1);
    assertThat(report.turns()).isEqualTo(3);
    assertThat(report.formerContents()).isEqualTo(5);
    assertThat(report.chunks()).isEqualTo(1);
    assertThat(home().verify(_ -> false).complete()).isFalse();
  }
}
