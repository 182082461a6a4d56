package vivarium.app.command;

import java.util.List;
import vivarium.app.console.Console;
import vivarium.app.console.Paint;
import vivarium.app.console.Words;
import vivarium.vat.history.ChangeKind;
import vivarium.vat.history.ObjectDifference;
import vivarium.vat.history.PartKind;
import vivarium.vat.history.SlotChange;

/** Shows objects that differ, and below each the parts in which it does. */
final class ChangeTree {
  private static final int VALUE_CHARS_MAX = 100;

  private final Console console;
  private final Paint paint;

  ChangeTree(Console console) {
    this.console = console;
    this.paint = console.outPaint();
  }

  /** Prints the objects as results. */
  void print(List<ObjectDifference> objects) {
    for (var object : objects) {
      console.out().println(line(object));
      object.slots().forEach(slot -> console.out().println("    " + line(slot)));
      long hidden = object.parts() - object.slots().size();
      if (hidden > 0) {
        console.out().println("    " + paint.faint("… " + Words.count(hidden, "more part")));
      }
    }
    console.flush();
  }

  private String line(ObjectDifference object) {
    return sign(object.change())
        + " "
        + paint.bold(object.title())
        + "  "
        + paint.faint(object.object().toString());
  }

  private String line(SlotChange slot) {
    var name = slot.name() + (slot.kind() == PartKind.PARENT ? "*" : "");
    return sign(slot.change())
        + " "
        + paint.cyan(name)
        + " = "
        + switch (slot.change()) {
          case ADDED -> shown(slot.now());
          case REMOVED -> shown(slot.former());
          case CHANGED -> shown(slot.former()) + " → " + shown(slot.now());
        };
  }

  private static String shown(String value) {
    return Words.line(value, VALUE_CHARS_MAX);
  }

  private String sign(ChangeKind change) {
    return switch (change) {
      case ADDED -> paint.green("+");
      case CHANGED -> paint.yellow("~");
      case REMOVED -> paint.red("-");
    };
  }
}
