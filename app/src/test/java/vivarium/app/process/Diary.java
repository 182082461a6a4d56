package vivarium.app.process;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vivarium.vat.api.Vat;
import vivarium.vat.api.World;
import vivarium.vat.history.History;
import vivarium.vat.transfer.ImportProgress;
import vivarium.vat.transfer.Importer;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.TurnResult;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.ByteVector;
import vivarium.world.store.Checkpoint;
import vivarium.world.syntax.SourceText;

/**
 * A world in which every edit changes three objects that must agree, and every file tells by its
 * number what must be in it.
 */
final class Diary {
  /** Makes what {@link #write} changes. */
  static final String SOURCE =
      "lobby _AddSlots: (| diary <- nil. total <- (| sum <- 0 |). count <- 0 |)."
          + " diary: list copyRemoveAll. nil";

  private static final int FILE_BYTES_MAX = 200_000;

  private final World world;

  Diary(World world) {
    this.world = world;
  }

  /** Writes the next number, as one turn. */
  void write(long number) {
    ask(
        world.vat(World.HOME),
        "diary add: %d. total sum: total sum + %d. count: %d".formatted(number, number, number));
  }

  /** The number written last. */
  long last() {
    return Long.parseLong(ask(world.vat(World.HOME), "count"));
  }

  /** The sum, the length and the last entry, which three objects know. */
  List<Long> witnesses() {
    return List.of(
        Long.parseLong(ask(world.vat(World.HOME), "total sum")),
        Long.parseLong(ask(world.vat(World.HOME), "diary size")),
        Long.parseLong(
            ask(world.vat(World.HOME), "diary isEmpty ifTrue: 0 False: [ diary last ]")));
  }

  /** Imports a file of this number. */
  void bring(Path file) {
    var importer = new Importer(world.vatsTogether().store().vat(World.FILES));
    var batch = importer.read(List.of(file), ImportProgress.NONE);
    value(world.vat(World.FILES), Importer.request(batch, 0));
  }

  /**
   * How many bytes of a file are there; -1 if it is not; fails if they are not what they must be.
   */
  long bytesOf(long number) {
    var source = new SourceText("", "gatekeeper at: '%s' IfAbsent: nil".formatted(name(number)));
    var found = new long[] {-1};
    value(
        world.vat(World.FILES),
        new TurnRequest(
            "verify",
            "verify",
            heap -> {
              found[0] = verified(heap, heap.evaluate(source, 0), number);
              return heap.memory().wellKnown().nil;
            },
            false));
    return found[0];
  }

  private static long verified(VatHeap heap, Object file, long number) {
    if (!(file instanceof ByteVector bytes)) {
      return -1;
    }
    var expected = contents(number);
    var actual = new byte[expected.length];
    if (bytes.size() != expected.length) {
      throw new AssertionError("file %d has %d bytes".formatted(number, bytes.size()));
    }
    bytes.read(0, actual, 0, actual.length);
    if (!ByteBuffer.wrap(actual).equals(ByteBuffer.wrap(expected))) {
      throw new AssertionError("file %d has other bytes in vat %s".formatted(number, heap.name()));
    }
    return actual.length;
  }

  /** What is in the file of a number. */
  static byte[] contents(long number) {
    var random = new Random(number);
    var bytes = new byte[random.nextInt(FILE_BYTES_MAX)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** What the file of a number is called. */
  static String name(long number) {
    return "file" + number;
  }

  /** Names this moment. */
  void mark(long number) {
    new History(world.vatsTogether()).checkpoint(markName(number));
  }

  /** What the moment of a number is called. */
  static String markName(long number) {
    return "mark " + number;
  }

  /** The names of all moments. */
  List<String> marks() {
    return new History(world.vatsTogether()).checkpoints().stream().map(Checkpoint::name).toList();
  }

  /** What an expression answers; fails if it does. */
  static String ask(Vat vat, String expression) {
    return switch (vat.evaluate(new SourceText("", expression), 0).join()) {
      case TurnResult.Done done -> done.value().printString();
      case TurnResult.Failed failed -> throw new AssertionError(failed);
      case TurnResult.Unreadable unreadable -> throw new AssertionError(unreadable);
    };
  }

  private static void value(Vat vat, TurnRequest request) {
    var result = vat.run(request).join();
    if (!(result instanceof TurnResult.Done)) {
      throw new AssertionError(result);
    }
  }
}
