package vivarium.inspector.bridge.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import vivarium.inspector.viewmodel.ObjectRef;

/**
 * What the objects that were looked at lately are called, so that a request can name its object on
 * the timeline without asking the vat first.
 */
public final class Titles {
  private static final int KEPT = 5_000;

  private final Map<ObjectRef, String> titles =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectRef, String> eldest) {
          return size() > KEPT;
        }
      };

  /** Remembers what an object is called. */
  public synchronized void remember(ObjectRef ref, String title) {
    titles.put(ref, title);
  }

  /** What an object is called; its number if nobody has looked at it lately. */
  public synchronized String of(ObjectRef ref) {
    return titles.getOrDefault(ref, ref.label());
  }
}
