package vivarium.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.json.JsonMapper;
import vivarium.app.testing.Shell;

/** {@code import} and {@code export}. */
class TransferCommandsTest extends ShellCase {
  @Test
  void E24_whatGoesInComesOutTheSame_whateverItsSize() throws IOException {
    for (int size : new int[] {0, 1, 4096, 4097, (1 << 20) + 17}) {
      var file = file("in/" + size, size);
      assertThat(shell.run("import", file.toString()).status()).isEqualTo(Exit.OK);
      var copy = folder.resolve("out" + size);
      assertThat(export("gatekeeper at: '" + size + "'", copy).status()).isEqualTo(Exit.OK);
      assertThat(copy).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void bytesOfThen_comeOutAsTheyWere() throws IOException {
    var file = file("in/a", (1 << 20) + 17);
    var copy = Files.copy(file, folder.resolve("before"));
    shell.run("import", file.toString());
    long turn = shell.newestTurn();
    shell.run("eval", "--vat", "files", "(gatekeeper at: 'a') at: 1000000 Put: 1");
    shell.run("eval", "--vat", "files", "(gatekeeper at: 'a') remove");
    var out = folder.resolve("out");
    var outcome =
        shell.run(
            "export",
            "--at",
            Long.toString(turn),
            "--vat",
            "files",
            "gatekeeper at: 'a'",
            out.toString());
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Exit.OK);
    assertThat(out).hasSameBinaryContentAs(copy);
  }

  @Test
  void aFolderKeepsItsShape() throws IOException {
    file("photos/a.jpg", 10);
    file("photos/trips/rome/b.jpg", 20);
    long before = shell.newestTurn();
    var outcome = shell.run("import", folder.resolve("photos").toString());
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out())
        .startsWith("Imported 2 files (30 bytes) into vat 'files' as turn " + (before + 1) + ": ");
    assertThat(inFiles("(gatekeeper at: 'photos/trips/rome/b.jpg') size")).isEqualTo("20");
    assertThat(inFiles("(gatekeeper at: 'photos/a.jpg') size")).isEqualTo("10");
  }

  @Test
  void filesGoWhereTheyAreWanted() throws IOException {
    var outcome = shell.run("import", "--into", "trips/2026", file("a.jpg", 10).toString());
    assertThat(outcome.out()).endsWith(": trips/2026/a.jpg\n");
    assertThat(inFiles("(gatekeeper at: 'trips/2026/a.jpg') size")).isEqualTo("10");
  }

  @Test
  void programsGetJson() throws IOException {
    var imported = shell.run("import", "--json", file("a.jpg", 10).toString()).json();
    assertThat(imported.path("vat").asString()).isEqualTo("files");
    assertThat(imported.path("bytes").longValue()).isEqualTo(10);
    assertThat(imported.path("files").path(0).path("path").asString()).isEqualTo("a.jpg");
    assertThat(imported.path("turn").longValue()).isEqualTo(shell.newestTurn());
  }

  @Test
  void nothingIsImported_whenAnythingCannotBeRead() throws IOException {
    file("mixed/a.jpg", 10);
    var link = Files.createSymbolicLink(folder.resolve("mixed/z.jpg"), folder.resolve("gone"));
    long before = shell.newestTurn();
    var broken = shell.run("import", folder.resolve("mixed").toString());
    assertThat(broken.status()).isEqualTo(Exit.FAILED);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err())
        .contains(link.toString(), "leads nowhere", "Nothing was imported.")
        .hasLineCount(1);
    var absent = shell.run("import", folder.resolve("mixed/a.jpg").toString(), "/no/such/file");
    assertThat(absent.status()).isEqualTo(Exit.FAILED);
    assertThat(absent.err()).contains("/no/such/file").hasLineCount(1);
    assertThat(shell.newestTurn()).isEqualTo(before);
    assertThat(inFiles("gatekeeper includesKey: 'mixed'")).isEqualTo("false");
  }

  @Test
  void aFolderWithoutFilesIsNoTrouble() throws IOException {
    Files.createDirectories(folder.resolve("empty/deep"));
    var outcome = shell.run("import", folder.resolve("empty").toString());
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).isEqualTo("There are no files in it; nothing was imported.\n");
  }

  @Test
  void anObjectGraphIsExportedAsJson() throws IOException {
    shell.eval("lobby _AddSlots: (| ann = (| name = 'Ann'. age <- 33. friends |) |)");
    shell.eval("ann friends: (nil & 'Bob') asVector. ann friends at: 0 Put: ann");
    var file = folder.resolve("ann.json");
    var outcome = shell.run("export", "ann", file.toString());
    assertThat(outcome.status()).isEqualTo(Exit.OK);
    assertThat(outcome.out()).startsWith("Wrote ").endsWith(" to " + file + ".\n");
    var ann = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(ann.path("name").asString()).isEqualTo("Ann");
    assertThat(ann.path("friends").path(0).path("@ref").intValue())
        .isEqualTo(ann.path("@id").intValue());
    assertThat(ann.path("friends").path(1).asString()).isEqualTo("Bob");
  }

  @Test
  void standardOutputIsAFileToo() {
    assertThat(shell.run("export", "(1 & 2 & 3) asVector", "-").json().size()).isEqualTo(3);
    assertThat(shell.run("export", "--as", "bytes", "'Grüße'", "-").out()).isEqualTo("Grüße");
  }

  @Test
  void theFileStaysAsItWas_whenTheExportFails() throws IOException {
    var file = Files.writeString(folder.resolve("kept.json"), "kept");
    var failed = shell.run("export", "nil fish", file.toString());
    assertThat(failed.status()).isEqualTo(Exit.FAILED);
    assertThat(failed.err()).startsWith("No 'fish' slot found in nil.");
    assertThat(shell.run("export", "--as", "bytes", "nil", file.toString()).err())
        .contains("nil has no bytes of its own");
    assertThat(file).hasContent("kept");
    assertThat(folder).isDirectoryNotContaining("glob:**/.kept*");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDeviceOrPipeIsWrittenTo_andNotReplaced() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var read = new CompletableFuture<String>();
    Thread.startVirtualThread(() -> {
      try {
        read.complete(Files.readString(pipe));
      } catch (IOException trouble) {
        read.completeExceptionally(trouble);
      }
    });
    assertThat(shell.run("export", "3 + 4", pipe.toString()).status()).isEqualTo(Exit.OK);
    assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo("7\n");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysOne_andWhatItLeadsToIsWritten() throws IOException {
    var file = folder.resolve("file.json");
    var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("file.json"));
    assertThat(shell.run("export", "3 + 4", link.toString()).status()).isEqualTo(Exit.OK);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("7");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() {
    var outcome = shell.run("export", "3", folder.resolve("no/such/folder.json").toString());
    assertThat(outcome.status()).isEqualTo(Exit.FAILED);
    assertThat(outcome.err()).contains("no/such/folder.json", "there is no such folder");
    assertThat(shell.run("export", "3", folder.toString()).err()).contains("is a folder");
  }

  private Shell.Outcome export(String expression, Path file) {
    return shell.run("export", "--vat", "files", expression, file.toString());
  }

  private String inFiles(String expression) {
    return shell.run("eval", "--vat", "files", expression).out().stripTrailing();
  }

  private Path file(String name, int size) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(file, bytes);
  }
}
