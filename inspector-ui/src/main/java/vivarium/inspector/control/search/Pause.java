package vivarium.inspector.control.search;

import java.time.Duration;
import javafx.animation.PauseTransition;
import vivarium.inspector.viewmodel.Subscription;
import vivarium.inspector.viewmodel.search.Later;

/** Waits with the toolkit's own timer. */
public final class Pause implements Later {
  @Override
  public Subscription run(Duration delay, Runnable work) {
    var pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
    pause.setOnFinished(_ -> work.run());
    pause.play();
    return pause::stop;
  }
}
