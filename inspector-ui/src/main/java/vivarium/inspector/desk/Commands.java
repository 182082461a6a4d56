package vivarium.inspector.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.model.Row;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.past.ObjectsInTime;

/**
 * What can be done with the selected object and its selected slot. Nothing selected: nothing done.
 */
final class Commands {
  private final DeskViewModel desk;

  Commands(DeskViewModel desk) {
    this.desk = desk;
  }

  Optional<OutlinerViewModel> outliner() {
    return Optional.ofNullable(desk.selectedProperty().get());
  }

  Optional<Row> row() {
    return outliner().flatMap(outliner -> outliner.selection().row());
  }

  Optional<SlotView> slot() {
    return outliner().map(OutlinerViewModel::selectedSlot);
  }

  /** The object a command is about: what the selected row holds, or else the outliner's object. */
  Optional<ObjectRef> subject() {
    return row()
        .map(Row::held)
        .map(ValueView::ref)
        .or(() -> outliner().map(OutlinerViewModel::ref));
  }

  /** Edits what is selected: a value, a method, or unfolds what only unfolds. */
  void edit() {
    outliner().ifPresent(outliner -> row().ifPresent(row -> edit(outliner, row)));
  }

  private void edit(OutlinerViewModel outliner, Row row) {
    switch (row) {
      case Row.Slot(var slot, _, var open) when outliner.ref().isPast() && slot.source() != null ->
          outliner.unfolding().setSourceShown(slot.name(), !open);
      case Row.Slot _, Row.Element _, Row.Empty _ when !mayChange(outliner) -> {}
      case Row.Slot(var slot, _, _) when slot.kind() == SlotKind.ARGUMENT ->
          desk.context()
              .host()
              .notice("The argument " + slot.name() + " has a value only while its method runs.");
      case Row.Slot(var slot, _, _) -> outliner.edit(target(slot));
      case Row.Element(var index, _) -> outliner.edit(new EditTarget.Element(index));
      case Row.Category category ->
          outliner.unfolding().setCategoryOpen(category.path(), !category.open());
      case Row.More _ -> outliner.unfolding().showMore();
      case Row.Pager _ -> outliner.edit(new EditTarget.ElementIndex());
      case Row.Empty _ -> outliner.edit(new EditTarget.NewSlot(""));
      case Row.Inside _, Row.Moment _, Row.Note _, Row.Editor _, Row.Evaluator _ -> {}
    }
  }

  /** What was cannot be changed; whoever tries to is told which moment it is. */
  private boolean mayChange(OutlinerViewModel outliner) {
    boolean isPast = outliner.ref().isPast();
    if (isPast) {
      desk.context().host().notice(ObjectsInTime.refusal(outliner.ref()));
    }
    return !isPast;
  }

  /** The outliner, if it may be changed. */
  private Optional<OutlinerViewModel> changeable() {
    return outliner().filter(this::mayChange);
  }

  private static EditTarget target(SlotView slot) {
    return slot.source() == null
        ? new EditTarget.Value(slot.name())
        : new EditTarget.Method(slot.name());
  }

  /** Whether what is selected holds something to open. */
  boolean canOpen() {
    return row()
        .filter(row -> {
          var value = row.held();
          boolean source = row instanceof Row.Slot(var slot, _, _) && slot.source() != null;
          return source || (value != null && value.ref() != null);
        })
        .isPresent();
  }

  /** Opens the value as an outliner; a method's is its source. */
  void open() {
    outliner()
        .ifPresent(outliner ->
            row()
                .ifPresent(row -> {
                  if (row instanceof Row.Slot(var slot, _, _) && slot.source() != null) {
                    outliner.unfolding().setSourceShown(slot.name(), true);
                  } else {
                    outliner.openValue(row);
                  }
                }));
  }

  void unfold(boolean open) {
    outliner()
        .ifPresent(outliner ->
            row()
                .ifPresentOrElse(
                    row -> unfold(outliner, row, open),
                    () -> outliner.unfolding().setExpanded(open)));
  }

