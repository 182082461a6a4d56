package vivarium.app.desktop.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import vivarium.app.desktop.Tour;
import vivarium.app.desktop.window.DesktopSession;
import vivarium.world.base.WorldException;

/**
 * One round: the steps of the main job, in order, each with a picture.
 *
 * <p>What is done is done with the keys and clicks that a person would use.
 */
final class TourRound {
  private final DesktopSession session;
  private final Tour.Size size;
  private final TourWindow window;
  private final Hands hands;

  TourRound(
      DesktopSession session, Tour.Size size, Path folder, String prefix, Consumer<String> tell) {
    this.session = session;
    this.size = size;
    hands = new Hands(session.stage());
    window = new TourWindow(session, hands, folder, prefix, tell);
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
      window.picture("stuck", "where the tour came to an end");
      throw stuck;
    }
  }

  private void steps(Path files) throws IOException {
    start();
    lookAround();
    new EditSteps(window, hands).run();
    new FileSteps(session, window, hands).run(files);
    new TimeSteps(window, hands).run();
    references();
    interrupt();
    new VatSteps(session, window, hands).run();
    new TalkSteps(window, hands).run();
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
    hands.await("the first objects on the desk", () -> window.titles().contains("examples tour"));
    window.safe();
    window.picture("start", "a new world, with something to look at");
  }

  private void lookAround() throws IOException {
    window.openRow("examples", "2 shapes");
    window.openValue("examples", "point");
    window.close("examples tour");
    window.close("examples");
    window.openValue("examples point", "parent");
    window.openValue("examples point", "centre");
    window.tidy();
    window.picture("look", "a point, its parent and its centre, with arrows between them");
  }

  private void references() throws IOException {
    hands.click(window.header("a circle"));
    hands.press("Shortcut+Shift+R");
    window.settle();
    window.settle();
    window.picture("why-alive", "who references it, and the way to it");
  }

  private void interrupt() throws IOException {
    hands.press("Shortcut+3");
    hands.press("Shortcut+E");
    hands.press("Shortcut+A");
    hands.type("[ true ] whileTrue: [ radius: radius + 1 ]");
    hands.press("Shortcut+Enter");
    hands.see("the running turn", node -> "evaluator-stop".equals(node.getId()));
    window.settle();
    window.picture("endless", "a loop without end; the window goes on");
    hands.press("Shortcut+Period");
    hands.await(
        "the end of it", () -> hands.find(node -> "evaluator-stop".equals(node.getId())).isEmpty());
    window.settle();
    window.picture("interrupted", "interrupted, and nothing of it remains");
    hands.press("Esc");
  }

  private void otherLook() throws IOException {
    hands.press("Shortcut+Shift+L");
    window.settle();
    window.picture("other-look", "light or dark");
    hands.press("Shortcut+Shift+L");
  }

  private void help() throws IOException {
    hands.press("F1");
    window.settle();
    window.picture("handbook", "the handbook");
  }
}
