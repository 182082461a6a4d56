package vivarium.world.store.recode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.Progress;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.catalogue.WorldFile;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.FileSeal;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.AtomicFile;
import vivarium.world.store.disk.Disk;
import vivarium.world.store.disk.DiskFile;
import vivarium.world.store.error.WorldNotRecoded;
import vivarium.world.store.h2.CipherFile;
import vivarium.world.store.h2.H2Databases;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * Makes the files of a world once more, under other keys, in another folder. All of it is on stable
 * storage when it is done.
 */
final class Recoder {
  private static final int PIECE_BYTES = 1024 * 1024;
  private static final String DATABASE = ".mv.db";

  private final Disk source;
  private final WorldFolder from;
  private final @Nullable WorldKeys keys;
  private final Disk disk;
  private final WorldFolder to;
  private final @Nullable WorldKeys freshKeys;
  private final StoreOptions options;
  private final Progress progress;
  private long done;

  /**
   * @param source where the world is; nothing is written there
   * @param keys its keys, or null
   * @param disk where the new one will be
   * @param freshKeys those of the new one, or null
   */
  Recoder(
      Disk source,
      WorldFolder from,
      @Nullable WorldKeys keys,
      Disk disk,
      WorldFolder to,
      @Nullable WorldKeys freshKeys,
      StoreOptions options,
      Progress progress) {
    this.source = source;
    this.from = from;
    this.keys = keys;
    this.disk = disk;
    this.to = to;
    this.freshKeys = freshKeys;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Makes them.
   *
   * @return the names of what there is now
   */
  List<String> run(WorldContents contents, WorldFile file) throws IOException {
    var moved = new ArrayList<VatRow>();
    disk.createFolders(to.journal());
    disk.createFolders(to.vats());
    to.write(file);
    to.keepCopy(file);
    database(from.path().resolve("catalogue.mv.db"), to.path().resolve("catalogue.mv.db"));
    for (var path : source.list(from.journal())) {
      if (path.getFileName().toString().endsWith(".journal")) {
        copy(path, to.journal().resolve(path.getFileName()));
      }
    }
    disk.forceFolder(to.journal());
    for (int i = 0; i < contents.vats().size(); i++) {
      var vat = contents.vats().get(i);
      var fresh = freshKeys == null ? vat.folder() : "vat-" + (i + 1); // tells no name
      vat(from.vat(vat.folder()), to.vat(fresh), file.identity());
      moved.add(new VatRow(vat.name(), fresh, vat.identity(), vat.applied()));
    }
    disk.forceFolder(to.vats());
    noteFolders(moved);
    identity();
    disk.forceFolder(to.path());
    var names = new ArrayList<String>();
    disk.list(to.path()).forEach(path -> names.add(path.getFileName().toString()));
    return names;
  }

  /** Whoever reports progress may be told to stop. */
  static void requireGoing(boolean goesOn) {
    if (!goesOn) {
      throw new WorldNotRecoded("It was stopped. The world is as it was.");
    }
  }

  private void noteFolders(List<VatRow> moved) {
    try (var catalogue = new H2Databases(disk, freshKeys).openCatalogue(to.path())) {
      catalogue.change(editor -> moved.forEach(editor::putVat));
      catalogue.sync();
    }
  }

  private void vat(Path old, Path fresh, byte[] world) throws IOException {
    disk.createFolders(fresh);
    database(old.resolve("objects" + DATABASE), fresh.resolve("objects" + DATABASE));
    var chunks = new ChunkRecoder(source, keys, disk, freshKeys, world, options.packBytes());
    chunks.run(old, fresh, this::advance);
    disk.forceFolder(fresh);
  }

  /** What H2 has made of a database stays as it is, byte by byte; only the cipher is another. */
  private void database(Path old, Path fresh) throws IOException {
    try (var in = CipherFile.openIfSealed(AtomicFile.open(source, old), old, keys);
        var out = CipherFile.openIfSealed(disk.openToWrite(fresh), fresh, freshKeys)) {
      copy(in, out);
    }
  }

  private void copy(Path old, Path fresh) throws IOException {
    try (var in = source.openToRead(old);
        var out = disk.openToWrite(fresh)) {
      copy(in, out);
    }
  }

  private void copy(DiskFile in, DiskFile out) throws IOException {
    long size = in.size();
    var piece = ByteBuffer.allocate((int) Math.min(PIECE_BYTES, size));
    for (long at = 0; at < size; ) {
      piece.clear().limit((int) Math.min(piece.capacity(), size - at));
      int count = in.read(piece, at);
      if (count <= 0) {
        throw new IOException("a file ended while it was read");
      }
      out.write(piece.flip(), at);
      at += count;
      advance(count);
    }
    out.force();
  }

  private void advance(long count) {
    done += count;
    requireGoing(progress.report(done));
  }

  /** What shows to other worlds that it is itself; only its owner may read it. */
  private void identity() throws IOException {
    var old = from.path().resolve(WorldContents.IDENTITY);
    if (!source.isFolder(old)) {
      return;
    }
    var fresh = to.path().resolve(WorldContents.IDENTITY);
    disk.createFolders(fresh);
    for (var path : source.list(old)) {
      if (path.getFileName().toString().endsWith(".der")) {
        small(WorldContents.IDENTITY + "/" + path.getFileName());
      }
    }
    disk.forceFolder(fresh);
  }

  /** A file that is sealed as a whole. */
  private void small(String name) throws IOException {
    if (!source.exists(from.path().resolve(name))) {
      return;
    }
    byte[] bytes;
    try (var in = source.openToRead(from.path().resolve(name))) {
      bytes = new byte[Math.toIntExact(in.size())];
      in.read(ByteBuffer.wrap(bytes), 0);
    }
    var fresh = to.path().resolve(name);
    var plain = FileSeal.of(keys).open(name, bytes);
    try (var out = disk.openToWrite(fresh)) {
      disk.makePrivate(fresh);
      out.write(ByteBuffer.wrap(FileSeal.of(freshKeys).seal(name, plain)), 0);
      out.force();
    }
  }
}
