package vivarium.inspector.desk.outliner;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.KindIcon;
import vivarium.inspector.desk.model.EditTarget;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.viewmodel.ObjectKind;

/**
 * An outliner's header: triangle, title, where the object lives, and buttons that take the place of
 * the latter while the mouse is over the outliner. The handle to drag the outliner by.
 */
public final class OutlinerHeader extends Region {
  private static final PseudoClass EXPANDED = PseudoClass.getPseudoClass("expanded");
  private static final double BUTTON = 24;

  private final OutlinerViewModel outliner;
  private final StackPane disclosure = new StackPane(new Region());
  private final TextBit title = new TextBit("outliner-title");
  private final TextBit id = new TextBit("outliner-id");
  private final IconButton comment;
  private final HBox buttons;
  private final ChangeListener<Object> follow = (_, _, _) -> show();
  private KindIcon kind = KindIcon.of(ObjectKind.SLOTS);

  OutlinerHeader(OutlinerViewModel outliner, OutlinerCommands commands) {
    this.outliner = outliner;
    getStyleClass().add("outliner-header");
    setAccessibleRole(AccessibleRole.TEXT);
    setCursor(Cursor.DEFAULT);
    disclosure.getStyleClass().add("disclosure-button");
    disclosure.getChildren().getFirst().getStyleClass().add("disclosure");
    disclosure.getChildren().getFirst().setMouseTransparent(true);
    disclosure.setOnMousePressed(javafx.event.Event::consume);
    disclosure.setOnMouseClicked(click -> {
      click.consume();
      outliner.unfolding().setExpanded(!outliner.expandedProperty().get());
    });
    comment =
        new IconButton(
                Feather.MESSAGE_SQUARE, "Comment", () -> outliner.edit(new EditTarget.Comment("")))
            .styled("comment-button");
    comment.setMouseTransparent(outliner.ref().isPast());
    buttons = new HBox(outliner.ref().isPast() ? buttonsOfThen(commands) : buttons(commands));
    buttons.getStyleClass().add("header-buttons");
    getChildren().addAll(disclosure, kind, title, comment, id, buttons);
    HoverText.on(this, this::hoverText);
    outliner.titleProperty().addListener(follow);
    outliner.expandedProperty().addListener(follow);
    outliner.viewProperty().addListener(follow);
    show();
  }

  /** What was can be looked at, and nothing else. */
  private IconButton[] buttonsOfThen(OutlinerCommands commands) {
    var now =
        new IconButton(
            Feather.CORNER_UP_RIGHT, "Show it as it is now", () -> commands.nowOrThen(outliner));
    return new IconButton[] {now.styled("outliner-now"), menu(commands), close(commands)};
  }

  private IconButton menu(OutlinerCommands commands) {
    return new IconButton(Feather.MORE_HORIZONTAL, "Menu", () -> commands.showMenu(outliner, this))
        .styled("outliner-menu");
  }

  private IconButton close(OutlinerCommands commands) {
    return new IconButton(Feather.X, "Close", () -> commands.close(outliner))
        .styled("outliner-close");
  }

  private IconButton[] buttons(OutlinerCommands commands) {
    var evaluate =
        new IconButton(
            Feather.TERMINAL,
            "Evaluator",
            () -> outliner.unfolding().setEvaluatorShown(!outliner.evaluatorShownProperty().get()));
    var add =
        new IconButton(Feather.PLUS, "Add a slot", () -> outliner.edit(new EditTarget.NewSlot("")));
    return new IconButton[] {
      evaluate.styled("evaluator-toggle"), add.styled("add-slot"), menu(commands), close(commands)
    };
  }

  /** Its view model lives longer: it must not keep this node. */
  void dispose() {
    outliner.titleProperty().removeListener(follow);
    outliner.expandedProperty().removeListener(follow);
    outliner.viewProperty().removeListener(follow);
  }

  private void show() {
    title.setText(outliner.titleProperty().get());
    id.setText(outliner.ref().label());
    pseudoClassStateChanged(EXPANDED, outliner.expandedProperty().get());
    var view = outliner.viewProperty().get();
    showKind(view == null ? ObjectKind.SLOTS : view.kind());
    comment.setVisible(view != null && !view.comment().isEmpty());
    setAccessibleText(outliner.titleProperty().get() + ", " + outliner.ref().label());
    setAccessibleHelp(view == null ? "" : view.comment());
    requestLayout();
  }

  /** Ordinary objects need no sign: nearly all are. */
  private void showKind(ObjectKind shown) {
    getChildren().remove(kind);
    kind = KindIcon.of(shown);
    kind.setVisible(shown != ObjectKind.SLOTS);
    getChildren().add(1, kind);
  }

  private String hoverText() {
    var view = outliner.viewProperty().get();
    var text = outliner.titleProperty().get() + "\n" + outliner.ref().label();
    return view == null || view.comment().isEmpty() ? text : text + "\n\n" + view.comment();
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    double h = getHeight();
    disclosure.resizeRelocate(4, (h - BUTTON) / 2, BUTTON, BUTTON);
    double start = 28;
    if (kind.isVisible()) {
      kind.autosize();
      kind.relocate(start + 1, Math.round((h - kind.getHeight()) / 2));
      start += kind.getWidth() + 8;
    }
    double buttonsWidth = BUTTON * buttons.getChildren().size();
    buttons.resizeRelocate(w - buttonsWidth - 5, (h - BUTTON) / 2, buttonsWidth, BUTTON);
    double idWidth = Math.ceil(id.prefWidth(-1));
    text(id, w - 12 - idWidth, idWidth);
    double end = w - 12 - Math.max(idWidth, buttonsWidth - 7) - 8;
    double commentWidth = comment.isVisible() ? BUTTON : 0;
    double titleWidth =
        Math.max(0, Math.min(Math.ceil(title.prefWidth(-1)), end - start - commentWidth));
    text(title, start, titleWidth);
    comment.resizeRelocate(start + titleWidth + 1, (h - BUTTON) / 2, BUTTON, BUTTON);
  }

  private void text(Region text, double x, double width) {
    double height = Math.ceil(text.prefHeight(-1));
    text.resizeRelocate(Math.round(x), Math.round((getHeight() - height) / 2), width, height);
  }
}
