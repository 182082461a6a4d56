package vivarium.world.store.chunk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vivarium.world.base.ChunkHash;

/**
 * Finds the chunks that were written but are not in the index yet, when a vat is opened. Only
 * chunks whose hash is right count: what was not forced before a power cut may be anything.
 */
final class PackScan {
  /**
   * What was found.
   *
   * @param chunks the chunks behind the position, in order
   * @param end up to where the last file is good
   * @param lastPack the number of the last file there is; 0 if there is none
   */
  record Result(List<Map.Entry<ChunkHash, ChunkPlace>> chunks, PackPosition end, int lastPack) {}

  private final PackFolder place;

  PackScan(PackFolder place) {
    this.place = place;
  }

  Result behind(PackPosition indexed) throws IOException {
    var chunks = new ArrayList<Map.Entry<ChunkHash, ChunkPlace>>();
    var end = indexed;
    int last = 0;
    for (var path : place.disk().list(place.folder())) {
      if (Pack.isName(path)) {
        last = Pack.numberOf(path);
        if (last >= indexed.pack()) {
          long start = last == indexed.pack() ? indexed.end() : Pack.HEAD_BYTES;
          end = new PackPosition(last, scan(last, start, chunks));
        }
      }
    }
    return new Result(chunks, end, last);
  }

  /** Answers where the good part of the file ends; 0 if it is no pack of this world. */
  private long scan(int number, long start, List<Map.Entry<ChunkHash, ChunkPlace>> chunks)
      throws IOException {
    try (var pack = Pack.openToRead(place, number)) {
      long size = pack.file().size();
      if (size < start || !pack.hasHead(place.world())) {
        return 0;
      }
      long at = start;
      for (var record = pack.wholeRecord(at, size);
          record != null;
          record = pack.wholeRecord(at, size)) {
        chunks.add(Map.entry(record.hash(), new ChunkPlace(number, at, record.length())));
        at += record.bytes();
      }
      return at;
    }
  }
}
