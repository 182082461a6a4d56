package vivarium.world.store.page;

import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.turn.EntryKey;

/** What has versions: an object or an entry. Objects come before entries. */
public sealed interface Place extends Comparable<Place> {
  /** An object, by id. */
  record OfObject(long id) implements Place {
    @Override
    public int checksum(byte[] contents) {
      return Checksum.of(id, contents);
    }

    @Override
    public String toString() {
      return "object " + id;
    }
  }

  /** An entry, by key. */
  record OfEntry(EntryKey key) implements Place {
    @Override
    public int checksum(byte[] contents) {
      return Checksum.of(key.bytes(), contents);
    }

    @Override
    public String toString() {
      return "entry '" + key + "'";
    }
  }

  /** The checksum of contents at this place. */
  int checksum(byte[] contents);

  @Override
  default int compareTo(Place other) {
    if (this instanceof OfObject(long id)) {
      return other instanceof OfObject(long otherId) ? Long.compare(id, otherId) : -1;
    }
    return other instanceof OfEntry(var otherKey) ? ((OfEntry) this).key().compareTo(otherKey) : 1;
  }

  /** Writes it so that {@link #read} can read it. */
  default void write(ByteWriter out) {
    switch (this) {
      case OfObject(long id) -> out.putByte(1).putNumber(id);
      case OfEntry(var key) -> out.putByte(2).putBytes(key.bytes());
    }
  }

  /** Reads what {@link #write} wrote. */
  static Place read(ByteReader in) {
    return switch (in.takeByte()) {
      case 1 -> new OfObject(in.takeNumber());
      case 2 -> new OfEntry(EntryKey.of(in.takeBytes()));
      default -> throw new Malformed("neither object nor entry at " + in.position());
    };
  }
}
