package vivarium.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import vivarium.app.testing.Shell;

/** {@code vats}, {@code check}, and worlds that cannot be opened. */
class WorldCommandsTest extends ShellCase {
  @Test
  void anObjectSaysWhyItIsAlive_andWhoRefersToIt() {
    shell.eval("lobby _AddSlots: (| holder <- (| it |). other |)");
    shell.eval("holder it: (| x <- 'leaf' |). other: holder it");
    long id = shell.run("eval", "--json", "holder it").json().path("id").longValue();
    var name = "home #" + id;
    assertThat(shell.run("why-alive", name).out().lines()).first().asString().startsWith("lobby  ");
    assertThat(shell.run("why-alive", name).out()).endsWith(name + "\n").hasLineCount(2);
    var path = shell.run("why-alive", "--json", name).json();
    assertThat(path.path("alive").booleanValue()).isTrue();
    assertThat(path.path("path").path(1).path("through").asString()).isEqualTo("other");
    assertThat(shell.run("who-refers", name).out())
        .contains("OBJECT", "THROUGH", "other", "it")
        .hasLineCount(3);
    assertThat(shell.run("who-refers", "-n", "1", name).err()).contains("1 more reference");
    assertThat(shell.run("who-refers", "--json", name).json().path("total").intValue())
        .isEqualTo(2);
    shell.eval("other: nil. holder it: nil");
    assertThat(shell.run("who-refers", name).out()).contains("Nothing in vat 'home' refers to");
    assertThat(shell.run("why-alive", name).out()).contains("Nothing leads to object " + name);
    for (var command : new String[] {"why-alive", "who-refers"}) {
      assertThat(shell.run(command, "home #999999").err())
          .contains("There is no object home #999999 in this world.")
          .hasLineCount(1);
      assertThat(shell.run(command, "nobody").status()).isEqualTo(Exit.USAGE);
    }
  }

  @Test
  void suspendedVat_isShownWithItsReason() {
    assertThat(shell.run("eval", "world suspend: 'files' Because: 'spring cleaning'").status())
        .isZero();
    assertThat(shell.run("vats").out()).contains("suspended: spring cleaning");
    var files = shell.run("vats", "--json").json().path("vats").path(1);
    assertThat(files.path("state").asString()).isEqualTo("suspended");
    assertThat(files.path("trouble").asString()).isEqualTo("spring cleaning");
  }

  @Test
  void vatsAreListed_withSizesAndGatekeepers() {
    var outcome = shell.run("vats");
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out().lines().toList())
        .hasSize(3)
        .satisfies(
            lines -> assertThat(lines.getFirst()).contains("VAT", "OBJECTS", "SIZE", "GATEKEEPER"))
        .satisfies(
            lines -> assertThat(lines.get(1)).matches("home +idle +\\d+ +[\\d.]+ KiB +\\S.*"))
        .satisfies(lines -> assertThat(lines.get(2)).startsWith("files "));
    var json = shell.run("vats", "--json").json();
    assertThat(json.path("vats").path(0).path("name").asString()).isEqualTo("home");
    assertThat(json.path("vats").path(0).path("objects").longValue()).isGreaterThan(100);
  }

  @Test
  void aSoundWorldIsSaidToBe() {
    var outcome = shell.run("check");
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("all is well."));
    var json = shell.run("check", "--json").json();
    assertThat(json.path("sound").booleanValue()).isTrue();
    assertThat(json.path("complete").booleanValue()).isTrue();
    assertThat(json.path("vats").size()).isEqualTo(2);
  }

  @Test
  void damageIsFound_andTheStatusSaysSo() throws IOException {
    var bytes = folder.resolve("big");
    Files.write(bytes, new byte[3 << 20]);
    shell.run("import", bytes.toString());
    var pack = largestFileIn(world.resolve("vats/files"));
    damageMiddleOf(pack);
    var outcome = shell.run("check");
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.out()).contains("wrong:").contains("Vat 'home'").contains("all is well.");
    assertThat(shell.run("check", "--json").json().path("sound").booleanValue()).isFalse();
  }

  @Test
  void aSoundWorldIsNotRepaired() {
    var outcome = shell.run("check", "--repair");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).isEqualTo("All is well; nothing was changed.\n");
  }

  @Test
  void lostBytesAreZeros_afterARepair() throws IOException {
    var bytes = folder.resolve("big");
    Files.write(bytes, new byte[] {1, 2, 3});
    Files.write(folder.resolve("huge"), "pattern ".repeat(400_000).getBytes(UTF_8));
    shell.run("import", bytes.toString(), folder.resolve("huge").toString());
    damageMiddleOf(largestFileIn(world.resolve("vats/files")));
    var outcome = shell.run("check", "--repair");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).contains(".pack", "zeros", "The world is repaired.");
    assertThat(shell.run("check").out()).doesNotContain("wrong");
    assertThat(shell.eval("1 + 2")).isEqualTo("3");
    var again = shell.run("check", "--repair", "--json").json();
    assertThat(again.path("repaired").booleanValue()).isFalse();
  }

  @Test
  void aDamagedVatIsRepaired_andWhatIsLostIsNamed() throws IOException {
    shell.eval("lobby _AddSlots: (| before = 'kept' |)");
    zero(world.resolve("vats/home/objects.mv.db"), 0, 3);
    zero(world.resolve("vats/home/objects.mv.db"), 40, 2);
    assertThat(shell.run("check").status()).isEqualTo(Exit.FAILED);
    var outcome = shell.run("check", "--repair");
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).contains("The world is repaired.");
    assertThat(shell.run("check").out()).doesNotContain("wrong");
    assertThat(shell.eval("before")).contains("kept");
  }

  private static void zero(Path file, int block, int blocks) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(block * 4096L).write(ByteBuffer.allocate(blocks * 4096));
    }
  }

  @Test
  void aWorldInUseSaysWhoHasIt() {
    try (var other = vivarium.app.setup.Worlds.open(world)) {
      var outcome = shell.run("eval", "3");
      assertThat(outcome.status()).isEqualTo(Exit.FAILED);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .contains(other.world().directory().toString())
          .contains(Long.toString(ProcessHandle.current().pid()))
          .hasLineCount(1);
    }
  }

  @Test
  void aFolderThatIsNoWorldIsLeftAlone() throws IOException {
    var other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "precious");
    for (var command : new String[] {"eval", "log", "check"}) {
      var outcome =
          new Shell(other)
              .run(command.equals("eval") ? new String[] {"eval", "3"} : new String[] {command});
      assertThat(outcome.status()).isEqualTo(Exit.FAILED);
      assertThat(outcome.err()).contains(other.toString()).hasLineCount(1);
    }
    assertThat(other).isDirectoryContaining("glob:**thesis.txt");
    assertThat(other.toFile().list()).hasSize(1);
  }

  @Test
  void looking_doesNotMakeAWorld() {
    var absent = folder.resolve("absent");
    for (var command :
        new String[][] {
          {"log"}, {"vats"}, {"check"}, {"undo"}, {"diff", "1"}, {"export", "3", "x"}
        }) {
      var outcome = new Shell(absent).run(command);
      assertThat(outcome.status()).isEqualTo(Exit.FAILED);
      assertThat(outcome.err()).startsWith("There is no world in " + absent).hasLineCount(1);
    }
    assertThat(absent).doesNotExist();
  }

  private static Path largestFileIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  private static void damageMiddleOf(Path file) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(channel.size() / 2);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
    }
  }
}
