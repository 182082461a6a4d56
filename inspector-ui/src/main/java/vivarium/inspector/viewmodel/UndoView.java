package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * What undo and redo would do now.
 *
 * @param undo what would be undone, in words; null when there is nothing
 * @param redo what would be redone, in words; null when there is nothing
 */
public record UndoView(@Nullable String undo, @Nullable String redo) {
  public static final UndoView NOTHING = new UndoView(null, null);
}
