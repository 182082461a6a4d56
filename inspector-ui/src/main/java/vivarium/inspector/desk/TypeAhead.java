package vivarium.inspector.desk;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import vivarium.inspector.desk.outliner.OutlinerView;

/** Typing the beginning of a slot's name on an outliner selects the slot. */
final class TypeAhead {
  /** A longer pause begins another name. */
  private static final long PAUSE_NANOS = 900_000_000L;

  private final Commands commands;
  private String typed = "";
  private long last;

  TypeAhead(Commands commands) {
    this.commands = commands;
  }

  void typed(KeyEvent event) {
    boolean onRow =
        event.getTarget() instanceof Node node && node.getParent() instanceof OutlinerView;
    var text = event.getCharacter();
    if (!onRow || event.isShortcutDown() || event.isAltDown() || !isName(text)) {
      return;
    }
    long now = System.nanoTime();
    typed = now - last > PAUSE_NANOS ? text : typed + text;
    last = now;
    event.consume();
    commands.outliner().ifPresent(outliner -> outliner.selection().find(typed));
  }

  private static boolean isName(String text) {
    return text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 127;
  }
}
