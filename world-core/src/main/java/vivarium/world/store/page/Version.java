package vivarium.world.store.page;

import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;

/** One state of an object or an entry, and the turn that brought it about. */
public sealed interface Version {
  /** Contents longer than this are kept in rows of their own, so that pages stay small. */
  int INLINE_BYTES_MAX = 1024;

  /** Of an object or entry that was never heard of. */
  Version NEVER = new Absent(0);

  /** The turn that wrote or removed it; 0 if there never was one. */
  long turn();

  /** How long the contents are; 0 if there are none. */
  int length();

  /** Whether there are contents. */
  default boolean isPresent() {
    return !(this instanceof Absent);
  }

  /**
   * There are no contents.
   *
   * @param turn the turn that removed them, or 0 if there never were any
   */
  record Absent(long turn) implements Version {
    @Override
    public int length() {
      return 0;
    }
  }

  /**
   * The contents are here.
   *
   * @param turn the turn that wrote them
   * @param checksum over id or key and contents
   * @param bytes the contents
   */
  record Inline(long turn, int checksum, byte[] bytes) implements Version {
    @Override
    public int length() {
      return bytes.length;
    }
  }

  /**
   * The contents are in rows of their own, which are never changed.
   *
   * @param turn the turn that wrote them
   * @param checksum over id or key and contents
   * @param length how long they are
   * @param content the number of the first row
   */
  record Remote(long turn, int checksum, int length, long content) implements Version {}

  /** Writes it so that {@link #read} can read it. */
  default void write(ByteWriter out) {
    out.putNumber(turn());
    switch (this) {
      case Absent _ -> out.putNumber(0);
      case Inline(var _, int checksum, var bytes) ->
          out.putNumber(1 + 2L * bytes.length).putInt(checksum).putRaw(bytes);
      case Remote(var _, int checksum, int length, long content) ->
          out.putNumber(2 + 2L * length).putInt(checksum).putNumber(content);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Version read(ByteReader in) {
    long turn = in.takeNumber();
    int form = in.takeCount();
    if (form == 0) {
      return turn == 0 ? NEVER : new Absent(turn);
    }
    int length = (form - 1) / 2;
    int checksum = in.takeInt();
    return form % 2 == 1
        ? new Inline(turn, checksum, in.takeRaw(length))
        : new Remote(turn, checksum, length, in.takeNumber());
  }

  /** Whether the next one has contents, in rows of their own. */
  static boolean isElsewhere(ByteReader in) {
    in.takeNumber();
    int form = in.takeCount();
    return form > 0 && form % 2 == 0;
  }

  /** Goes behind one without taking it. */
  static void skip(ByteReader in) {
    in.takeNumber();
    int form = in.takeCount();
    if (form == 0) {
      return;
    }
    in.skip(4);
    if (form % 2 == 1) {
      in.skip((form - 1) / 2);
    } else {
      in.takeNumber();
    }
  }
}
