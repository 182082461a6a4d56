package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.PLACE;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.disk.PicturedDisk;
import vivarium.world.store.disk.PicturedDisk.Picture;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/**
 * One life of a world on a disk that takes pictures at every named point; afterwards each picture
 * is what some crash has left, is opened, and has to be as it was after some turn: not before what
 * had been acknowledged by then, not after what had been begun.
 */
final class CrashLife {
  private static final int TURNS = 40;
  private static final String GONE = "forgotten";

  /**
   * What was known when a picture was taken.
   *
   * @param acknowledged the last turn that append had returned
   * @param safe the last turn that was called safe
   * @param begun the last turn that was begun by the time the picture was taken
   * @param checkpoints those that were acknowledged, with their turns
   */
  record Known(int acknowledged, int safe, int begun, Map<String, Long> checkpoints) {}

  private final Random random;
  private final WorldModel model = new WorldModel();
  private final HandClock clock = new HandClock();
  private final RandomTurns turns;
  private final PicturedDisk<Known> disk;
  private final StoreOptions options;
  private final Map<String, Long> checkpoints = new ConcurrentHashMap<>();
  private volatile int begun;
  private volatile int acknowledged;
  private volatile @Nullable WorldStore world;
  private int lastSafe;

  /**
   * @param lie what lies between the world and the disk
   */
  CrashLife(Random random, UnaryOperator<Disk> lie, int picturesPerPoint) {
    this.random = random;
    this.turns = new RandomTurns(random);
    this.disk =
        new PicturedDisk<>(
            new MemoryDisk(),
            this::known,
            known -> new Known(known.acknowledged(), known.safe(), begun, known.checkpoints()),
            picturesPerPoint,
            new Random(random.nextLong()));
    this.options = Worlds.tiny(lie.apply(disk)).withClock(clock);
  }

  /** Lives, and answers the pictures. */
  List<Picture<Known>> run() {
    world = Worlds.create(options);
    world.retention(Retention.of("every 1h, hourly 4h, daily 30d, weekly forever"));
    disk.picture(true);
    for (int i = 0; i < TURNS; i++) {
      append(random.nextInt(5) == 0 ? chunkTurn() : turns.next(model));
      clock.forward(Duration.ofMinutes(random.nextInt(40)));
      switch (random.nextInt(12)) {
        case 0 -> world.drain();
        case 1 -> world.force();
        case 2 -> checkpoint();
        case 3 -> reopen();
        case 4, 5 -> world.tidy();
        case 6 -> forget();
        default -> {}
      }
    }
    world.close();
    disk.picture(false);
    return disk.pictures();
  }

  /** The disk as the next process finds it after a kill at the time of a picture. */
  static MemoryDisk afterKill(Picture<Known> picture) {
    return picture.disk().copy();
  }

  /** The disk after a power cut at the time of a picture. */
  static MemoryDisk afterPowerCut(Picture<Known> picture, Random random) {
    return picture.disk().copy().afterPowerCut(random);
  }

  /** Opens what is left, checks it, goes on with it, and closes it. */
  void assertWhole(Disk left, int first, Known known) {
    try (var opened = WorldOpening.open(PLACE, Worlds.tiny(left).withClock(clock))) {
      int last = (int) opened.savedTurn();
      assertThat(last).isBetween(first, known.begun());
      assertThat(opened.unavailableVats()).isEmpty();
      for (var vat : List.of(HOME, FILES)) {
        model.after(last).assertIs(opened, vat);
        assertThat(opened.vat(vat).verify(_ -> true).findings()).isEmpty();
      }
      assertHistory(opened, last);
      assertChunks(opened, last);
      known
          .checkpoints()
          .forEach((name, turn) ->
              assertThat(opened.checkpoints())
                  .anyMatch(found -> found.name().equals(name) && found.turn() == turn));
      long next = opened.append(Worlds.turn(Worlds.changed(1, "goes on")));
      assertThat(next).isEqualTo(last + 1);
      opened.drain();
      assertThat(Worlds.read(opened, 1)).isEqualTo("goes on");
    }
  }

