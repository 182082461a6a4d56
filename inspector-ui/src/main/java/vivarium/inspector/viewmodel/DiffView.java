package vivarium.inspector.viewmodel;

import java.util.List;

/**
 * What differs between two moments.
 *
 * @param fromLabel the earlier moment in words: a checkpoint's name or a turn
 * @param total how many objects differ; {@code objects} may hold fewer
 */
public record DiffView(String fromLabel, String toLabel, long total, List<ObjectChange> objects) {
  public DiffView {
    objects = List.copyOf(objects);
  }
}
