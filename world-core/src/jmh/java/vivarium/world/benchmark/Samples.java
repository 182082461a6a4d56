package vivarium.world.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.world.WorldOpening;

/** The objects that all take: 100 bytes, 56 of them random. */
final class Samples {
  static final String VAT = "home";
  static final int BYTES = 100;
  private static final int RANDOM_BYTES = 56;
  private static final byte[] TEXT =
      "a slot named like others, with a value ".getBytes(StandardCharsets.US_ASCII);

  /** Made beforehand: what is measured is a store, and not how fast chance is. */
  private static final byte[][] MADE = made();

  private static int next;

  private static byte[][] made() {
    var random = new Random(7);
    var made = new byte[1 << 13][];
    for (int i = 0; i < made.length; i++) {
      var noise = new byte[RANDOM_BYTES];
      random.nextBytes(noise);
      var bytes = Arrays.copyOf(noise, BYTES);
      System.arraycopy(TEXT, 0, bytes, RANDOM_BYTES, TEXT.length);
      made[i] = bytes;
    }
    return made;
  }

  /** Other contents each time; which of them follow which does not matter. */
  static byte[] contents() {
    next = next + 1 & MADE.length - 1;
    return MADE[next].clone();
  }

  /** Five ids among the first so many. */
  static long[] ids(Random random, int among) {
    return random.longs(5, 1, among + 1).sorted().distinct().toArray();
  }

  static TurnDraft change(long[] ids) {
    var changes = new ArrayList<ObjectChange>();
    for (long id : ids) {
      changes.add(ObjectChange.changed(id, contents()));
    }
    return TurnDraft.ofObjects("edit", "benchmark", VAT, changes);
  }

  /** Creates objects with the ids from one on, in one turn. */
  static TurnDraft create(long first, int count) {
    var changes = new ArrayList<ObjectChange>(count);
    for (long id = first; id < first + count; id++) {
      changes.add(ObjectChange.created(id, contents()));
    }
    return TurnDraft.ofObjects("load", "benchmark", VAT, changes);
  }

  static WorldStore world(Path folder) {
    var world = WorldOpening.open(folder.resolve("world"), StoreOptions.standard());
    if (world.created()) {
      world.createVat(VAT);
    }
    return world;
  }

  /** How much is on the disk in a folder. */
  static long bytesBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private Samples() {}
}
