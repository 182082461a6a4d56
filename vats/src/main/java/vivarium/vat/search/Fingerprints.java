package vivarium.vat.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldBug;
import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;

/**
 * For each stretch of 32 neighbouring ids, what the records under them name: not the ids, but two
 * bytes for each stretch of ids in which some are named, and for each map. So it takes little
 * memory, and what it says is "perhaps" or "certainly not". Maps stand by themselves because one
 * may be that of a million objects, and what lies beside it is not named by them.
 *
 * <p>Filled by rising id of the records; then only asked.
 */
final class Fingerprints {
  /** How many ids are in a stretch. Neighbours mostly name the same, and each other. */
  static final int STRETCH = 32;

  private static final int STRETCH_BITS = 5;
  private static final int STRETCHES_PER_BLOCK = 1024;
  private static final long SPREADING = 0x9e3779b97f4a7c15L;

  /** Some stretches, which have what lies between {@code ends} of the one before and their own. */
  private record Block(long firstStretch, char[] prints, int[] ends) {}

  private final List<Block> blocks = new ArrayList<>();
  private char[] prints = new char[STRETCHES_PER_BLOCK];
  private int[] ends = new int[STRETCHES_PER_BLOCK];

  /** The stretch being filled, where in its block it is, and what there is of it. */
  private long stretch;

  private int inBlock;
  private int start;
  private int end;
  private long bytes;

  /** Which form {@link #toBytes} has. */
  private static final int FORM = 1;

  /** What {@link #toBytes} made; null if this program made it in another form. */
  static @Nullable Fingerprints of(byte[] bytes) {
    var in = new ByteReader(bytes);
    if (in.takeNumber() != FORM) {
      return null;
    }
    var known = new Fingerprints();
    for (int left = in.takeCount(); left > 0; left--) {
      known.add(block(in));
    }
    known.prints = new char[0];
    known.ends = new int[0];
    return known;
  }

  private static Block block(ByteReader in) {
    long first = in.takeNumber();
    var ends = new int[in.takeCount()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += in.takeCount();
      ends[i] = end;
    }
    var prints = new char[end];
    ByteBuffer.wrap(in.takeRaw(Character.BYTES * end)).asCharBuffer().get(prints);
    return new Block(first, prints, ends);
  }

  /** All of it, once it is finished. */
  byte[] toBytes() {
    var out = new ByteWriter((int) Math.min(bytes + 64, Integer.MAX_VALUE / 2));
    out.putNumber(FORM).putNumber(blocks.size());
    for (var block : blocks) {
      out.putNumber(block.firstStretch()).putNumber(block.ends().length);
      int end = 0;
      for (int next : block.ends()) {
        out.putNumber(next - end);
        end = next;
      }
      var raw = ByteBuffer.allocate(Character.BYTES * end);
      raw.asCharBuffer().put(block.prints());
      out.putRaw(raw.array());
    }
    return out.toBytes();
  }

  /** Notes that the record of one id refers to an object, or to a part of one. */
  void noteReference(long holder, long id) {
    note(holder, printOf(id));
  }

  /** Notes that the object of one id has a map. */
  void noteMap(long holder, long id) {
    note(holder, printOfMap(id));
  }

  private void note(long holder, char print) {
    long wanted = holder >>> STRETCH_BITS;
    if (wanted < stretch) {
      throw new WorldBug("records are noted by rising id");
    }
    while (stretch < wanted) {
      endStretch();
    }
    if (end == prints.length) {
      prints = Arrays.copyOf(prints, 2 * end);
    }
    prints[end++] = print;
  }

  /** Says that everything has been noted. */
  void finish() {
    endStretch();
    if (inBlock > 0) {
      endBlock();
    }
    prints = new char[0];
    ends = new int[0];
  }

  /** How much memory this takes. */
  long bytes() {
    return bytes + (long) prints.length * Character.BYTES + (long) ends.length * Integer.BYTES;
  }

  /**
   * Tells the first id of each stretch in which a record may name one of some ids, by rising id.
   */
  void forEachNaming(Collection<Long> ids, LongConsumer visitor) {
    var wanted = new boolean[1 << Character.SIZE];
    for (long id : ids) {
      wanted[printOf(id)] = true;
      wanted[printOfMap(id)] = true;
    }
    for (var block : blocks) {
      int at = 0;
      for (int i = 0; i < block.ends().length; i++) {
        boolean isFound = false;
        for (; at < block.ends()[i]; at++) {
          isFound |= wanted[block.prints()[at]];
        }
        if (isFound) {
          visitor.accept(block.firstStretch() + i << STRETCH_BITS);
        }
      }
    }
  }

  private void endStretch() {
    Arrays.sort(prints, start, end);
    int kept = start;
    for (int i = start; i < end; i++) {
      if (i == start || prints[i] != prints[i - 1]) {
        prints[kept++] = prints[i];
      }
    }
    start = kept;
    end = kept;
    ends[inBlock++] = kept;
    stretch++;
    if (inBlock == STRETCHES_PER_BLOCK) {
      endBlock();
    }
  }

  private void endBlock() {
    var block =
        new Block(stretch - inBlock, Arrays.copyOf(prints, end), Arrays.copyOf(ends, inBlock));
    add(block);
    inBlock = 0;
    start = 0;
    end = 0;
  }

  private void add(Block block) {
    bytes += (long) block.prints().length * Character.BYTES;
    bytes += (long) block.ends().length * Integer.BYTES;
    blocks.add(block);
  }

  private static char printOf(long id) {
    return print((id >>> STRETCH_BITS) << 1);
  }

  private static char printOfMap(long id) {
    return print(id << 1 | 1);
  }

  private static char print(long key) {
    return (char) (key * SPREADING >>> Long.SIZE - Character.SIZE);
  }
}
