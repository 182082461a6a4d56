package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.disk.CrashingDisk;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.MemoryDisk;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.Reversal;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/**
 * A random life of a world and of its model: turns, chunks put and changed, objects collected and
 * forgotten, rollbacks, single turns taken back, checkpoints made and deleted, history thinned, the
 * world opened again, killed, and without power, also in the middle of forgetting and thinning.
 */
final class WorldLife {
  /** Objects with chunks have the ids behind those of {@link RandomTurns}. */
  static final int IDS = RandomTurns.IDS + 6;

  private static final int CHUNK_BYTES_MAX = 4000;
  private static final int CHUNKS_OF_ONE_MAX = 4;
  private static final String GONE = "forgotten";

  /** A crash in the middle comes within so many operations of the disk, or not at all. */
  private static final int CRASH_WITHIN = 70;

  private final Random random;
  private final RandomTurns turns;
  private final Function<Disk, StoreOptions> options;
  private final WorldModel model = new WorldModel();
  private final LifeComparison comparison = new LifeComparison(this);
  private final HandClock clock = new HandClock();
  private CrashingDisk disk = new CrashingDisk(new MemoryDisk());
  private WorldStore world;
  private int names;

  /**
   * @param options how it is opened
   */
  WorldLife(Random random, Function<Disk, StoreOptions> options) {
    this.random = random;
    this.turns = new RandomTurns(random);
    this.options = options;
    this.world = Worlds.create(options());
  }

  WorldStore world() {
    return world;
  }

  WorldModel model() {
    return model;
  }

  Random random() {
    return random;
  }

  /** What is on the disk. */
  Disk disk() {
    return disk;
  }

  private StoreOptions options() {
    return options.apply(disk).withClock(clock);
  }

  /** Lives so many steps, compares after each, and with great care after the last. */
  void run(int steps) {
    for (int step = 0; step < steps; step++) {
      step();
      comparison.some();
    }
    reopen(); // what was put for a turn that never came is needed no more
    world.tidy();
    comparison.all();
    world.close();
  }

  private void step() {
    switch (random.nextInt(36)) {
      case 0 -> reopen();
      case 1 -> crash(disk.disk().afterKill(), model.lastTurn());
      case 2 -> cutPower();
      case 3 -> world.drain();
      case 4 -> world.force();
      case 5, 6 -> world.checkpoint("name " + names++);
      case 7 -> unname();
      case 8, 9 -> rollBack();
      case 10, 11 -> takeBack();
      case 12, 13, 14, 15 -> putChunks();
      case 16 -> collect();
      case 17 -> world.tidy();
      case 18 -> amidCrash(WorldStore::tidy, () -> {});
      case 19 -> forget();
      case 20 -> forgetAmidCrash();
      case 21, 22, 23 -> clock.forward(Duration.ofMinutes(random.nextInt(90)));
      case 24 -> clock.forward(Duration.ofHours(random.nextInt(40)));
      case 25 -> clock.forward(Duration.ofDays(random.nextInt(9)));
      default -> {
        for (int i = random.nextInt(16); i >= 0; i--) {
          append(turns.next(model));
          clock.forward(Duration.ofSeconds(random.nextInt(100)));
        }
      }
    }
  }

  private void append(TurnDraft draft) {
    assertThat(world.append(draft)).isEqualTo(model.lastTurn() + 1L);
    model.add(draft);
  }

  private String anyVat() {
    return random.nextBoolean() ? HOME : FILES;
  }

  private void unname() {
    var there = world.checkpoints();
    if (!there.isEmpty()) {
      world.deleteCheckpoint(there.get(random.nextInt(there.size())).name());
    }
  }

  // what happens to objects

  private void putChunks() {
    var vat = anyVat();
    long id = RandomTurns.IDS + 1 + random.nextInt(IDS - RandomTurns.IDS);
    var hashes = new ArrayList<>(Worlds.chunksIn(Worlds.bytes(model.now().get(vat, id))));
    if (hashes.isEmpty()) {
      for (int i = random.nextInt(CHUNKS_OF_ONE_MAX); i >= 0; i--) {
        hashes.add(put(vat));
      }
    } else {
      hashes.set(random.nextInt(hashes.size()), put(vat)); // a part of it is changed
    }
    var contents = Worlds.bytes(Worlds.naming(hashes));
    boolean isNew = !model.now().has(vat, id);
    append(
        TurnDraft.ofObjects(
            "import", "chunks", vat, List.of(new ObjectChange(id, contents, isNew))));
  }

  private ChunkHash put(String vat) {
    var bytes = Worlds.random(random, 1 + random.nextInt(CHUNK_BYTES_MAX));
    var hash = world.vat(vat).chunks().put(ByteBuffer.wrap(bytes)).hash();
    model.chunk(hash, bytes);
    return hash;
  }

  /** Removes some objects at once, as a collection of what is out of reach does. */
  private void collect() {
    var vat = anyVat();
    var doomed = new ArrayList<ObjectChange>();
    for (long id = 1 + random.nextInt(4); id <= IDS; id += 4) {
      if (model.now().has(vat, id)) {
        doomed.add(ObjectChange.removed(id));
      }
    }
    append(TurnDraft.ofObjects("collect", "out of reach", vat, doomed));
  }

  private void forget() {
    var vat = anyVat();
    forget(vat, 1L + random.nextInt(IDS));
  }

