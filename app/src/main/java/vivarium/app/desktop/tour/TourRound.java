package vivarium.app.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import vivarium.app.desktop.Tour;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.inspector.desk.model.OutlinerViewModel;
import vivarium.inspector.desk.outliner.OutlinerView;
import vivarium.inspector.window.WindowPicture;
import vivarium.world.base.WorldException;

/**
 * One round: the steps of the main job, in order, each with a picture.
 *
 * <p>What is done is done with the keys and clicks that a person would use.
 */
final class TourRound {
  private final DesktopSession session;
  private final Tour.Size size;
  private final Path folder;
  private final String prefix;
  private final Consumer<String> tell;
  private final Hands hands;
  private int pictures;

  TourRound(
      DesktopSession session, Tour.Size size, Path folder, String prefix, Consumer<String> tell) {
    this.session = session;
    this.size = size;
    this.folder = folder;
    this.prefix = prefix;
    this.tell = tell;
    hands = new Hands(session.stage());
  }

  /**
   * Does all steps.
   *
   * @throws WorldException if one fails; a last picture shows the window as it was then
   */
  void run(Path files) throws IOException {
    try {
      steps(files);
    } catch (WorldException stuck) {
      picture("stuck", "where the tour came to an end");
      throw stuck;
    }
  }

  private void steps(Path files) throws IOException {
    start();
    lookAround();
    find();
    changeSlot();
    evaluate();
    editMethod();
    mendFailure();
    importFiles(files);
    lookAtFiles();
    checkpoint();
    compare();
    takeBack();
    rollBack();
    references();
    interrupt();
    otherLook();
    help();
  }

  // ---- the steps

  private void start() throws IOException {
    Hands.run(() -> {
      session.start();
      session.stage().setWidth(size.width());
      session.stage().setHeight(size.height());
    });
    hands.await("the window", () -> session.desk() != null);
    hands.await("the first objects on the desk", () -> titles().contains("examples tour"));
    safe();
    picture("start", "a new world, with something to look at");
  }

  private void lookAround() throws IOException {
    openRow("examples", "2 shapes");
    openValue("examples", "point");
    close("examples tour");
    close("examples");
    openValue("examples point", "parent");
    openValue("examples point", "centre");
    tidy();
    picture("look", "a point, its parent and its centre, with arrows between them");
  }

  private void find() throws IOException {
    hands.press("Shortcut+K");
    hands.type("circle");
    hands.see("what is called circle", node -> isLabel(node, "circle"));
    settle();
    picture("find", "one search box for objects, slots, senders and commands");
    hands.press("Esc");
  }

  private void changeSlot() throws IOException {
    hands.click(row("a circle", "radius"));
    hands.press("Enter");
    hands.type("20");
    picture("change-a-slot", "another radius is typed in its place");
    hands.press("Enter");
    hands.await("the new radius", () -> value("a circle", "radius").equals("20"));
    safe();
    picture("changed", "the slot has it, and the turn is safe on disk");
  }

  private void evaluate() throws IOException {
    hands.press("Shortcut+E");
    hands.type("area");
    hands.press("Shortcut+D");
    hands.see("the area", node -> text(node).startsWith("1256"));
    picture("do-it", "an expression in the object's context");
    hands.press("Shortcut+A");
    hands.type("bounds");
    hands.press("Shortcut+Enter");
    hands.await("the bounds", () -> titles().contains("a rectangle"));
    tidy();
    picture("get-it", "its answer is opened");
  }

