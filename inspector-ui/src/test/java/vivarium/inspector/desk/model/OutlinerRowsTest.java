package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlinerRowsTest {
  private final Fixture fixture = Fixture.quick();

  @Test
  void showsParentsThenStateThenCategoriesThenMethods_whenOpened() {
    var outliner = fixture.desk.open(fixture.objects.everyKind());
    assertThat(Fixture.words(outliner))
        .containsExactly(
            "parent* = traits clonable",
            "mixin* = mixins ordered",
            "count = a counter (17)",
            "title = 'Untitled'",
            "limit = 1024",
            "w = ",
            ">[drawing 3]",
            ">[events 2]",
            "close = open: false. registry remove: self");
  }

  @Test
  void nestsCategories_whenUnfolded() {
    var outliner = fixture.desk.open(fixture.objects.everyKind());
    outliner.unfolding().setAllCategoriesOpen(true);
    assertThat(Fixture.words(outliner))
        .containsSubsequence(
            "v[drawing 3]",
            "  v[private 2]",
            "    clipTo: = bounds intersect: area",
            "    invalidate = dirty: true",
            "  drawOn: = canvas fill: bounds With: colour",
            "v[events 2]",
            "  keyDown: = handler key: event");
  }

  @Test
  void hidesRows_whenCollapsed() {
    var outliner = fixture.point();
    double full = outliner.boxProperty().get().height();
    outliner.unfolding().setExpanded(false);
    assertThat(outliner.rows()).isEmpty();
    assertThat(outliner.boxProperty().get().height()).isEqualTo(RowMetrics.HEADER).isLessThan(full);
  }

  @Test
  void showsSomeAndOffersMore_whenThereAreAThousandSlots() {
    var outliner = fixture.desk.open(fixture.objects.thousandSlots());
    assertThat(outliner.rows()).hasSize(Expansion.SLOTS_FIRST + 1);
    assertThat(Fixture.words(outliner).getLast()).isEqualTo("30/1000");
    outliner.unfolding().showMore();
    assertThat(Fixture.words(outliner).getLast()).isEqualTo("130/1000");
    outliner.unfolding().showAll();
    assertThat(outliner.rows()).hasSize(1000);
  }

  @Test
  void saysSo_whenThereIsNothing() {
    assertThat(Fixture.words(fixture.desk.open(fixture.objects.empty()))).containsExactly("empty");
  }

  @Test
  void showsElementsInWindows_whenItIsAVector() {
    var outliner = fixture.desk.open(fixture.objects.vector());
    assertThat(Fixture.words(outliner))
        .startsWith("parent* = traits vector", "0+20/5000", "0: a point (0@4)", "1: 1")
        .hasSize(22);
    outliner.unfolding().turnPage(1);
    assertThat(Fixture.words(outliner)).contains("20+20/5000", "20: 400").hasSize(22);
    outliner.unfolding().showElements(1_000_000);
    assertThat(Fixture.words(outliner)).contains("4980+20/5000", "4999: 24990001");
  }

  @Test
  void showsWhatIsNoSlot_whenItIsAStringOrBytesOrAMethod() {
    assertThat(Fixture.words(fixture.desk.open(fixture.objects.string()))).contains("inside");
    assertThat(Fixture.words(fixture.desk.open(fixture.objects.bytes()))).contains("inside");
    assertThat(Fixture.words(fixture.desk.open(fixture.objects.methodObject()))).contains("inside");
  }

  @Test
  void unfoldsWhateverHidesIt_whenASlotIsRevealed() {
    var outliner = fixture.desk.open(fixture.objects.everyKind());
    outliner.unfolding().setExpanded(false);
    outliner.reveal("clipTo:");
    assertThat(outliner.selection().keyProperty().get()).isEqualTo(new RowKey.Slot("clipTo:"));
    var large = fixture.desk.open(fixture.objects.thousandSlots());
    large.reveal("slot777");
    assertThat(large.selection().keyProperty().get()).isEqualTo(new RowKey.Slot("slot777"));
  }

  @Test
  void isAsTallAsItsRows_whenAnythingIsUnfolded() {
    var outliner = fixture.desk.open(fixture.objects.everyKind());
    outliner.unfolding().setAllCategoriesOpen(true);
    outliner.unfolding().setSourceShown("invalidate", true);
    var last = outliner.rows().getLast();
    double bottom = outliner.rowTop(last.key()).orElseThrow() + last.height();
    assertThat(outliner.boxProperty().get().height()).isEqualTo(bottom + RowMetrics.FOOT);
    assertThat(outliner.rowAt(bottom - 1)).contains(last);
    assertThat(outliner.rowAt(bottom + 1)).isEmpty();
  }

  @Test
  void movesOverRowsAndStopsAtTheEnds_whenSelecting() {
    var selection = fixture.point().selection();
    selection.move(1);
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Slot("parent"));
    selection.move(100);
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Category("arithmetic"));
    selection.move(-1);
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Slot("y"));
    selection.move(-100);
    assertThat(selection.keyProperty().get()).isNull();
  }

  @Test
  void findsTheNextNameThatBegins_whenTyping() {
    var selection = fixture.point().selection();
    assertThat(selection.find("c")).isTrue();
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Slot("centre"));
    assertThat(selection.find("Y")).isTrue();
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Slot("y"));
    assertThat(selection.find("nothing")).isFalse();
    assertThat(selection.keyProperty().get()).isEqualTo(new RowKey.Slot("y"));
  }

  @Test
  void takesTheNeighbour_whenTheSelectedRowGoes() {
    var outliner = fixture.point();
    outliner.selection().select(new RowKey.Slot("x"));
    fixture.world.objects().removeSlot(outliner.ref(), "x");
    assertThat(outliner.selection().keyProperty().get()).isEqualTo(new RowKey.Slot("y"));
  }
}
