package vivarium.world.store.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.Reversal;

/** Pages, blocks and segments come back as they were written, or are noticed to be damaged. */
class PagesTest {
  private static Version inline(long turn, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Version.Inline(turn, 99, bytes);
  }

  private static String shown(@Nullable Version version) {
    return switch (version) {
      case null -> "nothing";
      case Version.Absent(long turn) -> "absent " + turn;
      case Version.Inline(long turn, int sum, var bytes) ->
          turn + " " + sum + " " + new String(bytes, StandardCharsets.UTF_8);
      case Version.Remote remote -> remote.toString();
    };
  }

  private static ObjectPage somePage() {
    var versions = new @Nullable Version[ObjectPage.SLOTS];
    versions[0] = inline(7, "seven");
    versions[5] = new Version.Absent(9);
    versions[30] = new Version.Remote(3, -5, 70_000, 12);
    versions[31] = inline(8, "");
    return ObjectPage.of(4, versions);
  }

  @Test
  void objectPage_comesBack() {
    var page = ObjectPage.read(4, somePage().body());
    assertThat(shown(page.version(0))).isEqualTo("7 99 seven");
    assertThat(page.version(1)).isEqualTo(Version.NEVER);
    assertThat(page.version(5)).isEqualTo(new Version.Absent(9));
    assertThat(page.version(30)).isEqualTo(new Version.Remote(3, -5, 70_000, 12));
    assertThat(shown(page.version(31))).isEqualTo("8 99 ");
    assertThat(ObjectPage.idAt(4, 30)).isEqualTo(158);
    assertThat(ObjectPage.numberFor(158)).isEqualTo(4);
    assertThat(ObjectPage.slotOf(158)).isEqualTo(30);
  }

