package vivarium.vat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.CustomsPages;
import vivarium.vat.turn.CustomsPages.Entry;
import vivarium.vat.turn.CustomsPages.Part;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.CustomsView.Imported;
import vivarium.vat.turn.CustomsView.Kept;

/** A c-list is read piece by piece, off the disk, and all pieces together are the whole. */
class CustomsPagesTest extends SharedWorldTest {
  private static final int COUNT = 257;

  /** Home gives files many objects at once, keeps a promise of its own, and awaits another. */
  @BeforeAll
  static void giveOut() {
    act(
        world,
        FILES,
        "gatekeeper _AddSlots: (| kept <- nil. keep: all = ( kept: all. kept size ) |)");
    act(world, FILES, "gatekeeper _AddSlots: (| never = ( promises new ) |)");
    act(
        world,
        HOME,
        "lobby _AddSlots: (| f = vats at: 'files'. things <- nil. answer <- nil. open <- nil |)");
    act(
        world,
        HOME,
        "things: (vector copySize: %d). 0 upTo: %d Do: [|:i| things at: i Put: i @ i ]."
                .formatted(COUNT, COUNT)
            + " answer: f eventually keep: things. open: f eventually never. nil");
    awaitHome("answer isFulfilled", "true");
    awaitHome("answer outcome", Integer.toString(COUNT));
  }

  private static CustomsPages pages(String vat) {
    return new CustomsPages(world.vatsTogether().store().vat(vat));
  }

  private static List<Entry> all(String vat, Part part, int entriesMax) {
    var entries = new ArrayList<Entry>();
    var from = "";
    do {
      var piece = pages(vat).piece(part, from, entriesMax);
      assertThat(piece.entries().size()).isLessThanOrEqualTo(entriesMax);
      entries.addAll(piece.entries());
      from = piece.next();
    } while (!from.isEmpty());
    return entries;
  }

  @Test
  void theWholeListIsReadInPieces_eachEntryOnce() {
    var exports = all(HOME, Part.EXPORTS, 100);
    var whole = world.vat(HOME).customs().join().exports();
    assertThat(exports).hasSizeGreaterThanOrEqualTo(COUNT);
    assertThat(exports.stream().map(Entry::key).collect(Collectors.toSet())).hasSameSizeAs(exports);
    assertThat(exports.stream().map(entry -> ((Exported) entry.row()).number()).toList())
        .isEqualTo(whole.stream().map(Exported::number).toList());
  }

  @Test
  void countingTellsWhereEachPageBegins() {
    var exports = all(HOME, Part.EXPORTS, 1000);
    var count = pages(HOME).count(Part.EXPORTS, "", 0, 100);
    assertThat(count.entries()).isEqualTo(exports.size());
    assertThat(count.next()).isEmpty();
    assertThat(count.pages())
        .containsExactly(exports.get(0).key(), exports.get(100).key(), exports.get(200).key());
    assertThat(pages(HOME).piece(Part.EXPORTS, count.pages().get(1), 100).entries())
        .isEqualTo(exports.subList(100, 200));
  }

  @Test
  void countingGoesOn_withinAPage() {
    var exports = all(HOME, Part.EXPORTS, 1000);
    var rest = pages(HOME).count(Part.EXPORTS, exports.get(150).key(), 150, 100);
    assertThat(rest.entries()).isEqualTo(exports.size() - 150);
    assertThat(rest.pages()).containsExactly(exports.get(200).key());
  }

  @Test
  void importsAndPromisesStandApart() {
    assertThat(all(FILES, Part.IMPORTS, 50))
        .hasSizeGreaterThanOrEqualTo(COUNT)
        .allMatch(entry -> entry.row() instanceof Imported of && !of.promise());
    assertThat(all(HOME, Part.PROMISES, 1))
        .isNotEmpty()
        .allMatch(entry ->
            entry.row() instanceof Imported of && of.promise()
                || entry.row() instanceof Kept kept && kept.isWaiting());
  }

  @Test
  void whoHoldsAnObjectIsKnown_withoutReadingWhatElseTheyHold() {
    var numbers = new HashSet<Long>();
    for (var entry : all(FILES, Part.IMPORTS, 1000)) {
      numbers.add(((Imported) entry.row()).number());
    }
    assertThat(numbers).allMatch(number -> pages(FILES).holds(HOME, number));
    assertThat(pages(FILES).holds(HOME, 1L << 40)).isFalse();
    assertThat(pages(FILES).holds("music", numbers.iterator().next())).isFalse();
  }

  @Test
  void anEntryIsFoundByItsNumber_withItsPins() {
    act(world, HOME, "customs pin: (things at: 7)");
    var all = all(HOME, Part.EXPORTS, 1000);
    var pinned =
        all.stream()
            .filter(entry -> entry.row() instanceof Exported export && export.pins() == 1)
            .toList();
    assertThat(pinned).hasSize(1);
    var export = (Exported) pinned.getFirst().row();
    assertThat(pages(HOME).at(Part.EXPORTS, CustomsPages.keyOfExport(export.number())))
        .isEqualTo(pinned.getFirst());
    assertThat(pages(HOME).at(Part.EXPORTS, CustomsPages.keyOfExport(1L << 40))).isNull();
  }
}
