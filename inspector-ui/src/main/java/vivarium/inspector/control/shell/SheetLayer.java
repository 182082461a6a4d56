package vivarium.inspector.control.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Lies over the window and shows one thing at a time above a dimmed background: a {@link Sheet} or
 * the search. Esc or a click beside it puts it away, and the keyboard goes back to where it was.
 * While something is shown the keyboard stays in it.
 */
public final class SheetLayer extends StackPane {
  private static final double TOP_MARGIN = 72;

  private final Region scrim = new Region();
  private @Nullable Node shown;
  private @Nullable Node firstFocus;
  private @Nullable Node focusBefore;
  private Runnable onKeyboardHomeless = () -> {};

  public SheetLayer() {
    getStyleClass().add("sheet-layer");
    scrim.getStyleClass().add("scrim");
    scrim.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hide());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    setVisible(false);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
  }

  /** Shows a sheet in place of what is shown. */
  public void show(Sheet sheet) {
    sheet.setOnClose(this::hide);
    show(sheet, sheet.firstFocus());
  }

  /**
   * Shows a node in place of what is shown.
   *
   * @param focus what gets the keyboard
   */
  public void show(Node node, Node focus) {
    if (shown == null && getScene() != null) {
      focusBefore = getScene().getFocusOwner();
    }
    shown = node;
    firstFocus = focus;
    getChildren().setAll(scrim, node);
    StackPane.setAlignment(node, Pos.CENTER);
    setVisible(true);
    // Panes that split or scroll take their content in only now; before, it has no scene.
    node.applyCss();
    focus.requestFocus();
    focusMoved(getScene() == null ? null : getScene().getFocusOwner());
  }

  /** Shows a node near the top, where it stays when it grows and shrinks. */
  public void showAtTop(Node node, Node focus) {
    show(node, focus);
    StackPane.setAlignment(node, Pos.TOP_CENTER);
    StackPane.setMargin(node, new Insets(TOP_MARGIN, 24, 24, 24));
  }

  /** Puts away what is shown. */
  public void hide() {
    if (shown == null) {
      return;
    }
    shown = null;
    giveKeyboardBack();
    getChildren().clear();
    setVisible(false);
  }

  /** Before the sheet is taken away: from nowhere the toolkit would take the keyboard anywhere. */
  private void giveKeyboardBack() {
    var before = focusBefore;
    focusBefore = null;
    if (before != null && before.getScene() == getScene()) {
      before.requestFocus();
    } else {
      onKeyboardHomeless.run();
    }
  }

  /** Called when what had the keyboard before is not there any more; takes it somewhere useful. */
  public void setOnKeyboardHomeless(Runnable handler) {
    onKeyboardHomeless = handler;
  }

  /** What is shown; null when nothing is. */
  public @Nullable Node shown() {
    return shown;
  }

  /**
   * Tab beyond the last control would lead below the scrim, and a control with the keyboard may be
   * taken away: both lead back into what is shown.
   */
  private void focusMoved(@Nullable Node owner) {
    if (shown != null && (owner == null || !isInside(owner, shown))) {
      var first = firstFocus;
      (first != null && isInside(first, shown) ? first : shown).requestFocus();
    }
  }

  private static boolean isInside(Node node, Node container) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each == container) {
        return true;
      }
    }
    return false;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      hide();
    }
  }
}
