package vivarium.inspector.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import vivarium.inspector.control.keys.KeyAction;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.desk.geometry.Direction;
import vivarium.inspector.desk.geometry.Point;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.viewmodel.SearchHit;

/** What each action of the desk does, and which of them make sense while something is typed. */
final class DeskActions {
  /** One press of a key moves an outliner as far as one dot of the ground. */
  private static final double MOVE = 24;

  private static final double PAN = 80;
  private static final int PAGE = 10;

  private final DeskViewModel desk;
  private final Commands commands;
  private final Map<KeyAction, Runnable> all = new LinkedHashMap<>();

  /** What also works from inside an editor: its keys mean nothing to text. */
  private final Map<KeyAction, Runnable> whileTyping = new LinkedHashMap<>();

  /**
   * The actions.
   *
   * @param menu shows the menu of what is selected
   */
  DeskActions(DeskViewModel desk, Commands commands, Runnable menu) {
    this.desk = desk;
    this.commands = commands;
    desk();
    object();
    slot();
    all.put(DeskKeys.MENU, menu);
  }

  private void desk() {
    var view = desk.viewpoint();
    always(DeskKeys.FIT, desk::fitAll);
    always(DeskKeys.LIFE_SIZE, () -> view.zoomTo(1));
    always(DeskKeys.ZOOM_IN, view::zoomIn);
    always(DeskKeys.ZOOM_OUT, view::zoomOut);
    always(DeskKeys.TIDY, desk::tidy);
    always(DeskKeys.COLLAPSE_ALL, desk::collapseAll);
    always(DeskKeys.EXPAND_ALL, desk::expandAll);
    all.put(DeskKeys.CLOSE_ALL, desk::closeAll);
    all.put(DeskKeys.PAN_LEFT, () -> view.drag(PAN, 0));
    all.put(DeskKeys.PAN_RIGHT, () -> view.drag(-PAN, 0));
    all.put(DeskKeys.PAN_UP, () -> view.drag(0, PAN));
    all.put(DeskKeys.PAN_DOWN, () -> view.drag(0, -PAN));
    all.put(DeskKeys.GO_LEFT, () -> desk.selectNeighbour(Direction.LEFT));
    all.put(DeskKeys.GO_RIGHT, () -> desk.selectNeighbour(Direction.RIGHT));
    all.put(DeskKeys.GO_UP, () -> desk.selectNeighbour(Direction.UP));
    all.put(DeskKeys.GO_DOWN, () -> desk.selectNeighbour(Direction.DOWN));
    all.put(DeskKeys.NEXT, () -> desk.selectNext(1));
    all.put(DeskKeys.PREVIOUS, () -> desk.selectNext(-1));
  }

  private void object() {
    all.put(DeskKeys.MOVE_LEFT, () -> move(Direction.LEFT));
    all.put(DeskKeys.MOVE_RIGHT, () -> move(Direction.RIGHT));
    all.put(DeskKeys.MOVE_UP, () -> move(Direction.UP));
    all.put(DeskKeys.MOVE_DOWN, () -> move(Direction.DOWN));
    always(DeskKeys.EVALUATOR, commands::toggleEvaluator);
    all.put(DeskKeys.ADD_SLOT, commands::addSlot);
    all.put(DeskKeys.OBJECT_COMMENT, commands::editObjectComment);
    always(DeskKeys.CATEGORIES, commands::unfoldCategories);
    always(DeskKeys.INSPECT, commands::inspect);
    always(DeskKeys.REFERENCES, commands::references);
    always(DeskKeys.WHY_ALIVE, commands::whyAlive);
    always(DeskKeys.HISTORY, commands::history);
    always(DeskKeys.GRANT, commands::grant);
    always(DeskKeys.NOW_OR_THEN, commands::nowOrThen);
    always(DeskKeys.BRING_BACK, commands::bringBack);
    all.put(DeskKeys.COPY_PATH, commands::copyPath);
    always(DeskKeys.CLOSE, commands::close);
  }

  private void slot() {
    all.put(DeskKeys.EDIT, commands::edit);
    all.put(DeskKeys.OPEN, commands::open);
    all.put(DeskKeys.UNFOLD, () -> commands.unfold(true));
    all.put(DeskKeys.FOLD, () -> commands.unfold(false));
    all.put(DeskKeys.UP, () -> go(-1));
    all.put(DeskKeys.DOWN, () -> go(1));
    all.put(DeskKeys.FIRST, () -> commands.outliner().ifPresent(o -> o.selection().first()));
    all.put(DeskKeys.LAST, () -> commands.outliner().ifPresent(o -> o.selection().last()));
    all.put(DeskKeys.PAGE_UP, () -> go(-PAGE));
    all.put(DeskKeys.PAGE_DOWN, () -> go(PAGE));
    all.put(DeskKeys.RENAME, () -> commands.editSlot(EditTarget.Name::new));
    all.put(DeskKeys.CATEGORY, () -> commands.editSlot(EditTarget.Category::new));
    all.put(DeskKeys.COMMENT, () -> commands.editSlot(EditTarget.Comment::new));
    all.put(DeskKeys.IMPLEMENTORS, () -> commands.search(SearchHit.Category.IMPLEMENTORS));
    all.put(DeskKeys.SENDERS, () -> commands.search(SearchHit.Category.SENDERS));
    all.put(DeskKeys.COPY_VALUE, commands::copyValue);
    all.put(DeskKeys.REMOVE, commands::removeSlot);
  }

  private void always(KeyAction action, Runnable handler) {
    all.put(action, handler);
    whileTyping.put(action, handler);
  }

  private void go(int rows) {
    commands.outliner().ifPresent(outliner -> outliner.selection().move(rows));
  }

  private void move(Direction direction) {
    commands
        .outliner()
        .ifPresent(outliner -> {
          var corner = outliner.boxProperty().get().corner();
          outliner.moveTo(
              new Point(corner.x() + MOVE * direction.dx(), corner.y() + MOVE * direction.dy()));
          desk.viewpoint().reveal(outliner.boxProperty().get());
        });
  }

  /** The action that a key asks for. */
  Optional<KeyAction> action(KeyEvent event, boolean typing) {
    return (typing ? whileTyping : all)
        .keySet().stream().filter(action -> action.matches(event)).findFirst();
  }

  void run(KeyAction action) {
    all.getOrDefault(action, () -> {}).run();
  }

  /** Makes every action known to the window: in its menus, its search, its list of keys. */
  void register(KeyMap keys) {
    all.forEach(keys::bind);
  }
}
