package vivarium.inspector.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.inspector.viewmodel.Contents;

class EditingTest {
  private final Fixture fixture = Fixture.quick();

  private SlotEditor edit(OutlinerViewModel outliner, EditTarget target, String text) {
    var editor = outliner.edit(target);
    editor.textProperty().set(text);
    return editor;
  }

  @Test
  void changesTheSlotAndCloses_whenAValueIsAccepted() {
    var point = fixture.point();
    edit(point, new EditTarget.Value("x"), "3 + 4").accept();
    assertThat(Fixture.value(point, "x")).isEqualTo("7");
    assertThat(Fixture.words(point)).contains("x = 7").noneMatch(word -> word.startsWith("edit"));
    assertThat(point.freshProperty().get().rows()).containsExactly(new RowKey.Slot("x"));
  }

  @Test
  void changesNothing_whenAValueIsCancelled() {
    var point = fixture.point();
    edit(point, new EditTarget.Value("x"), "99").cancel();
    assertThat(Fixture.words(point)).contains("x = 3").noneMatch(word -> word.startsWith("edit"));
  }

  @Test
  void asksNothing_whenNothingWasTyped() {
    var point = fixture.point();
    long before = fixture.world.sample().turns();
    point.edit(new EditTarget.Value("x")).accept();
    assertThat(fixture.world.sample().turns()).isEqualTo(before);
    assertThat(Fixture.words(point)).contains("x = 3");
  }

  @Test
  void keepsTextAndSaysWhy_whenTheExpressionFails() {
    var point = fixture.point();
    var editor = edit(point, new EditTarget.Value("x"), "fish");
    editor.accept();
    assertThat(editor.textProperty().get()).isEqualTo("fish");
    assertThat(editor.troubleProperty().get()).isInstanceOf(Trouble.Failure.class);
    editor.showFailure();
    assertThat(fixture.host.failures()).hasSize(1);
    editor.textProperty().set("fishe");
    assertThat(editor.troubleProperty().get()).isNull();
  }

  @Test
  void showsWhereTheSyntaxIsWrongAndStaysOpen_whenAMethodCannotBeRead() {
    var point = fixture.point();
    var editor = edit(point, new EditTarget.Method("length"), "length = ( x + y ");
    editor.accept();
    assertThat(editor.troubleProperty().get())
        .isInstanceOfSatisfying(
            Trouble.Syntax.class, trouble -> assertThat(trouble.where().offset()).isEqualTo(16));
    editor.textProperty().set("length = ( x + y )");
    editor.accept();
    assertThat(editor.troubleProperty().get()).isNull();
    assertThat(editor.dirtyProperty().get()).isFalse();
    assertThat(Fixture.value(point, "length")).isEqualTo("x + y");
    point.unfolding().setCategoryOpen("arithmetic", true);
    assertThat(Fixture.words(point)).contains("  edit Method[slot=length]");
  }

  @Test
  void goesBackToTheMethodFirst_whenAChangedMethodIsCancelled() {
    var point = fixture.point();
    point.unfolding().setCategoryOpen("arithmetic", true);
    var editor = edit(point, new EditTarget.Method("length"), "length = ( 3 )");
    editor.cancel();
    assertThat(editor.textProperty().get()).contains("squareRoot");
    assertThat(Fixture.words(point)).contains("  edit Method[slot=length]");
    editor.cancel();
    assertThat(Fixture.words(point)).doesNotContain("  edit Method[slot=length]");
  }

  @Test
  void addsAndSelectsTheSlot_whenANewOneIsAccepted() {
    var point = fixture.point();
    edit(point, new EditTarget.NewSlot(""), "z <- 5").accept();
    assertThat(Fixture.words(point)).contains("z = 5");
    assertThat(point.selection().keyProperty().get()).isEqualTo(new RowKey.Slot("z"));
  }

  @Test
  void putsTheNewSlotIntoTheCategory_whenAddedThere() {
    var point = fixture.point();
    edit(point, new EditTarget.NewSlot("arithmetic"), "double = ( x + x )").accept();
    assertThat(Fixture.words(point)).contains("v[arithmetic 3]", "  double = x + x");
  }

  @Test
  void keepsTheNewSlotsText_whenItCannotBeRead() {
    var point = fixture.point();
    var editor = edit(point, new EditTarget.NewSlot(""), "what is this");
    editor.accept();
    assertThat(editor.troubleProperty().get()).isInstanceOf(Trouble.Syntax.class);
    assertThat(editor.textProperty().get()).isEqualTo("what is this");
  }

  @Test
  void renamesAndKeepsTheSelection_whenANameIsAccepted() {
    var point = fixture.point();
    point.selection().select(new RowKey.Slot("x"));
    edit(point, new EditTarget.Name("x"), " ex ").accept();
    assertThat(Fixture.words(point)).contains("ex = 3");
    assertThat(point.selection().keyProperty().get()).isEqualTo(new RowKey.Slot("ex"));
  }

