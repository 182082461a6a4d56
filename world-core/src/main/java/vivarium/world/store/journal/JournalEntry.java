package vivarium.world.store.journal;

import vivarium.world.store.bytes.ByteWriter;

/**
 * Something to append. It is written out when it is appended, and once more if forcing its file
 * failed, so it always has to write the same bytes.
 */
@FunctionalInterface
public interface JournalEntry {
  /** Writes the payload. */
  void writeTo(ByteWriter out);
}
