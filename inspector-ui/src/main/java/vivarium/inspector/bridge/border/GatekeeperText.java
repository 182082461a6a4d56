package vivarium.inspector.bridge.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vivarium.inspector.viewmodel.ObjectView;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;

/**
 * The code of a gatekeeper as one would write it. Slots that hold data are left out: they are state
 * and stay through an upgrade.
 */
public final class GatekeeperText {
  private static final String STEP = "  ";

  /** What a person begins with to write new code. */
  public static String of(ObjectView gatekeeper) {
    var byCategory = new LinkedHashMap<String, List<SlotView>>();
    gatekeeper.slots().stream()
        .filter(slot -> isCode(slot) || isNamedParent(slot))
        .forEach(
            slot -> byCategory.computeIfAbsent(slot.category(), _ -> new ArrayList<>()).add(slot));
    var lines = new ArrayList<String>();
    lines.add("(|");
    byCategory.forEach((category, slots) -> {
      if (category.isEmpty()) {
        slots.forEach(slot -> lines.add(indented(text(slot), 1)));
      } else {
        lines.add(STEP + "{ 'Category: " + quoted(category) + "'");
        slots.forEach(slot -> lines.add(indented(text(slot), 2)));
        lines.add(STEP + "}");
      }
    });
    lines.add("|)");
    return String.join("\n", lines);
  }

  private static boolean isCode(SlotView slot) {
    return slot.kind() == SlotKind.METHOD && slot.source() != null;
  }

  /** A parent that has a name which means the same wherever it is written. */
  private static boolean isNamedParent(SlotView slot) {
    return slot.kind() == SlotKind.PARENT && slot.value().text().startsWith("traits ");
  }

  private static String text(SlotView slot) {
    var source = slot.source();
    var code = source == null ? slot.label() + " = " + slot.value().text() : source.strip();
    return slot.comment().isEmpty()
        ? code + "."
        : "{ 'Comment: " + quoted(slot.comment()) + "'\n" + STEP + code + ".\n}";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
  }

  private static String indented(String text, int steps) {
    var before = STEP.repeat(steps);
    return text.lines().map(line -> before + line).collect(Collectors.joining("\n"));
  }

  private GatekeeperText() {}
}
