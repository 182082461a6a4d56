package vivarium.world.store.page;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.table.VatTables.Table;

/**
 * The current versions of 32 objects with neighbouring ids. A database's cost is per row, so this
 * is what makes it cheap.
 *
 * <p>Immutable; keeps the bytes of its row and takes a version out of them when asked.
 */
public final class ObjectPage implements Weighted {
  /** How many objects share a page. */
  public static final int SLOTS = 32;

  private static final int SLOT_BITS = 5;
  private static final int OVERHEAD_BYTES = 240;

  /** What a version takes beside contents: the turn, the length, the checksum. */
  private static final int VERSION_OVERHEAD_BYTES = 24;

  /** The page before any of its objects was heard of; it is in no database. */
  public static final ObjectPage EMPTY =
      new ObjectPage(new byte[Integer.BYTES + Checksum.BYTES], new int[SLOTS]);

  private final byte[] body;
  private final int[] positions;

  private ObjectPage(byte[] body, int[] positions) {
    this.body = body;
    this.positions = positions;
  }

  /** The number of the page that an object is on. */
  public static long numberFor(long id) {
    return id >>> SLOT_BITS;
  }

  /** The place of an object on its page. */
  public static int slotOf(long id) {
    return (int) id & SLOTS - 1;
  }

  /** The object at a place of a page. */
  public static long idAt(long number, int slot) {
    return number << SLOT_BITS | slot;
  }

  /**
   * Takes the body of a row.
   *
   * @throws Malformed if it is not what was written under this number
   */
  public static ObjectPage read(long number, byte[] body) {
    var in = Checksum.open(body, BlockIdentity.of(Table.OBJECT_PAGE, number));
    int present = in.takeInt();
    var positions = new int[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      if ((present >>> slot & 1) != 0) {
        positions[slot] = in.position();
        Version.skip(in);
      }
    }
    if (!in.atEnd()) {
      throw new Malformed("more bytes than objects");
    }
    return new ObjectPage(body, positions);
  }

  /** Receives versions out of a page that is damaged. */
  @FunctionalInterface
  public interface Salvage {
    void found(long id, Version version);
  }

  /**
   * Hands over what can still be read of a damaged page. Nothing of it is known to be right: its
   * own checksum says whether contents are, and nothing says which turn they are of.
   */
  public static void salvage(long number, byte[] body, Salvage salvage) {
    try {
      var in = new ByteReader(body);
      int present = in.takeInt();
      for (int slot = 0; slot < SLOTS; slot++) {
        if ((present >>> slot & 1) != 0) {
          salvage.found(idAt(number, slot), Version.read(in));
        }
      }
    } catch (Malformed e) {
      // from here on there is no telling where anything begins
    }
  }

  /** Makes a page of one version for each place; null stands for an object never heard of. */
  public static ObjectPage of(long number, @Nullable Version[] versions) {
    return EMPTY.with(number, versions);
  }

  /**
   * The page that is to be in place of this one. What is not changed is copied as it lies here.
   *
   * @param number the number of the page
   * @param changes a version for each place, or null where nothing is changed
   */
  public ObjectPage with(long number, @Nullable Version[] changes) {
    var out = new ByteWriter(body.length + lengthOf(changes));
    var next = new int[SLOTS];
    int present = 0;
    out.putInt(0);
    for (int slot = 0; slot < SLOTS; slot++) {
      var change = changes[slot];
      if (change != null || positions[slot] != 0) {
        present |= 1 << slot;
        next[slot] = out.length();
        put(out, slot, change);
      }
    }
    out.setInt(0, present);
    return new ObjectPage(Checksum.seal(out, BlockIdentity.of(Table.OBJECT_PAGE, number)), next);
  }

  private static int lengthOf(@Nullable Version[] changes) {
    int length = 0;
    for (var change : changes) {
      if (change != null) {
        length += VERSION_OVERHEAD_BYTES + Math.min(change.length(), Version.INLINE_BYTES_MAX);
      }
    }
    return length;
  }

  private void put(ByteWriter out, int slot, @Nullable Version change) {
    if (change != null) {
      change.write(out);
    } else {
      out.putRaw(body, positions[slot], endOf(slot));
    }
  }

  private int endOf(int slot) {
    for (int next = slot + 1; next < SLOTS; next++) {
      if (positions[next] != 0) {
        return positions[next];
      }
    }
    return body.length - Checksum.BYTES;
  }

  /** The version at a place. */
  public Version version(int slot) {
    return positions[slot] == 0
        ? Version.NEVER
        : Version.read(new ByteReader(body, positions[slot], body.length));
  }

  /** Whether there are contents at a place which lie in rows of their own. */
  public boolean isElsewhere(int slot) {
    return positions[slot] != 0
        && Version.isElsewhere(new ByteReader(body, positions[slot], body.length));
  }

  /** The bytes for its row: the contents of its objects are in them, but for those elsewhere. */
  public byte[] body() {
    return body;
  }

  @Override
  public int weight() {
    return body.length + OVERHEAD_BYTES;
  }
}
