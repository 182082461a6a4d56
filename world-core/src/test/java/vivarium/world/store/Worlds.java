package vivarium.world.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.crypt.KeyCost;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** Shorthand for tests of the store. */
public final class Worlds {
  /** Where the world of a test is on a disk in memory. */
  public static final Path PLACE = Path.of("/world");

  public static final String HOME = "home";
  static final String FILES = "files";

  /** A passphrase for every world, which costs little to try. */
  static final Secrets SECRETS =
      Secrets.NONE
          .withPassphrase(_ -> "correct horse".toCharArray())
          .withEncryptsNew(true)
          .withCost(new KeyCost(8, 1));

  /** With what contents begin that refer to a chunk; its name follows. */
  static final String CHUNK = "chunk ";

  private static final Pattern NAMES = Pattern.compile(CHUNK + "([0-9a-f]{64}( [0-9a-f]{64})*)");

  private static volatile boolean encrypted;

  /** From now on worlds have a passphrase, or none. */
  static void encrypted(boolean isWanted) {
    encrypted = isWanted;
  }

  /** The folder of a vat in a world made by {@link #create}. */
  public static Path folder(String vat) {
    var folder = vat.equals(HOME) ? "vat-1" : "vat-2";
    return PLACE.resolve("vats").resolve(encrypted ? folder : vat);
  }

  /** The options of a person's world, on another disk. */
  public static StoreOptions standard(Disk disk) {
    return StoreOptions.standard()
        .withDisk(disk)
        .withChunks(Worlds::chunksIn)
        .withSecrets(encrypted ? SECRETS : Secrets.NONE);
  }

  /** Contents that refer to some chunks. */
  static String naming(List<ChunkHash> chunks) {
    return CHUNK + String.join(" ", chunks.stream().map(ChunkHash::toString).toList());
  }

  /** The chunks that contents of a test refer to. */
  static List<ChunkHash> chunksIn(byte[] contents) {
    var found = NAMES.matcher(String.valueOf(text(contents)));
    return found.matches()
        ? Arrays.stream(found.group(1).split(" "))
            .map(name -> ChunkHash.of(HexFormat.of().parseHex(name)))
            .toList()
        : List.of();
  }

  /** Every bound so small that all that happens at bounds happens all the time. */
  public static StoreOptions tiny(Disk disk) {
    return standard(disk)
        .withMemory(3000, 10_000)
        .withFileSizes(2000, 8000)
        .withForceInterval(Duration.ofMillis(1));
  }

  /** A world with the vats home and files. */
  public static WorldStore create(StoreOptions options) {
    var world = WorldOpening.open(PLACE, options);
    world.createVat(HOME);
    world.createVat(FILES);
    return world;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  public static byte[] random(Random random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  public static ObjectChange created(long id, String contents) {
    return ObjectChange.created(id, bytes(contents));
  }

  public static ObjectChange changed(long id, String contents) {
    return ObjectChange.changed(id, bytes(contents));
  }

  public static EntryChange entry(String key, @Nullable String value) {
    return new EntryChange(EntryKey.of(key), value == null ? null : bytes(value));
  }

  /** A turn in home. */
  public static TurnDraft turn(ObjectChange... changes) {
    return TurnDraft.ofObjects("edit", "a test", HOME, Arrays.asList(changes));
  }

  /** A turn in home that changes entries. */
  public static TurnDraft turn(EntryChange... changes) {
    return new TurnDraft(
        "edit", "a test", List.of(new VatChanges(HOME, List.of(), Arrays.asList(changes))));
  }

  /** What an object holds, as text. */
  public static @Nullable String read(WorldStore world, long id) {
    return text(world.vat(HOME).read(id));
  }

  private Worlds() {}
}
