package vivarium.inspector.window;

import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import vivarium.inspector.viewmodel.DeskPort;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.inspect.InspectorModel;

/**
 * Tells the world every few seconds which objects the window shows, so that what evaluations
 * answered goes once its views are closed. No timer of the toolkit: those draw sixty times a second
 * as long as they wait.
 */
final class Claims implements AutoCloseable {
  private static final long PAUSE_SECONDS = 3;

  private final ObjectWindow objects;
  private final DeskPort desk;
  private final InspectorModel inspector;
  private final Executor later;
  private boolean closed;

  Claims(ObjectWindow objects, DeskPort desk, InspectorModel inspector, Executor uiThread) {
    this.objects = objects;
    this.desk = desk;
    this.inspector = inspector;
    later = CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS, uiThread);
  }

  /** Tells it from now on, on the user-interface thread. */
  void begin() {
    later.execute(this::tell);
  }

  private void tell() {
    if (!closed) {
      var looked = new HashSet<ObjectRef>();
      desk.claim(looked::add);
      inspector.claim(looked::add);
      objects.claim(looked);
      begin();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