  @Test
  void everyFlippedBit_isNoticed_andSoIsAnotherPagesBody() {
    var body = somePage().body();
    for (int bit = 0; bit < body.length * 8; bit++) {
      var damaged = body.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> ObjectPage.read(4, damaged)).isInstanceOf(Malformed.class);
    }
    assertThatThrownBy(() -> ObjectPage.read(5, body)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> ObjectPage.read(4, new byte[3])).isInstanceOf(Malformed.class);
  }

  @Test
  void entryPages_areCutWhenTheyGrow_andCoverAllKeysWithoutGaps() {
    var changes = new TreeMap<EntryKey, Version>();
    for (int i = 0; i < 2000; i++) {
      changes.put(EntryKey.of("key%05d".formatted(i)), inline(i + 1, "value " + i));
    }
    var pages = EntryPage.empty().with(changes);
    assertThat(pages).hasSizeGreaterThan(3);
    assertThat(pages.getFirst().low()).isEqualTo(EntryKey.FIRST);
    assertThat(pages.getLast().high()).isNull();
    int count = 0;
    for (int i = 0; i < pages.size(); i++) {
      var page = EntryPage.read(pages.get(i).low().bytes(), pages.get(i).body());
      assertThat(page.body().length).isLessThan(EntryPage.BYTES_MAX + 1024);
      if (i > 0) {
        assertThat(pages.get(i - 1).high()).isEqualTo(page.low());
      }
      count += page.size();
    }
    assertThat(count).isEqualTo(2000);
    var one = pages.get(1);
    var key = one.keyAt(3);
    var changed = one.with(new TreeMap<>(Map.of(key, new Version.Absent(5000))));
    assertThat(changed).hasSize(1);
    assertThat(changed.getFirst().version(key)).isEqualTo(new Version.Absent(5000));
    assertThat(changed.getFirst().version(one.keyAt(4))).isEqualTo(one.versionAt(4));
  }

  @Test
  void damagedEntryPage_isNoticed() {
    var page =
        EntryPage.empty().with(new TreeMap<>(Map.of(EntryKey.of("k"), inline(1, "v")))).getFirst();
    var body = page.body();
    for (int at = 0; at < body.length; at++) {
      var damaged = body.clone();
      damaged[at] ^= 0x40;
      assertThatThrownBy(() -> EntryPage.read(new byte[0], damaged)).isInstanceOf(Malformed.class);
    }
    assertThatThrownBy(() -> EntryPage.read(new byte[] {1}, body)).isInstanceOf(Malformed.class);
  }

  @Test
  void turnBlock_comesBack() {
    var undo =
        new TurnHead.UndoPlace(
            7, 120, List.of(new Place.OfObject(500), new Place.OfEntry(EntryKey.of("middle"))));
    var heads =
        List.of(
            head(3, null, TurnHead.UndoPlace.NOWHERE),
            head(10, Reversal.undoOf(3), undo),
            head(11, new Reversal(0, 10), TurnHead.UndoPlace.NOWHERE));
    var block = TurnBlock.read(3, new TurnBlock(heads).body());
    assertThat(block.heads()).isEqualTo(heads);
    assertThat(block.find(10)).isEqualTo(heads.get(1));
    assertThat(block.find(4)).isNull();
    assertThat(undo.partWith(new Place.OfObject(499))).isZero();
    assertThat(undo.partWith(new Place.OfObject(500))).isEqualTo(1);
    assertThat(undo.partWith(new Place.OfEntry(EntryKey.of("a")))).isEqualTo(1);
    assertThat(undo.partWith(new Place.OfEntry(EntryKey.of("z")))).isEqualTo(2);
    assertThatThrownBy(() -> TurnBlock.read(4, new TurnBlock(heads).body()))
        .isInstanceOf(Malformed.class);
  }

  private static TurnHead head(long turn, @Nullable Reversal reversal, TurnHead.UndoPlace undo) {
    return new TurnHead(
        turn, -5, "edit", "für alle", reversal, new TurnHead.Counts(1, 2, 3, 4), undo);
  }

  @Test
  void undo_findsFormerVersions_inSharedAndInSplitSegments() {
    var rows = new TreeMap<Long, byte[]>();
    var writer = new UndoWriter(1, rows::put);
    writer.begin(10);
    writer.add(new Place.OfObject(5), Version.NEVER);
    writer.add(new Place.OfObject(6), Version.NEVER);
    writer.add(new Place.OfObject(9), inline(4, "nine"));
    writer.add(new Place.OfEntry(EntryKey.of("k")), Version.NEVER);
    var small = writer.end();
    writer.begin(11);
    assertThat(writer.end()).isEqualTo(TurnHead.UndoPlace.NOWHERE);
    writer.begin(12);
    for (long id = 1; id <= 3000; id++) {
      writer.add(new Place.OfObject(id), inline(1, "x".repeat(200) + id));
    }
    var big = writer.end();
    writer.finish();
    assertThat(writer.nextNumber()).isEqualTo(rows.size() + 1L);
    assertThat(big.segments()).isGreaterThan(2);

    assertThat(find(rows, small, 10, new Place.OfObject(6))).isEqualTo("absent 0");
    assertThat(find(rows, small, 10, new Place.OfObject(9))).isEqualTo("4 99 nine");
    assertThat(find(rows, small, 10, new Place.OfObject(7))).isEqualTo("nothing");
    assertThat(find(rows, small, 10, new Place.OfEntry(EntryKey.of("k")))).isEqualTo("absent 0");
    for (long id : new long[] {1, 1500, 2999, 3000}) {
      assertThat(find(rows, big, 12, new Place.OfObject(id))).endsWith("x" + id);
    }
    var all = new ArrayList<Place>();
    UndoSegment.read(small.segment(), rows.get(small.segment()))
        .forEach(10, small.position(), (place, former) -> all.add(place));
    assertThat(all)
        .containsExactly(
            new Place.OfObject(5),
            new Place.OfObject(6),
            new Place.OfObject(9),
            new Place.OfEntry(EntryKey.of("k")));
  }

  private static String find(
      Map<Long, byte[]> rows, TurnHead.UndoPlace undo, long turn, Place place) {
    int part = undo.partWith(place);
    long number = undo.segment() + part;
    var segment = UndoSegment.read(number, rows.get(number));
    return shown(segment.find(turn, part == 0 ? undo.position() : 0, place));
  }
}
