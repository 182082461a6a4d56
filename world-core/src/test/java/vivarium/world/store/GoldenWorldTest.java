package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.store.catalogue.WorldFile.Feature;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.world.WorldOpening;

/**
 * Worlds that earlier versions made are opened by this one; and what is written stays the same for
 * as long as the number of the format does.
 *
 * <p>When the format changes: raise {@code WorldFolder.FORMAT}, run this class once with {@code
 * -Dgolden.write=true}, which makes the golden world of the new format, and add its number and
 * digest here. The old ones stay.
 */
class GoldenWorldTest {
  /** By format, the digest of all rows of the golden world. */
  private static final Map<Integer, String> DIGESTS =
      Map.of(1, "5bfca45ac1bed1555ae048ea41c3c665ed64a4065123cc2ca838aec3bfb43052");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1})
  void worldOfAnEarlierFormat_isOpened(int format) throws IOException {
    unzip("world-" + format);
    GoldenWorld.assertIs(folder);
    GoldenWorldTest.checked(folder);
  }

  /** One is of before it was said which features a world uses, the other says it. */
  @ParameterizedTest
  @ValueSource(strings = {"thinned-1", "thinned-2"})
  void worldWithAPassphraseAndAThinnedHistory_isOpened(String name) throws IOException {
    unzip(name);
    GoldenThinned.assertIs(folder);
    assertThat(new WorldFolder(Disk.system(), folder).read().uses())
        .containsExactlyInAnyOrder(Feature.THINNED, Feature.PASSPHRASE);
  }

  @Test
  void worldSaysWhatItUses_soThatVersionsOfBeforeRefuseIt() throws IOException {
    GoldenThinned.make(folder);
    if (Boolean.getBoolean("golden.write")) {
      GoldenWorld.zip(
          folder, Files.newOutputStream(Path.of("src/test/resources/golden/thinned-2.zip")));
    }
    var file = new WorldFolder(Disk.system(), folder).read();
    assertThat(file.format()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("vivarium.world")))
        .contains("format 2\n")
        .contains("uses thinned passphrase\n");
    assertThat(Files.readString(folder.resolve("vivarium.keys"))).isEqualTo(file.text());
    GoldenThinned.assertIs(folder);
  }

  private void unzip(String name) throws IOException {
    try (var zip = GoldenWorldTest.class.getResourceAsStream("/golden/" + name + ".zip")) {
      GoldenWorld.unzip(zip, folder);
    }
  }

  /** Once more, now that this version has written to it. */
  private static void checked(Path folder) {
    try (var world = WorldOpening.open(folder, StoreOptions.standard())) {
      assertThat(Worlds.read(world, 1)).isEqualTo("goes on");
    }
  }

  @Test
  void whatIsWritten_isTheSame_asLongAsTheFormatHasThisNumber() throws IOException {
    GoldenWorld.make(folder);
    var digest = digest();
    int format = new WorldFolder(Disk.system(), folder).read().format();
    if (Boolean.getBoolean("golden.write")) {
      var target = Path.of("src/test/resources/golden/world-%d.zip".formatted(format));
      GoldenWorld.zip(folder, Files.newOutputStream(target));
      System.out.println("The digest of format " + format + " is " + digest);
    }
    assertThat(digest)
        .as("what is written has changed; see the comment of this class")
        .isEqualTo(DIGESTS.get(format));
    GoldenWorld.assertIs(folder);
  }

  /** Of the rows of both vats and of the heads of files, but for what names this very world. */
  private String digest() throws IOException {
    var lines = new TreeMap<String, String>();
    for (var vat : new String[] {Worlds.HOME, Worlds.FILES}) {
      var tables = new H2Databases(Disk.system()).openVat(folder.resolve("vats").resolve(vat));
      for (var table : VatTables.Table.values()) {
        for (var row : tables.rowsFrom(table, 0, 10_000)) {
          lines.put(vat + " " + table + " " + row.number(), sha256(row.body()));
        }
      }
      var low = EntryKey.FIRST.bytes();
      var page = tables.entryPageFor(low);
      lines.put(vat + " entries", page == null ? "none" : sha256(page.body()));
      for (var chunk : tables.chunksAfter(new byte[0], 1000)) {
        lines.put(
            vat + " chunk " + HexFormat.of().formatHex(chunk.hash()),
            chunk.pack() + " " + chunk.length());
      }
      lines.put(vat + " state", tables.state().toString());
      tables.abandon();
    }
    var pack = Files.readAllBytes(folder.resolve("vats/files/bytes/00000001.pack"));
    lines.put("pack", sha256(java.util.Arrays.copyOfRange(pack, 36, pack.length)));
    lines.put("pack sign", new String(pack, 0, 8, java.nio.charset.StandardCharsets.US_ASCII));
    lines.put("files", String.valueOf(names()));
    return sha256(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private java.util.List<String> names() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceAll("[0-9]{12}", "N"))
          .sorted()
          .toList();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
