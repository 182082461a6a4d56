package vivarium.inspector.testing.fake;

import java.util.regex.Pattern;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;

/**
 * Reads slots as they are written between bars: {@code x <- 3}, {@code x = 3}, {@code x = ( code
 * )}.
 */
final class FakeSlotSource {
  private static final Pattern SLOT =
      Pattern.compile("(\\w+\\*?)\\s*(<-|=)\\s*(.+)", Pattern.DOTALL);

  private final FakeEdits edits;
  private final FakeEvaluation evaluation;

  FakeSlotSource(FakeEdits edits, FakeEvaluation evaluation) {
    this.edits = edits;
    this.evaluation = evaluation;
  }

  /** Adds the slot that the text describes. */
  TurnOutcome withSlot(FakeObject object, String source, String category) {
    var text = source.strip();
    if (text.contains("=") && text.substring(text.indexOf('=')).contains("(")) {
      return withMethod(object, text, category);
    }
    var slot = SLOT.matcher(text);
    if (!slot.matches()) {
      return new TurnOutcome.SyntaxFailed(
          new SyntaxTrouble("a slot looks like x <- 3 or x = 3 or x = ( code )", 1, 1, 0, 1));
    }
    var value = FakeEvaluation.value(object, slot.group(3).strip());
    return value.isEmpty()
        ? evaluation.failure(object, text, "No '" + slot.group(3) + "' slot found in lobby.", "")
        : edits.edit(
            object.with(dataSlot(slot.group(1), slot.group(2), category, value.orElseThrow())),
            text);
  }

  private TurnOutcome withMethod(FakeObject object, String text, String category) {
    var label = text.substring(0, text.indexOf('=')).strip();
    var body =
        text.substring(
            text.indexOf('(') + 1, Math.max(text.indexOf('(') + 1, text.lastIndexOf(')')));
    if (!text.endsWith(")")) {
      return new TurnOutcome.SyntaxFailed(
          new SyntaxTrouble(
              "a closing parenthesis is missing", 1, text.length() + 1, text.length(), 1));
    }
    var name = label.replaceAll("(?<=[^\\w:]|:)\\s*\\w+\\b(?!:)", "").replace(" ", "");
    return edits.edit(
        object.with(
            FakeObject.slot(
                name.isEmpty() ? label : name,
                label,
                SlotKind.METHOD,
                false,
                category,
                ValueView.immediate(body.strip(), ObjectKind.METHOD),
                text)),
        label);
  }

  private static SlotView dataSlot(String label, String arrow, String category, ValueView value) {
    boolean assignable = arrow.equals("<-");
    boolean parent = label.endsWith("*");
    var kind = parent ? SlotKind.PARENT : assignable ? SlotKind.DATA : SlotKind.CONSTANT;
    return FakeObject.slot(label.replace("*", ""), label, kind, assignable, category, value, null);
  }
}
