package vivarium.world.store.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Checksum;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.table.VatTables.Table;

/**
 * Some turns of a vat, one after the other, in a row with the number of the first. Immutable.
 *
 * @param heads the turns by rising number, at least one
 */
public record TurnBlock(List<TurnHead> heads) implements Weighted {
  public TurnBlock {
    heads = List.copyOf(heads);
  }

  /**
   * Takes the body of a row.
   *
   * @throws Malformed if it is not what was written under this number
   */
  public static TurnBlock read(long number, byte[] body) {
    var in = Checksum.open(body, BlockIdentity.of(Table.TURN_BLOCK, number));
    var heads = new ArrayList<TurnHead>();
    long turn = 0;
    while (!in.atEnd()) {
      var head = TurnHead.read(in, turn);
      if (head.turn() <= turn) {
        throw new Malformed("turn %d after turn %d".formatted(head.turn(), turn));
      }
      turn = head.turn();
      heads.add(head);
    }
    if (heads.isEmpty() || heads.getFirst().turn() != number) {
      throw new Malformed("the turns are not those of this block");
    }
    return new TurnBlock(heads);
  }

  /** The number of its row. */
  public long number() {
    return heads.getFirst().turn();
  }

  /** The bytes for its row. */
  public byte[] body() {
    var out = new ByteWriter(256);
    long turn = 0;
    for (var head : heads) {
      head.write(out, turn);
      turn = head.turn();
    }
    return Checksum.seal(out, BlockIdentity.of(Table.TURN_BLOCK, number()));
  }

  /** The head of a turn, or null if it is not here. */
  public @Nullable TurnHead find(long turn) {
    int place = firstFrom(turn);
    return place < heads.size() && heads.get(place).turn() == turn ? heads.get(place) : null;
  }

  /** The first head of a later turn, or null if there is none here. */
  public @Nullable TurnHead after(long turn) {
    int place = firstFrom(turn + 1);
    return place < heads.size() ? heads.get(place) : null;
  }

  /** The place of the first head that is not of an earlier turn. */
  private int firstFrom(long turn) {
    int low = 0;
    int high = heads.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heads.get(middle).turn() < turn) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public int weight() {
    return 64 + heads.stream().mapToInt(TurnHead::weight).sum();
  }
}
