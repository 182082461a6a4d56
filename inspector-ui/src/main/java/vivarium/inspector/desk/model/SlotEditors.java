package vivarium.inspector.desk.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;

/** The editors open in one outliner, and what each of them asks of the world when accepted. */
final class SlotEditors {
  private static final Set<String> CONSTANT_NAMES = Set.of("nil", "true", "false");
  private static final Pattern INDEX = Pattern.compile("\\d{1,18}");

  private final ObjectRef ref;
  private final DeskContext context;
  private final SlotEditor.Owner owner;
  private final Map<EditTarget, SlotEditor> open = new LinkedHashMap<>();

  SlotEditors(ObjectRef ref, DeskContext context, SlotEditor.Owner owner) {
    this.ref = ref;
    this.context = context;
    this.owner = owner;
  }

  Map<EditTarget, SlotEditor> open() {
    return open;
  }

  /** The editor for this target: the one there is, or a new one. It wants the keyboard. */
  SlotEditor begin(EditTarget target, @Nullable ObjectView view) {
    var editor = open.computeIfAbsent(target, _ -> create(target, view));
    editor.wishFocus(true);
    return editor;
  }

  /** Shows a method's source where it can be edited, without taking the keyboard. */
  void showSource(String slotName, ObjectView view) {
    boolean method = view.slot(slotName).map(SlotView::source).isPresent();
    var target = new EditTarget.Method(slotName);
    if (method && !open.containsKey(target)) {
      begin(target, view).wishFocus(false);
    }
  }

  /** Hides a method's source, with whatever was typed into it. */
  void hideSource(String slotName) {
    open.remove(new EditTarget.Method(slotName));
  }

  /** The methods whose source is shown. */
  Set<String> sourcesShown() {
    return open.keySet().stream()
        .filter(EditTarget.Method.class::isInstance)
        .map(EditTarget::slotName)
        .collect(Collectors.toSet());
  }

  private SlotEditor create(EditTarget target, @Nullable ObjectView view) {
    var original = view == null ? "" : original(target, view).orElse("");
    return new SlotEditor(target, original, context, text -> save(target, text), owner);
  }

  void close(SlotEditor editor) {
    open.remove(editor.target(), editor);
  }

  /** Tells the editors what the object is now; those of slots that are gone keep their text. */
  void refreshed(ObjectView view) {
    for (var editor : List.copyOf(open.values())) {
      original(editor.target(), view).ifPresent(editor::originalChanged);
    }
  }

  /** The text to begin editing with; nothing when there is nothing of the kind. */
  private static Optional<String> original(EditTarget target, ObjectView view) {
    if (target instanceof EditTarget.Comment(var slot) && slot.isEmpty()) {
      return Optional.of(view.comment());
    }
    return view.slot(target.slotName()).map(slot -> original(target, slot));
  }

  private static String original(EditTarget target, SlotView slot) {
    return switch (target) {
      case EditTarget.Value _ -> expression(slot.name(), slot.value());
      case EditTarget.Method _ -> slot.source() == null ? "" : slot.source();
      case EditTarget.Name _ -> slot.name();
      case EditTarget.Category _ -> slot.category();
      case EditTarget.Comment _ -> slot.comment();
      case EditTarget.NewSlot _, EditTarget.Element _, EditTarget.ElementIndex _ -> "";
    };
  }

  /** An expression that answers what the slot holds now: the value's text, or else the slot. */
  private static String expression(String slotName, ValueView value) {
    return isLiteral(value) ? value.text() : slotName;
  }

  private static boolean isLiteral(ValueView value) {
    boolean whole = value.text().length() < ValueView.TEXT_CHARS_MAX;
    return switch (value.kind()) {
      case INTEGER, FLOAT -> whole;
      case STRING -> whole && value.text().startsWith("'") && value.text().endsWith("'");
      default -> CONSTANT_NAMES.contains(value.text()) && value.kind() == ObjectKind.SLOTS;
    };
  }

  private CompletableFuture<TurnOutcome> save(EditTarget target, String text) {
    var objects = context.objects();
    return switch (target) {
      case EditTarget.Value(var slot) -> objects.assign(ref, slot, text);
      case EditTarget.Element(var index) -> putElement(index, text);
      case EditTarget.Method(var slot) -> objects.changeSlot(ref, slot, text);
      case EditTarget.NewSlot(var category) -> objects.addSlot(ref, text, category);
      case EditTarget.Name(var slot) -> objects.renameSlot(ref, slot, text.strip());
      case EditTarget.Category(var slot) -> objects.setCategory(ref, slot, text.strip());
      case EditTarget.Comment(var slot) -> objects.setComment(ref, slot, text.strip());
      case EditTarget.ElementIndex() -> checkIndex(text.strip());
    };
  }

  /** Going somewhere changes nothing in the world, so no turn is needed. */
  private static CompletableFuture<TurnOutcome> checkIndex(String text) {
    return CompletableFuture.completedFuture(
        INDEX.matcher(text).matches()
            ? new TurnOutcome.Done(0, ValueView.immediate(text, ObjectKind.INTEGER))
            : new TurnOutcome.Refused("Type the number of an element, such as 17."));
  }

  private CompletableFuture<TurnOutcome> putElement(long index, String expression) {
    var before = "at: " + index + " Put: (";
    return context
        .objects()
        .evaluate(ref, before + expression + ")")
        .thenApply(outcome -> shifted(outcome, before.length()));
  }

  /** The person sees only their own expression, so positions count from its beginning. */
  private static TurnOutcome shifted(TurnOutcome outcome, int by) {
    if (!(outcome instanceof TurnOutcome.SyntaxFailed(var trouble))) {
      return outcome;
    }
    int column = trouble.line() == 1 ? Math.max(1, trouble.column() - by) : trouble.column();
    int offset = Math.max(0, trouble.offset() - by);
    return new TurnOutcome.SyntaxFailed(
        new SyntaxTrouble(trouble.message(), trouble.line(), column, offset, trouble.length()));
  }
}