  @Test
  void movesTheSlot_whenItsCategoryIsAccepted() {
    var point = fixture.point();
    edit(point, new EditTarget.Category("x"), "state/plain").accept();
    assertThat(Fixture.words(point)).contains(">[state 1]").doesNotContain("x = 3");
  }

  @Test
  void keepsComments_whenTheyAreAccepted() {
    var point = fixture.point();
    edit(point, new EditTarget.Comment("x"), "Eastwards.").accept();
    edit(point, new EditTarget.Comment(""), "A corner.").accept();
    var view = point.viewProperty().get();
    assertThat(view).isNotNull();
    assertThat(view.comment()).isEqualTo("A corner.");
    assertThat(view.slot("x").orElseThrow().comment()).isEqualTo("Eastwards.");
  }

  @Test
  void goesThere_whenAnElementIsAskedForByNumber() {
    var vector = fixture.desk.open(fixture.objects.vector());
    var editor = edit(vector, new EditTarget.ElementIndex(), "soon");
    editor.accept();
    assertThat(editor.troubleProperty().get()).isInstanceOf(Trouble.Refusal.class);
    editor.textProperty().set("1234");
    editor.accept();
    assertThat(Fixture.words(vector)).contains("1234+20/5000");
    assertThat(vector.viewProperty().get())
        .satisfies(view -> assertThat(view.contents()).isEqualTo(new Contents.Elements(5000)));
  }

  @Test
  void beginsWithWhatAnswersTheValueNow_whenEditing() {
    var point = fixture.point();
    assertThat(point.edit(new EditTarget.Value("x")).textProperty().get()).isEqualTo("3");
    assertThat(point.edit(new EditTarget.Value("centre")).textProperty().get()).isEqualTo("centre");
    var circle = fixture.circle();
    assertThat(circle.edit(new EditTarget.Value("picture")).textProperty().get())
        .isEqualTo("'harbour.png'");
  }

  @Test
  void leavesTheTextAloneAndSaysSo_whenTheSlotChangesMeanwhile() {
    var circle = fixture.circle();
    var editor = edit(circle, new EditTarget.Value("radius"), "13");
    fixture.world.assignElsewhere(circle.ref(), "radius", "99");
    assertThat(editor.textProperty().get()).isEqualTo("13");
    assertThat(editor.staleProperty().get()).isTrue();
    editor.cancel();
    assertThat(Fixture.words(circle)).contains("radius = 99");
  }

  @Test
  void takesTheChangeOver_whenNothingWasTypedYet() {
    var circle = fixture.circle();
    var editor = circle.edit(new EditTarget.Value("radius"));
    fixture.world.assignElsewhere(circle.ref(), "radius", "99");
    assertThat(editor.textProperty().get()).isEqualTo("99");
    assertThat(editor.staleProperty().get()).isFalse();
  }

  @Test
  void keepsTheSameEditor_whenEditingTheSameTwice() {
    var point = fixture.point();
    var editor = edit(point, new EditTarget.Value("x"), "5");
    assertThat(point.edit(new EditTarget.Value("x"))).isSameAs(editor);
    assertThat(editor.textProperty().get()).isEqualTo("5");
  }

  @Test
  void asksOnce_whenAcceptedTwiceBeforeTheAnswer() {
    var slow = Fixture.slow();
    var point = slow.point();
    slow.answerAll();
    var editor = edit(point, new EditTarget.Value("x"), "8");
    editor.accept();
    editor.accept();
    assertThat(editor.busyProperty().get()).isTrue();
    assertThat(slow.waiting).hasSize(1);
    slow.answerAll();
    assertThat(Fixture.value(point, "x")).isEqualTo("8");
  }

  @Test
  void reportsTheFailure_whenTheEditorWasClosedBeforeTheAnswer() {
    var slow = Fixture.slow();
    var point = slow.point();
    slow.answerAll();
    var editor = edit(point, new EditTarget.Value("x"), "fish");
    editor.accept();
    editor.cancel();
    slow.answerAll();
    assertThat(slow.host.failures()).hasSize(1);
  }

  @Test
  void removesTheSlotAndSaysHowToGetItBack_whenRemoved() {
    var point = fixture.point();
    var view = point.viewProperty().get();
    assertThat(view).isNotNull();
    fixture.desk.edits().remove(point, view.slot("x").orElseThrow());
    assertThat(Fixture.words(point)).doesNotContain("x = 3");
    assertThat(fixture.host.notices()).singleElement().asString().contains("x", "Undo");
  }

  @Test
  void movesOrCopiesTheSlot_whenGivenToAnotherObject() {
    var point = fixture.point();
    var circle = fixture.circle();
    var view = point.viewProperty().get();
    assertThat(view).isNotNull();
    fixture.desk.edits().copy(point, view.slot("x").orElseThrow(), circle);
    assertThat(Fixture.words(circle)).contains("x = 3");
    assertThat(Fixture.words(point)).contains("x = 3");
    fixture.desk.edits().move(point, view.slot("y").orElseThrow(), circle);
    assertThat(Fixture.words(circle)).contains("y = 4");
    assertThat(Fixture.words(point)).doesNotContain("y = 4");
  }
}