  private void forget(String vat, long id) {
    if (model.now().has(vat, id)) {
      overwrite(vat, id);
      forgetNow(world, vat, id);
      model.forget(vat, id);
    }
  }

  private void overwrite(String vat, long id) {
    append(TurnDraft.ofObjects("forget", "one", vat, List.of(Worlds.changed(id, GONE))));
  }

  private static void forgetNow(WorldStore world, String vat, long id) {
    var instead = Map.of(id, Worlds.bytes(GONE));
    world.forget(new ForgetRequest(vat, instead, _ -> false, Worlds::chunksIn));
  }

  /** Whether it is forgotten after a crash amid that nobody knows; so it is forgotten once more. */
  private void forgetAmidCrash() {
    var vat = anyVat();
    long id = 1L + random.nextInt(IDS);
    if (model.now().has(vat, id)) {
      overwrite(vat, id);
      amidCrash(open -> forgetNow(open, vat, id), () -> forget(vat, id));
    }
  }

  private void rollBack() {
    world.tidy(); // so that nothing is thinned between asking and rolling back
    int target = (int) world.kept().floor(random.nextInt(model.lastTurn() + 1));
    var vat = anyVat();
    var objects = new ArrayList<ObjectChange>();
    var entries = new ArrayList<EntryChange>();
    for (var change : comparison.changes(vat, target)) {
      var former = change.former();
      if (change.key() == null) {
        boolean isNew = former != null && !model.now().has(vat, change.id());
        objects.add(new ObjectChange(change.id(), former, isNew));
      } else {
        entries.add(new EntryChange(change.key(), former));
      }
    }
    var changed = model.changedIn(vat, target).keySet();
    append(
        new TurnDraft(
            "rollback",
            "to " + target,
            List.of(new VatChanges(vat, objects, entries)),
            new Reversal(target, model.lastTurn())));
    var then = model.after(target);
    changed.forEach(name -> assertThat(model.now().get(name)).isEqualTo(then.get(name)));
  }

  /** Takes back one turn, but for what later ones have changed again. */
  private void takeBack() {
    int first = (int) world.kept().thinnedUpTo() + 1;
    if (first > model.lastTurn()) {
      return;
    }
    int turn = first + random.nextInt(model.lastTurn() + 1 - first);
    var parts = new ArrayList<VatChanges>();
    for (var part : model.turn(turn).parts()) {
      var made = takenBack(part.vat(), turn);
      if (made == null) {
        return; // it was thinned just now
      }
      parts.add(made);
    }
    append(new TurnDraft("undo", "of " + turn, parts, Reversal.undoOf(turn)));
  }

  private @Nullable VatChanges takenBack(String vat, int turn) {
    var changes = comparison.changesOf(vat, turn);
    if (changes == null) {
      return null;
    }
    var objects = new ArrayList<ObjectChange>();
    for (var one : changes.objects()) {
      if (one.later().isEmpty()) {
        boolean isNew = one.before() != null && !model.now().has(vat, one.id());
        objects.add(new ObjectChange(one.id(), one.before(), isNew));
      }
    }
    var entries =
        changes.entries().stream()
            .filter(one -> one.later().isEmpty())
            .map(one -> new EntryChange(one.key(), one.before()))
            .toList();
    return new VatChanges(vat, objects, entries);
  }

  // what happens to the world

  private void reopen() {
    world.close();
    world = open();
    assertThat(world.savedTurn()).isEqualTo(model.lastTurn());
    assertThat(world.status().recovered().turns()).isZero();
  }

  private void cutPower() {
    long safe = world.safeTurn();
    crash(disk.disk().afterPowerCut(random), safe);
  }

  /** Goes on with what is left. */
  private void crash(MemoryDisk left, long safe) {
    boolean wasThinned = world.kept().thinnedUpTo() > 0;
    abandon();
    disk = new CrashingDisk(left);
    world = open();
    assertThat(world.savedTurn()).isBetween(safe, (long) model.lastTurn());
    model.cutAfter((int) world.savedTurn());
    assertThat(world.kept().thinnedUpTo() > 0 || !wasThinned).as("it stays thinned").isTrue();
  }

  /**
   * Does something, and has the world killed meanwhile, or the power cut.
   *
   * @param again brings what was cut short to its end in the world as it is opened then
   */
  private void amidCrash(Consumer<WorldStore> action, Runnable again) {
    boolean isPowerCut = random.nextBoolean();
    long safe = isPowerCut ? world.safeTurn() : model.lastTurn();
    disk.crashAt(
        1 + random.nextInt(CRASH_WITHIN), isPowerCut ? new Random(random.nextLong()) : null);
    try {
      action.accept(world);
    } catch (StoreException e) {
      assertThat(disk.left()).as("why %s", e).isNotNull();
    }
    disk.crashNever();
    var left = disk.left();
    if (left != null) {
      crash(left, safe);
    }
    again.run();
  }

  private WorldStore open() {
    var opened = WorldOpening.open(Worlds.PLACE, options());
    assertThat(opened.unavailableVats()).isEmpty();
    return opened;
  }

  /** Ends the threads of a world whose disk is gone. */
  private void abandon() {
    try {
      world.close();
    } catch (StoreException e) {
      assertThat(Objects.requireNonNull(e.getMessage())).contains("dead");
    }
  }
}
