package vivarium.world.store.row;

import java.util.ArrayList;
import java.util.List;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.page.BlockIdentity;
import vivarium.world.store.page.Version;
import vivarium.world.store.table.VatTables.Table;

/**
 * Rows that nobody refers to any more, or not yet: they are noted in the transaction that makes
 * them so, and deleted some at a time, also by whoever opens the vat after a crash.
 *
 * @param runs the rows, one run after the other
 */
public record Leftovers(List<Run> runs) {
  /**
   * Rows of a table with numbers one after the other.
   *
   * @param count how many numbers; some may have no row
   */
  public record Run(Table table, long number, long count) {}

  public Leftovers {
    runs = List.copyOf(runs);
  }

  /** The rows that hold the contents of a version, if there are any. */
  public static List<Run> of(Version version) {
    return version instanceof Version.Remote remote
        ? List.of(new Run(Table.CONTENT, remote.content(), VatApply.contentRows(remote.length())))
        : List.of();
  }

  /** How many numbers there are. */
  long count() {
    return runs.stream().mapToLong(Run::count).sum();
  }

  /** The first so many numbers, and the rest. */
  List<Leftovers> split(long count) {
    var first = new ArrayList<Run>();
    var rest = new ArrayList<Run>();
    long room = count;
    for (var run : runs) {
      long here = Math.min(room, run.count());
      if (here > 0) {
        first.add(new Run(run.table(), run.number(), here));
      }
      if (here < run.count()) {
        rest.add(new Run(run.table(), run.number() + here, run.count() - here));
      }
      room -= here;
    }
    return List.of(new Leftovers(first), new Leftovers(rest));
  }

  /** The bytes for a row. */
  byte[] body(long number) {
    var out = new ByteWriter(64);
    for (var run : runs) {
      out.putByte(run.table().ordinal()).putNumber(run.number()).putNumber(run.count());
    }
    return Checksum.seal(out, BlockIdentity.of(Table.LEFTOVER, number));
  }

  /**
   * Takes the body of a row.
   *
   * @throws vivarium.world.store.bytes.Malformed if it is not what was written under this number
   */
  public static Leftovers read(long number, byte[] body) {
    ByteReader in = Checksum.open(body, BlockIdentity.of(Table.LEFTOVER, number));
    var runs = new ArrayList<Run>();
    while (!in.atEnd()) {
      runs.add(new Run(Table.values()[in.takeByte()], in.takeNumber(), in.takeNumber()));
    }
    return new Leftovers(runs);
  }
}