  private void editMethod() throws IOException {
    close("traits point");
    close("a rectangle");
    openValue("a circle", "parent");
    tidy();
    openRow("traits circle", "measuring");
    hands.click(row("traits circle", "diameter"));
    hands.press("Enter");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radius + )");
    hands.press("Shortcut+Enter");
    settle();
    picture("wrong-syntax", "what cannot be read is shown where it is");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radios )");
    hands.press("Shortcut+Enter");
    hands.await("the new method", () -> source("traits circle", "diameter").contains("radios"));
    settle();
    picture("edit-a-method", "the method is accepted");
  }

  private void mendFailure() throws IOException {
    hands.click(header("a circle"));
    hands.press("Shortcut+E");
    if (!evaluatorShown("a circle")) {
      hands.press("Shortcut+E");
    }
    hands.press("Shortcut+A");
    hands.type("diameter");
    hands.press("Shortcut+Enter");
    hands.click(hands.see("a way to the failure", node -> isLabel(node, "Show")));
    hands.see("failure-editor");
    settle();
    picture("failed-turn", "message and stack; nothing of the turn remains");
    hands.press("Shortcut+A");
    hands.type("diameter = ( 2 * radius )");
    hands.press("Shortcut+Enter");
    hands.see("the change", node -> isLabel(node, "Changed. Now run it again."));
    picture("mended", "the code is changed where it failed");
    hands.click(hands.see("run-again"));
    hands.await("the answer", () -> hands.find(node -> "run-again".equals(node.getId())).isEmpty());
    settle();
    picture("run-again", "the same turn, run again");
  }

  private void importFiles(Path files) throws IOException {
    Hands.run(() -> Objects.requireNonNull(session.window()).importFiles(List.of(files)));
    hands.see("the photos", node -> isLabel(node, "photos"));
    safe();
    picture("import", "a folder of files has become objects");
  }

  private void lookAtFiles() throws IOException {
    hands.click(hands.see("the photos", node -> isLabel(node, "photos")));
    openFile("harbour.png");
    hands.see(
        "a picture",
        node ->
            node instanceof javafx.scene.image.ImageView view
                && view.getImage() != null
                && view.getImage().getWidth() > 600);
    settle();
    picture("picture", "a file as a picture");
    hands.press("Shortcut+Close Bracket");
    settle();
    picture("hex", "the same file byte by byte");
    hands.press("Alt+Left");
    openFile("notes.txt");
    settle();
    picture("text", "another file as text");
  }

  /** Opens a file in the list of what is in its folder. */
  private void openFile(String name) {
    hands.doubleClick(hands.see(name, node -> isLabel(node, name)));
  }

  private void checkpoint() throws IOException {
    hands.press("Shortcut+S");
    hands.see("checkpoint-name");
    hands.type("before tidying");
    settle();
    picture("checkpoint", "a name for this moment");
    hands.press("Enter");
    hands.see("the checkpoint", node -> text(node).contains("1 checkpoint"));
    settle();
  }

  private void compare() throws IOException {
    assign("a circle", "radius", "99");
    assign("examples point", "x", "5");
    assign("a circle", "radius", "7");
    assign("examples point", "y", "6");
    hands.press("Shortcut+Shift+D");
    hands.see("what differs", node -> isLabel(node, "radius"));
    settle();
    picture("compare", "what differs since the checkpoint");
    hands.press("Esc");
  }

  private void takeBack() throws IOException {
    hands.press("Shortcut+4");
    hands.press("End");
    for (int i = 0; i < 3; i++) {
      hands.press("Left");
    }
    hands.press("Enter");
    settle();
    picture("bad-turn", "the turn that set the radius to 99");
    hands.press("Esc");
    hands.press("Shortcut+Shift+U");
    hands.see("confirm");
    settle();
    picture("take-back", "what taking it back would do; later work on the same slot is kept");
    hands.click(hands.see("the choice", node -> isLabel(node, "Take back") && isToggle(node)));
    settle();
    picture("take-back-choice", "or taken back too");
    hands.click(hands.see("confirm"));
    hands.await("the former radius", () -> value("a circle", "radius").equals("20"));
    safe();
    picture("taken-back", "the radius is what it was, and the later work is there");
  }

  private void rollBack() throws IOException {
    hands.press("Shortcut+Shift+B");
    hands.see("confirm");
    settle();
    picture("roll-back", "what rolling back would do");
    hands.click(hands.see("confirm"));
    hands.await("the former point", () -> value("examples point", "x").equals("3"));
    safe();
    picture("rolled-back", "the world as it was at the checkpoint");
    hands.press("Shortcut+Z");
    hands.await("the point again", () -> value("examples point", "x").equals("5"));
    safe();
    picture("undo", "and back again: nothing is lost");
  }

  private void references() throws IOException {
    hands.click(header("a circle"));
    hands.press("Shortcut+Shift+R");
    settle();
    settle();
    picture("why-alive", "who references it, and the way to it");
  }

  private void interrupt() throws IOException {
    hands.press("Shortcut+3");
    hands.press("Shortcut+E");
    hands.press("Shortcut+A");
    hands.type("[ true ] whileTrue: [ radius: radius + 1 ]");
    hands.press("Shortcut+Enter");
    hands.see("the running turn", node -> "evaluator-stop".equals(node.getId()));
    settle();
    picture("endless", "a loop without end; the window goes on");
    hands.press("Shortcut+Period");
    hands.await(
        "the end of it", () -> hands.find(node -> "evaluator-stop".equals(node.getId())).isEmpty());
    settle();
    picture("interrupted", "interrupted, and nothing of it remains");
    hands.press("Esc");
  }

  private void otherLook() throws IOException {
    hands.press("Shortcut+Shift+L");
    settle();
    picture("other-look", "light or dark");
    hands.press("Shortcut+Shift+L");
  }

  private void help() throws IOException {
    hands.press("F1");
    settle();
    picture("handbook", "the handbook");
  }

  // ---- the desk

  private List<String> titles() {
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

  private String value(String title, String slot) {
    return shown(title, slot, view -> view.value().text());
  }

  private String source(String title, String slot) {
    return shown(title, slot, view -> String.valueOf(view.source()));
  }

  private String shown(
      String title,
      String slot,
      java.util.function.Function<vivarium.inspector.viewmodel.SlotView, String> part) {
    var view = outliner(title).viewProperty().get();
    return view == null ? "" : view.slot(slot).map(part).orElse("");
  }

  private boolean evaluatorShown(String title) {
    return Hands.get(() -> outliner(title).evaluatorShownProperty().get());
  }

  private OutlinerView view(String title) {
    var ref = outliner(title).ref();
    return (OutlinerView) hands.see("outliner-" + ref.vat() + "-" + ref.id());
  }

  private Node header(String title) {
    return view(title).header();
  }

  /** The row of a slot or a category, whose accessible text begins with its kind and name. */
  private Node row(String title, String name) {
    var outliner = view(title);
    return hands.see(
        "%s of %s".formatted(name, title),
        node ->
            node.getAccessibleText() != null
                && OutlinerView.of(node) == outliner
                && (node.getAccessibleText() + " ")
                    .matches("(\\w+ )*" + java.util.regex.Pattern.quote(name) + "[*,: ].*"));
  }

  private void openRow(String title, String category) {
    hands.click(row(title, category));
    settle();
  }

  private void openValue(String title, String slot) {
    hands.click(row(title, slot));
    int before = Hands.get(() -> outliners().size());
    hands.press("Shift+Enter");
    hands.await(
        "what is in " + slot,
        () ->
            outliners().size() > before
                && outliners().stream().allMatch(each -> each.viewProperty().get() != null));
  }

  private void close(String title) {
    hands.click(header(title));
    hands.press("Shortcut+W");
    hands.await(title + " to be gone", () -> !titles().contains(title));
  }

  /** Everything beside each other and in sight. */
  private void tidy() {
    hands.press("Shortcut+Shift+T");
    hands.press("Alt+0");
    settle();
  }

  private void assign(String title, String slot, String expression) {
    hands.click(row(title, slot));
    hands.press("Enter");
    hands.type(expression);
    hands.press("Enter");
    hands.await(slot + " to be " + expression, () -> value(title, slot).equals(expression));
  }

  private static boolean isLabel(Node node, String text) {
    return node instanceof Labeled && text.equals(text(node));
  }

  private static String text(Node node) {
    return node instanceof Labeled label ? Objects.requireNonNullElse(label.getText(), "") : "";
  }

  private static boolean isToggle(Node node) {
    return node instanceof javafx.scene.control.ToggleButton;
  }

  // ---- pictures

  /** Until what was asked last has been answered and drawn. */
  private void settle() {
    hands.frames(12);
  }

  private void safe() {
    hands.see(
        "that it is safe",
        node -> "status-safety".equals(node.getId()) && text(node).contains("Safe"));
    settle();
  }

  private void picture(String name, String words) throws IOException {
    pictures++;
    hands.frames(4);
    var file = "%s%02d-%s.png".formatted(prefix, pictures, name);
    PictureFile.write(Hands.get(() -> WindowPicture.take(session.stage())), folder.resolve(file));
    tell.accept(file + "  " + words);
  }
}
