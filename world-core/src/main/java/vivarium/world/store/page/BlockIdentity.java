package vivarium.world.store.page;

import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.table.VatTables.Table;

/**
 * What goes into the checksum of a row beside its bytes: its table and number, so that a row that
 * ends up under another one's number is noticed.
 */
public final class BlockIdentity {
  private static final int NUMBER_BITS = 56;

  /** What goes into the checksum of a row under a number. */
  public static long of(Table table, long number) {
    return (long) (table.ordinal() + 1) << NUMBER_BITS ^ number;
  }

  static long ofEntryPage(byte[] low) {
    return Checksum.of(low, 0, low.length);
  }

  /** Whether this body is, byte for byte, what was written into a table under a number. */
  public static boolean isRow(Table table, long number, byte[] body) {
    return Checksum.isSealed(body, of(table, number));
  }

  /** Whether this body is, byte for byte, a page of entries that begins at a key. */
  public static boolean isEntryPage(byte[] low, byte[] body) {
    return Checksum.isSealed(body, ofEntryPage(low));
  }

  private BlockIdentity() {}
}