  /** Every turn behind those that are thinned is there, and every moment of those that is kept. */
  private void assertHistory(WorldStore opened, int last) {
    opened.tidy(); // goes on where the crash was; with the clock standing still it ends
    var kept = opened.kept();
    for (int turn = 1; turn <= last; turn++) {
      int moment = turn;
      if (kept.isKept(turn)) {
        assertThat(opened.turns(turn + 1L, 1)).as("line of turn %d", moment).isNotEmpty();
        var then = model.after(turn);
        for (long id = 1; id <= RandomTurns.IDS; id += 11) {
          assertThat(String.valueOf(Worlds.text(opened.vat(HOME).readAsOf(id, turn))))
              .as("object %d as of %d", id, turn)
              .isEqualTo(then.get(WorldModel.objectName(HOME, id)));
        }
        for (long id = RandomTurns.IDS + 1; id <= RandomTurns.IDS + 5; id++) {
          assertChunk(opened, opened.vat(FILES).readAsOf(id, turn));
        }
      }
    }
    var lines = opened.turns(Long.MAX_VALUE, 10_000);
    assertThat(lines).allMatch(line -> kept.isKept(line.turn()));
    assertThat(lines.stream().filter(line -> line.turn() > kept.thinnedUpTo()))
        .hasSize((int) (last - Math.min(last, kept.thinnedUpTo())));
    for (var vat : List.of(HOME, FILES)) {
      assertThat(opened.vat(vat).verify(_ -> true).findings()).isEmpty();
    }
  }

  private void assertChunks(WorldStore opened, int last) {
    for (var contents : model.after(last).contents().values()) {
      assertChunk(opened, Worlds.bytes(contents));
    }
  }

  private static void assertChunk(WorldStore opened, byte @Nullable [] contents) {
    if (contents != null) {
      for (var hash : Worlds.chunksIn(contents)) {
        assertThat(opened.vat(FILES).chunks().read(hash)).isNotEmpty(); // and has its hash
      }
    }
  }

  private Known known() {
    int acknowledgedNow = acknowledged;
    var checkpointsNow = Map.copyOf(checkpoints);
    var current = world;
    int safe = current == null ? 0 : (int) current.safeTurn();
    lastSafe = Math.max(lastSafe, safe);
    return new Known(acknowledgedNow, lastSafe, 0, checkpointsNow);
  }

  private void append(TurnDraft draft) {
    model.add(draft);
    begun = model.lastTurn();
    assertThat(world.append(draft)).isEqualTo(model.lastTurn());
    acknowledged = model.lastTurn();
  }

  private TurnDraft chunkTurn() {
    var bytes = Worlds.random(random, 1 + random.nextInt(4000));
    var chunk = world.vat(FILES).chunks().put(ByteBuffer.wrap(bytes));
    long id = RandomTurns.IDS + 1 + random.nextInt(5);
    var contents = Worlds.bytes(Worlds.CHUNK + chunk.hash());
    var change = new ObjectChange(id, contents, !model.now().has(FILES, id));
    return TurnDraft.ofObjects("import", "a chunk", FILES, List.of(change));
  }

  /** Something with chunks; whether it is forgotten when a crash cuts this short, nobody knows. */
  private void forget() {
    long id = RandomTurns.IDS + 1 + random.nextInt(5);
    if (model.now().has(FILES, id)) {
      var change = Worlds.changed(id, GONE);
      append(TurnDraft.ofObjects("forget", "a chunk", FILES, List.of(change)));
      var instead = Map.of(id, Worlds.bytes(GONE));
      world.forget(new ForgetRequest(FILES, instead, _ -> false, Worlds::chunksIn));
      assertThat(world.vat(FILES).historyOf(id, 10)).hasSize(1);
    }
  }

  private void checkpoint() {
    var made = world.checkpoint("after " + acknowledged + " " + random.nextInt(1000));
    checkpoints.put(made.name(), made.turn());
  }

  private void reopen() {
    world.close();
    world = WorldOpening.open(PLACE, options);
  }
}
