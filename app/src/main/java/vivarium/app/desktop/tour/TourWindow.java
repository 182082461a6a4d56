package vivarium.app.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.outliner.OutlinerView;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.window.WindowPicture;
import vivarium.world.base.WorldException;

/** The window that a tour goes through: what is on its desk, and pictures of it. */
final class TourWindow {
  private final DesktopSession session;
  private final Hands hands;
  private final Path folder;
  private final String prefix;
  private final Consumer<String> tell;
  private int pictures;

  TourWindow(
      DesktopSession session, Hands hands, Path folder, String prefix, Consumer<String> tell) {
    this.session = session;
    this.hands = hands;
    this.folder = folder;
    this.prefix = prefix;
    this.tell = tell;
  }

  List<String> titles() {
    return outliners().stream().map(outliner -> outliner.titleProperty().get()).toList();
  }

  private List<OutlinerViewModel> outliners() {
    var desk = session.desk();
    return desk == null ? List.of() : List.copyOf(desk.viewModel().outliners());
  }

  private OutlinerViewModel outliner(String title) {
    return Hands.get(() ->
        outliners().stream()
            .filter(outliner -> outliner.titleProperty().get().equals(title))
            .findFirst()
            .orElseThrow(() -> new WorldException("'%s' is not on the desk.".formatted(title))));
  }

  String value(String title, String slot) {
    return shown(title, slot, view -> view.value().text());
  }

  String source(String title, String slot) {
    return shown(title, slot, view -> String.valueOf(view.source()));
  }

  private String shown(String title, String slot, Function<SlotView, String> part) {
    var view = outliner(title).viewProperty().get();
    return view == null ? "" : view.slot(slot).map(part).orElse("");
  }

  boolean evaluatorShown(String title) {
    return Hands.get(() -> outliner(title).evaluatorShownProperty().get());
  }

  private OutlinerView view(String title) {
    var ref = outliner(title).ref();
    return (OutlinerView) hands.see("outliner-" + ref.vat() + "-" + ref.id());
  }

  Node header(String title) {
    return view(title).header();
  }

  /** Clicks the row of a slot or a category. */
  void clickRow(String title, String name) {
    var outliner = view(title);
    // Its accessible text begins with its kind and name.
    var text = Pattern.compile("(\\w+ )*" + Pattern.quote(name) + "[*,: ].*");
    hands.click(
        "%s of %s".formatted(name, title),
        node ->
            node.getAccessibleText() != null
                && OutlinerView.of(node) == outliner
                && text.matcher(node.getAccessibleText() + " ").matches());
  }

  void openRow(String title, String category) {
    clickRow(title, category);
    settle();
  }

  void openValue(String title, String slot) {
    clickRow(title, slot);
    int before = Hands.get(() -> outliners().size());
    hands.press("Shift+Enter");
    hands.await(
        "what is in " + slot,
        () ->
            outliners().size() > before
                && outliners().stream().allMatch(each -> each.viewProperty().get() != null));
  }

  void close(String title) {
    hands.click(header(title));
    hands.press("Shortcut+W");
    hands.await(title + " to be gone", () -> !titles().contains(title));
  }

  /** Everything beside each other and in sight. */
  void tidy() {
    hands.press("Shortcut+Shift+T");
    hands.press("Alt+0");
    settle();
  }

  void assign(String title, String slot, String expression) {
    clickRow(title, slot);
    hands.press("Enter");
    hands.type(expression);
    hands.press("Enter");
    hands.await(slot + " to be " + expression, () -> value(title, slot).equals(expression));
  }

  static boolean isLabel(Node node, String text) {
    return node instanceof Labeled && text.equals(text(node));
  }

  static String text(Node node) {
    return node instanceof Labeled label ? Objects.requireNonNullElse(label.getText(), "") : "";
  }

  static boolean isToggle(Node node) {
    return node instanceof javafx.scene.control.ToggleButton;
  }

  // ---- pictures

  /** Until what was asked last has been answered and drawn. */
  void settle() {
    hands.frames(12);
  }

  void safe() {
    hands.see(
        "that it is safe",
        node -> "status-safety".equals(node.getId()) && text(node).contains("Safe"));
    settle();
  }

  void picture(String name, String words) throws IOException {
    pictures++;
    hands.frames(4);
    var file = "%s%02d-%s.png".formatted(prefix, pictures, name);
    PictureFile.write(Hands.get(() -> WindowPicture.take(session.stage())), folder.resolve(file));
    tell.accept(file + "  " + words);
  }
}
