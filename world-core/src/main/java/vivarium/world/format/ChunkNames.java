package vivarium.world.format;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.base.ChunkHash;
import vivarium.world.object.ObjectKind;

/** Which chunks a record refers to: those of a large byte vector, and no other record has any. */
public final class ChunkNames {
  /** The names of the chunks that a record refers to, in order. */
  public static List<ChunkHash> in(byte[] record) {
    if (ObjectRecords.kindOf(0, record) != ObjectKind.BYTE_VECTOR) {
      return List.of();
    }
    var chunks = new ArrayList<ChunkHash>();
    RecordScan.scan(
        0,
        record,
        new RecordVisitor() {
          @Override
          public void chunk(int index, ChunkHash hash, int length) {
            chunks.add(hash);
          }
        });
    return chunks;
  }

  private ChunkNames() {}
}
