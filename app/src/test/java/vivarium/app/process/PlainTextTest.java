package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.app.setup.OpenWorld;
import vivarium.app.setup.Worlds;
import vivarium.vat.api.World;
import vivarium.vat.history.History;
import vivarium.world.base.Progress;
import vivarium.world.store.crypt.KeyCost;
import vivarium.world.store.crypt.Secrets;

/**
 * Whatever a person puts into an encrypted world, in whatever way, no file of the world has it in
 * the clear, nor any name of a file. In a plain world all of it is found, so the search is good.
 */
class PlainTextTest {
  private static final KeyCost CHEAP = new KeyCost(8, 1);
  private static final Secrets SECRETS =
      Secrets.NONE
          .withPassphrase(_ -> "correct horse".toCharArray())
          .withCost(CHEAP)
          .withEncryptsNew(true);

  /** Where each stands is told by its name. */
  private static final List<String> NEEDLES =
      List.of(
          "zqslotname",
          "zqstringtext",
          "zqformertext",
          "zqselectorname",
          "zqcomment",
          "zqcheckpoint",
          "zqvatname",
          "zqreason",
          "zqqueued",
          "zqimported",
          "zqinthefile",
          "zqlongtext",
          "zqsetting");

  /** Long enough to be a chunk, and for several blocks of one. */
  private static final int FILE_BYTES = 300_000;

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  @TempDir private Path folder;

  @Test
  void encryptedWorld_hasNothingInTheClear_whileItIsOpen_afterACrash_andAfterClosing()
      throws IOException {
    var world = folder.resolve("world");
    var crashed = folder.resolve("crashed");
    try (var open = Worlds.create(world, SECRETS)) {
      fill(open);
      assertThat(found(world)).as("while it is open").isEmpty();
      copy(world, crashed);
    }
    assertThat(found(world)).as("after closing").isEmpty();
    try (var open = Worlds.open(crashed, SECRETS)) {
      assertThat(open.world().status().recovered().turns()).isPositive();
      assertThat(found(crashed)).as("after a crash").isEmpty();
    }
    assertThat(found(crashed)).as("after a crash and closing").isEmpty();
  }

  @Test
  void formerlyPlainWorld_hasNothingInTheClear_onceItIsEncrypted() throws IOException {
    var world = vivarium.app.testing.Worlds.copyTo(folder.resolve("world"));
    try (var open = Worlds.open(world)) {
      fill(open);
      assertThat(found(world)).as("while a plain world is open").containsAll(NEEDLES);
    }
    assertThat(found(world)).as("in a plain world").containsAll(NEEDLES);
    World.recoding(world, Secrets.NONE.withCost(CHEAP))
        .encrypt(SECRETS.passphrase(), Progress.NONE);
    assertThat(found(world)).as("after encrypting it").isEmpty();
    World.recoding(world, SECRETS).decrypt(Progress.NONE);
    assertThat(found(world)).as("after decrypting it").containsAll(NEEDLES);
  }

  private void fill(OpenWorld open) throws IOException {
    var world = open.world();
    var home = world.vat(World.HOME);
    Diary.ask(
        home,
        "lobby _AddSlots: (| \"zqcomment\" zqslotname <- 'zqformertext'."
            + " zqselectorname = ( 1 + 1 ) |)");
    Diary.ask(home, "zqslotname: 'zqstringtext'. nil");
    Diary.ask(home, "zqslotname: 'zqlongtext ' * 400. nil");
    new History(world.vatsTogether()).checkpoint("zqcheckpoint");
    world.createVat("zqvatname");
    Diary.ask(home, "world suspend: 'zqvatname' Because: 'zqreason'. nil");
    Diary.ask(home, "(vats at: 'zqvatname') eventually at: 'zqqueued' Put: 1. nil");
    world.setting("layout", "zqsetting");
    var file = folder.resolve("zqimported");
    Files.write(file, fileBytes());
    new Diary(world).bring(file);
    Files.delete(file);
    world.vatsTogether().store().force();
  }

  /** Needles at the ends and in the middle, and nothing that could be compressed between them. */
  private static byte[] fileBytes() {
    var bytes = new byte[FILE_BYTES];
    new Random(1).nextBytes(bytes);
    var needle = "zqinthefile".getBytes(StandardCharsets.UTF_8);
    for (int at : new int[] {0, FILE_BYTES / 2, FILE_BYTES - needle.length}) {
      System.arraycopy(needle, 0, bytes, at, needle.length);
    }
    return bytes;
  }

  /** The needles in any file of a folder, or in the name of one. */
  private static Set<String> found(Path world) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(world)) {
      for (var file : files.toList()) {
        var text = world.relativize(file) + "\n" + (Files.isRegularFile(file) ? latin(file) : "");
        for (var needle : NEEDLES) {
          for (var charset : CHARSETS) {
            var wanted = new String(needle.getBytes(charset), StandardCharsets.ISO_8859_1);
            if (text.contains(wanted)) {
              found.add(needle);
            }
          }
        }
      }
    }
    return found;
  }

  private static String latin(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  /** What a kill would leave, as nothing is written twice that was written once. */
  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
