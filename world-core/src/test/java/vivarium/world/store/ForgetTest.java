package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;
import static vivarium.world.store.Worlds.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;
import vivarium.world.store.world.WorldOpening;

/** Forgetting for good: what is left on the disk, and what of everything else. */
class ForgetTest {
  private static final byte[] INSTEAD = bytes("forgotten");

  @TempDir private Path folder;

  /** In a world with a passphrase no plain text is there before either: see the next one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noByteIsLeft_ofAnyState_whileAllElseIsAsItWas(boolean isEncrypted) throws IOException {
    var options = options(isEncrypted);
    var random = new Random(11);
    var own = Worlds.random(random, 30_000);
    var shared = Worlds.random(random, 30_000);
    try (var world = WorldOpening.open(folder, options)) {
      world.createVat(HOME);
      world.createVat(FILES);
      var ownChunk = put(world, own);
      var sharedChunk = put(world, shared);
      world.append(turn("SECRETWORDS", 1, Worlds.CHUNK + ownChunk, "m1", "SECRETMESSAGE"));
      world.append(turn("other", 2, Worlds.CHUNK + sharedChunk, "m2", "kept message"));
      long before =
          world.append(turn("more", 1, "SECRETLONG" + "-".repeat(3000) + "SECRETEND", "m1", null));
      world.append(turn("more", 1, Worlds.CHUNK + sharedChunk, "m3", "said"));
      world.append(turn("more", 2, "two", "m2", null));
      world.append(turn("instead", 1, "forgotten", "m3", null));
      world.drain();
      for (var secret : List.of("SECRETWORDS", "SECRETMESSAGE", "SECRETEND")) {
        assertThat(isOnDisk(bytes(secret))).as(secret).isNotEqualTo(isEncrypted);
      }
      assertThat(isOnDisk(own)).isNotEqualTo(isEncrypted);

      world.forget(request(Map.of(1L, INSTEAD)));
      for (var secret : List.of("SECRETWORDS", "SECRETMESSAGE", "SECRETLONG", "SECRETEND")) {
        assertThat(isOnDisk(bytes(secret))).as(secret).isFalse();
      }
      assertThat(isOnDisk(own)).isFalse();
      assertThat(isOnDisk(shared)).isNotEqualTo(isEncrypted);

      assertWhole(world, before, sharedChunk);
      world.append(turn("goes on", 3, "three", "m4", "four"));
      assertThat(world.vat(HOME).chunks().has(ownChunk)).isFalse();
      assertThat(put(world, own)).isEqualTo(ownChunk);
      world.drain();
    }
    try (var world = WorldOpening.open(folder, options)) {
      assertThat(Worlds.read(world, 3)).isEqualTo("three");
      assertThat(world.vat(HOME).chunks().byteCount()).isEqualTo(60_000);
      assertThat(world.vat(HOME).verify(_ -> true).findings()).isEmpty();
    }
  }

  private static StoreOptions options(boolean isEncrypted) {
    return StoreOptions.standard()
        .withChunks(Worlds::chunksIn)
        .withSecrets(isEncrypted ? Worlds.SECRETS : Secrets.NONE);
  }

  private static void assertWhole(WorldStore world, long before, ChunkHash sharedChunk) {
    var vat = world.vat(HOME);
    assertThat(Worlds.read(world, 1)).isEqualTo("forgotten");
    assertThat(vat.readAsOf(1, before)).isEqualTo(INSTEAD);
    assertThat(vat.readAsOf(1, before - 3)).isNull();
    assertThat(Worlds.text(vat.readAsOf(2, before))).isEqualTo(Worlds.CHUNK + sharedChunk);
    assertThat(Worlds.read(world, 2)).isEqualTo("two");
    assertThat(Worlds.text(vat.entries().getAsOf(EntryKey.of("m2"), before)))
        .isEqualTo("kept message");
    assertThat(vat.chunks().read(sharedChunk)).hasSize(30_000);
    assertThat(vat.historyOf(1, 10)).hasSize(1);
    assertThat(world.turns(Long.MAX_VALUE, 100)).hasSize(6);
    assertThat(vat.verify(_ -> true).findings()).isEmpty();
  }

  private static ChunkHash put(WorldStore world, byte[] contents) {
    return world.vat(HOME).chunks().put(ByteBuffer.wrap(contents)).hash();
  }

  private static TurnDraft turn(String cause, long id, String contents, String key, String value) {
    var object = new ObjectChange(id, bytes(contents), cause.equals("SECRETWORDS"));
    var entry = new EntryChange(EntryKey.of(key), value == null ? null : bytes(value));
    var part = new VatChanges(HOME, List.of(object), List.of(entry));
    return new TurnDraft("edit", cause, List.of(part));
  }

  private static ForgetRequest request(Map<Long, byte[]> instead) {
    return new ForgetRequest(HOME, instead, key -> key.text().startsWith("m"), Worlds::chunksIn);
  }

  private boolean isOnDisk(byte[] wanted) throws IOException {
    var text = new String(wanted, StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
