package vivarium.inspector.bridge.task;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import vivarium.world.base.Progress;

/** Writes a value and all that it refers to in a form that other programs read. */
@FunctionalInterface
public interface GraphExport {
  /**
   * @param value a value of the world; on the thread that owns its memory
   * @param describe what an object is called that is named and not followed
   * @param out gets the text; not closed
   * @param progress told how many objects were looked at
   * @throws java.util.concurrent.CancellationException if progress said no
   * @throws IOException if {@code out} does not take it
   */
  void write(Object value, Function<Object, String> describe, OutputStream out, Progress progress)
      throws IOException;
}
