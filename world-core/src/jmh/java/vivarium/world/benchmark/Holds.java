package vivarium.world.benchmark;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.ForgetRequest;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.retain.Retention;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/**
 * How long whoever uses a vat waits for what the store does in the background, beside how long that
 * takes while nothing of the kind happens: each time one turn is saved, one object read, and one as
 * it was before. The pauses of the virtual machine are told apart.
 */
final class Holds {
  private static final int OBJECTS = Integer.getInteger("hold.objects", 100_000);
  private static final int TURNS = Integer.getInteger("hold.turns", 100_000);
  private static final int CHUNKS = Integer.getInteger("hold.chunks", 2_000);
  private static final int CHUNK_BYTES = 16 * 1024;
  private static final int NAMING_BYTES = 33;
  private static final byte NAMING = 'C';
  private static final int TIMES_MAX = 4_000_000;
  private static final long QUIET_NANOS = 3_000_000_000L;

  static void run(Path folder) throws Exception {
    var clock = new SetClock();
    var options = StoreOptions.standard().withClock(clock).withChunks(Holds::chunksIn);
    try (var pauses = new Pauses();
        var world = WorldOpening.open(folder.resolve("world"), options)) {
      world.createVat(Samples.VAT);
      world.append(Samples.create(1, OBJECTS));
      var random = new Random(1);
      putChunks(world, random);
      for (int turn = 0; turn < TURNS; turn++) {
        world.append(Samples.change(Samples.ids(random, OBJECTS)));
        clock.forward(Duration.ofMillis(500));
      }
      world.append(removed(OBJECTS + 1, CHUNKS));
      world.drain();
      clock.forward(Duration.ofHours(3));
      world.append(Samples.change(new long[] {1}));
      long start = System.nanoTime();
      use(world, "warm-up", () -> System.nanoTime() - start < QUIET_NANOS);
      pauses.take();
      long quiet = System.nanoTime();
      use(world, "nothing else", () -> System.nanoTime() - quiet < QUIET_NANOS);
      pauses.print();
      beside(world, pauses, "checkpoints", () -> checkpoints(world));
      world.retention(Retention.STANDARD);
      clock.forward(Duration.ofDays(10));
      world.append(Samples.change(new long[] {1}));
      beside(world, pauses, "thinning, giving chunks back and shrinking", world::tidy);
      beside(world, pauses, "forgetting", () -> forget(world));
    }
  }

  /** Objects that have a chunk each, of which nothing is left but history. */
  private static void putChunks(WorldStore world, Random random) {
    var changes = new ArrayList<ObjectChange>();
    var bytes = new byte[CHUNK_BYTES];
    for (int i = 0; i < CHUNKS; i++) {
      random.nextBytes(bytes);
      var hash = world.vat(Samples.VAT).chunks().put(ByteBuffer.wrap(bytes)).hash();
      var naming = ByteBuffer.allocate(NAMING_BYTES).put(NAMING).put(hash.bytes()).array();
      changes.add(ObjectChange.created(OBJECTS + 1L + i, naming));
    }
    world.append(TurnDraft.ofObjects("load", "benchmark", Samples.VAT, changes));
  }

  private static TurnDraft removed(long first, int count) {
    var changes = new ArrayList<ObjectChange>();
    for (long id = first; id < first + count; id++) {
      changes.add(ObjectChange.removed(id));
    }
    return TurnDraft.ofObjects("remove", "benchmark", Samples.VAT, changes);
  }

  private static List<ChunkHash> chunksIn(byte[] contents) {
    return contents.length == NAMING_BYTES && contents[0] == NAMING
        ? List.of(ChunkHash.of(Arrays.copyOfRange(contents, 1, NAMING_BYTES)))
        : List.of();
  }

  private static void checkpoints(WorldStore world) {
    long begin = System.nanoTime();
    for (int i = 0; System.nanoTime() - begin < QUIET_NANOS; i++) {
      world.checkpoint("checkpoint " + i);
      world.drain();
      world.deleteCheckpoint("checkpoint " + i);
    }
  }

  private static void forget(WorldStore world) {
    long id = OBJECTS / 2;
    byte[] instead = new byte[Samples.BYTES];
    world.append(
        TurnDraft.ofObjects(
            "forget", "benchmark", Samples.VAT, List.of(ObjectChange.changed(id, instead))));
    world.forget(new ForgetRequest(Samples.VAT, Map.of(id, instead), _ -> false, Holds::chunksIn));
  }

  private static void beside(WorldStore world, Pauses pauses, String what, Runnable work)
      throws Exception {
    var thread = new Thread(work);
    long begin = System.nanoTime();
    pauses.take();
    thread.start();
    use(world, what, thread::isAlive);
    thread.join();
    System.out.printf("%s took %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    pauses.print();
  }

  private static void use(WorldStore world, String what, BooleanSupplier goesOn)
      throws InterruptedException {
    var vat = world.vat(Samples.VAT);
    var random = new Random(2);
    var saving = new long[TIMES_MAX];
    var reading = new long[TIMES_MAX];
    var looking = new long[TIMES_MAX];
    long turn = world.savedTurn();
    int count = 0;
    do {
      long id = 1 + random.nextInt(OBJECTS / 3);
      long start = System.nanoTime();
      world.append(Samples.change(new long[] {id}));
      long saved = System.nanoTime();
      vat.read(OBJECTS - id);
      long read = System.nanoTime();
      vat.readAsOf(OBJECTS - id, turn);
      looking[count] = System.nanoTime() - read;
      reading[count] = read - saved;
      saving[count++] = saved - start;
      Thread.sleep(1); // a vat that does more leaves nobody else a processor
    } while (goesOn.getAsBoolean() && count < TIMES_MAX);
    print(what + ", a turn saved", saving, count);
    print(what + ", an object read", reading, count);
    print(what + ", an object as it was", looking, count);
  }

  private static void print(String what, long[] times, int count) {
    Arrays.sort(times, 0, count);
    System.out.printf(
        "%s: %,d times, half below %.3f ms, 99 of 100 below %.2f, 999 of 1000 below %.2f, the"
            + " longest %.1f ms%n",
        what,
        count,
        times[count / 2] / 1e6,
        times[(int) (count * 0.99)] / 1e6,
        times[(int) (count * 0.999)] / 1e6,
        times[count - 1] / 1e6);
  }

  private Holds() {}
}
