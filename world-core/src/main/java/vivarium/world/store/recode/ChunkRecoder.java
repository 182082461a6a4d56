package vivarium.world.store.recode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.chunk.ChunkPlace;
import vivarium.world.store.chunk.PackFolder;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.chunk.PackedChunks;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.table.VatState;
import vivarium.world.store.table.VatTables;
import vivarium.world.store.table.VatTables.ChunkRow;

/**
 * Puts the chunks of a vat into packs under other keys, and notes in the new database where they
 * are now: a sealed chunk is longer than a plain one.
 */
final class ChunkRecoder {
  private static final String BYTES = "bytes";
  private static final int ROWS_AT_A_TIME = 64;

  private final Disk source;
  private final @Nullable WorldKeys keys;
  private final Disk disk;
  private final @Nullable WorldKeys freshKeys;
  private final byte[] world;
  private final long packBytes;

  ChunkRecoder(
      Disk source,
      @Nullable WorldKeys keys,
      Disk disk,
      @Nullable WorldKeys freshKeys,
      byte[] world,
      long packBytes) {
    this.source = source;
    this.keys = keys;
    this.disk = disk;
    this.freshKeys = freshKeys;
    this.world = world;
    this.packBytes = packBytes;
  }

  /**
   * Does it.
   *
   * @param old the folder of the vat
   * @param fresh the new one, which has the database already
   * @param advance told of bytes that are done
   */
  void run(Path old, Path fresh, LongConsumer advance) throws IOException {
    try (var tables = new H2Databases(disk, freshKeys).openVat(fresh)) {
      if (tables.state().indexedPack() == 0) {
        return; // it never had any
      }
      var from = new PackFolder(source, old.resolve(BYTES), world, packBytes, 0, keys);
      var to = new PackFolder(disk, fresh.resolve(BYTES), world, packBytes, 0, freshKeys);
      try (var oldTables = new H2Databases(source, keys).openVat(old);
          var in = PackedChunks.open(from, hash -> place(oldTables, hash), indexed(oldTables));
          var out = PackedChunks.open(to, _ -> null, PackPosition.START)) {
        copy(oldTables, in, out, tables, advance);
      }
      tables.sync();
      disk.forceFolder(fresh.resolve(BYTES));
    }
  }

  private static void copy(
      VatTables oldTables,
      PackedChunks in,
      PackedChunks out,
      VatTables tables,
      LongConsumer advance) {
    var after = new byte[0];
    while (true) {
      var rows = oldTables.chunksAfter(after, ROWS_AT_A_TIME);
      for (var row : rows) {
        out.put(ByteBuffer.wrap(in.read(ChunkHash.of(row.hash()))));
        advance.accept(row.length());
      }
      note(out, tables);
      if (rows.isEmpty()) {
        return;
      }
      after = rows.getLast().hash();
    }
  }

  private static void note(PackedChunks out, VatTables tables) {
    var forced = out.forcedChunks();
    var end = forced.end();
    var state = tables.state();
    tables.change(editor -> {
      for (var chunk : forced.chunks()) {
        var place = chunk.getValue();
        editor.moveChunk(
            new ChunkRow(chunk.getKey().bytes(), place.pack(), place.position(), place.length()));
      }
      editor.setState(indexedTo(state, end));
    });
    out.indexed(forced);
  }

  private static VatState indexedTo(VatState state, PackPosition end) {
    return new VatState(
        state.applied(),
        state.nextFreeId(),
        state.objects(),
        state.bytes(),
        state.nextContent(),
        state.nextUndo(),
        end.pack(),
        end.end(),
        state.chunkBytes());
  }

  private static @Nullable ChunkPlace place(VatTables tables, ChunkHash hash) {
    var row = tables.chunk(hash.bytes());
    return row == null ? null : new ChunkPlace(row.pack(), row.place(), row.length());
  }

  private static PackPosition indexed(VatTables tables) {
    var state = tables.state();
    return new PackPosition(state.indexedPack(), state.indexedEnd());
  }
}
