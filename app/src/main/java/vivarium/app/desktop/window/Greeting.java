package vivarium.app.desktop.window;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.window.MainWindow;
import vivarium.vat.api.World;

/** What a window says and shows by itself when its world has been opened. */
final class Greeting {
  /** What a person sees first in a new world; the last of them is in front. */
  private static final List<String> FIRST_SIGHT = List.of("examples", "examples tour");

  private final OpenedWorld opened;
  private final MainWindow window;

  Greeting(OpenedWorld opened, MainWindow window) {
    this.opened = opened;
    this.window = window;
  }

  void say() {
    long recovered = opened.world().status().recovered().turns();
    if (recovered > 0) {
      window.notice(
          "%,d %s brought back from the journal; nothing was lost."
              .formatted(recovered, recovered == 1 ? "turn was" : "turns were"));
    }
    var unused = opened.bridge().setting(MainWindow.LAYOUT_SETTING).thenAccept(this::showSomething);
  }

  /** Where no window has kept a layout, none has shown this world yet, whoever made it. */
  private void showSomething(Answer<Optional<String>> layout) {
    if (layout instanceof Answer.Given<Optional<String>>(var kept) && kept.isEmpty()) {
      FIRST_SIGHT.forEach(this::open);
    }
  }

  private void open(String name) {
    var unused =
        opened
            .bridge()
            .named(World.HOME, name)
            .thenAcceptAsync(
                answer -> {
                  if (answer instanceof Answer.Given<ObjectRef>(var ref)) {
                    window.open(ref);
                  }
                },
                Platform::runLater);
  }
}
