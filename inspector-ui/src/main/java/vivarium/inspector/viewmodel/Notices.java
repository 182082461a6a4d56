package vivarium.inspector.viewmodel;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the window told the person, the latest last. Used on the user-interface thread only. */
public final class Notices {
  /** Older ones are forgotten. */
  private static final int NOTICES_MAX = 200;

  private final ObservableList<Notice> all = FXCollections.observableArrayList();
  private final ObservableList<Notice> allReadOnly = FXCollections.unmodifiableObservableList(all);

  /** How much a notice matters. */
  public enum Weight {
    INFO,
    TROUBLE
  }

  /**
   * One plain sentence, and perhaps something to do about it.
   *
   * @param actionLabel what a button on it says; null when there is nothing to do
   * @param action what that button does
   */
  public record Notice(
      Weight weight, String text, @Nullable String actionLabel, @Nullable Runnable action) {}

  /** All that were told, as they come. */
  public ObservableList<Notice> all() {
    return allReadOnly;
  }

  public void info(String text) {
    add(new Notice(Weight.INFO, text, null, null));
  }

  public void info(String text, String actionLabel, Runnable action) {
    add(new Notice(Weight.INFO, text, actionLabel, action));
  }

  public void trouble(String text) {
    add(new Notice(Weight.TROUBLE, text, null, null));
  }

  public void trouble(String text, String actionLabel, Runnable action) {
    add(new Notice(Weight.TROUBLE, text, actionLabel, action));
  }

  private void add(Notice notice) {
    if (all.size() == NOTICES_MAX) {
      all.removeFirst();
    }
    all.add(notice);
  }
}
