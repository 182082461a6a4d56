package vivarium.world.benchmark;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Checkpoint;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB as it comes, with 64 MB of cache; transactions are not forced. */
final class RocksPeer implements Peer {
  private static final long CACHE_BYTES = 64L << 20;

  static {
    RocksDB.loadLibrary(); // before anything of it is made
  }

  private final LRUCache cache = new LRUCache(CACHE_BYTES);
  private final Options options;
  private final WriteOptions writing = new WriteOptions();
  private final RocksDB database;

  RocksPeer(Path folder) throws Exception {
    var place = Files.createDirectories(folder.resolve("rocks"));
    options =
        new Options()
            .setCreateIfMissing(true)
            .setTableFormatConfig(new BlockBasedTableConfig().setBlockCache(cache));
    database = RocksDB.open(options, place.toString());
  }

  private static byte[] key(long id) {
    return ByteBuffer.allocate(Long.BYTES).putLong(id).array();
  }

  @Override
  public void insert(long first, int count) throws RocksDBException {
    try (var batch = new WriteBatch()) {
      for (long id = first; id < first + count; id++) {
        batch.put(key(id), Samples.contents());
      }
      database.write(writing, batch);
    }
  }

  @Override
  public void change(long[] ids) throws RocksDBException {
    try (var batch = new WriteBatch()) {
      for (long id : ids) {
        batch.put(key(id), Samples.contents());
      }
      database.write(writing, batch);
    }
  }

  @Override
  public byte[] read(long id) throws RocksDBException {
    return database.get(key(id));
  }

  /** Makes a checkpoint, which is a folder of hard links. */
  void checkpoint(Path folder) throws RocksDBException {
    try (var checkpoint = Checkpoint.create(database)) {
      checkpoint.createCheckpoint(folder.toString());
    }
  }

  @Override
  public void close() {
    database.close();
    writing.close();
    options.close();
    cache.close();
  }
}