  private static void unfold(OutlinerViewModel outliner, Row row, boolean open) {
    switch (row) {
      case Row.Category category -> outliner.unfolding().setCategoryOpen(category.path(), open);
      case Row.Slot(var slot, _, _) when slot.source() != null ->
          outliner.unfolding().setSourceShown(slot.name(), open);
      case Row.Pager _ -> outliner.unfolding().turnPage(open ? 1 : -1);
      case Row.Slot _, Row.Element _ -> {
        if (open) {
          outliner.openValue(row);
        } else {
          outliner.selection().selectHeader();
        }
      }
      default -> {}
    }
  }

  void toggleEvaluator() {
    changeable()
        .ifPresent(outliner ->
            outliner.unfolding().setEvaluatorShown(!outliner.evaluatorShownProperty().get()));
  }

  /** Adds a slot, in the category that is selected or that the selected slot is in. */
  void addSlot() {
    changeable().ifPresent(outliner -> outliner.edit(new EditTarget.NewSlot(category())));
  }

  private String category() {
    return switch (row().orElse(null)) {
      case Row.Category category -> category.path();
      case Row.Slot(var slot, _, _) -> slot.category();
      case null, default -> "";
    };
  }

  void editSlot(Function<String, EditTarget> target) {
    changeable()
        .ifPresent(outliner -> slot().ifPresent(slot -> outliner.edit(target.apply(slot.name()))));
  }

  void editObjectComment() {
    changeable().ifPresent(outliner -> outliner.edit(new EditTarget.Comment("")));
  }

  void unfoldCategories() {
    outliner().ifPresent(outliner -> outliner.unfolding().setAllCategoriesOpen(true));
  }

  void removeSlot() {
    changeable()
        .ifPresent(outliner -> slot().ifPresent(slot -> desk.edits().remove(outliner, slot)));
  }

  void close() {
    outliner().ifPresent(desk::close);
  }

  void inspect() {
    subject().ifPresent(desk.context().host()::inspect);
  }

  void references() {
    subject().ifPresent(desk.context().host()::showReferences);
  }

  void whyAlive() {
    subject().ifPresent(desk.context().host()::showWhyAlive);
  }

  void history() {
    subject().ifPresent(desk.context().host()::showHistory);
  }

  /** Shows the selected outliner's object as it is now, or as it was, beside it. */
  void nowOrThen() {
    outliner().ifPresent(outliner -> desk.context().host().nowOrThen(outliner.ref()));
  }

  void bringBack() {
    outliner()
        .ifPresent(outliner ->
            desk.context().host().bringBack(outliner.ref(), outliner.titleProperty().get()));
  }

  /** Whether a moment of the past is looked at. */
  boolean isPastOpen() {
    return desk.context().host().moment() != ObjectRef.NOW;
  }

  void grant() {
    subject().ifPresent(ref -> desk.context().host().grant(ref, subjectTitle()));
  }

  /** What the person sees of the object in question: a slot's value, or the outliner itself. */
  private String subjectTitle() {
    return row()
        .map(Row::held)
        .filter(value -> value.ref() != null)
        .map(ValueView::text)
        .or(() -> outliner().map(outliner -> outliner.titleProperty().get()))
        .orElse("");
  }

  void search(SearchHit.Category category) {
    long moment = outliner().map(outliner -> outliner.ref().moment()).orElse(ObjectRef.NOW);
    slot().ifPresent(slot -> desk.context().host().search(slot.name(), category, moment));
  }

  void copyValue() {
    row()
        .map(Row::held)
        .map(ValueView::text)
        .or(() -> outliner().map(outliner -> outliner.titleProperty().get()))
        .ifPresent(Commands::toClipboard);
  }

  /** Puts the way from the gatekeeper to the object into the clipboard, as one would write it. */
  void copyPath() {
    var context = desk.context();
    subject()
        .ifPresent(ref ->
            context.ask(context.objects().whyAlive(ref), this::copyPath, context.host()::notice));
  }

  private void copyPath(List<PathStep> steps) {
    var words = steps.stream().map(PathStep::label).toList();
    toClipboard(String.join(" ", words));
    desk.context().host().notice("Copied the path: " + String.join(" › ", words));
  }

  private static void toClipboard(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
