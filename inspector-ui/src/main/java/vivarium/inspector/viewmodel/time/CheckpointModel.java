package vivarium.inspector.viewmodel.time;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.HistoryWindow;

/** Naming this moment. Used on the user-interface thread only. */
public final class CheckpointModel {
  /** Names are read at a glance on the timeline. */
  public static final int NAME_CHARS_MAX = 60;

  private final HistoryWindow history;
  private final List<CheckpointView> existing;
  private final Asking asking;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /**
   * @param existing the checkpoints there are, live: their names are taken
   */
  public CheckpointModel(HistoryWindow history, List<CheckpointView> existing, Executor uiThread) {
    this.history = history;
    this.existing = existing;
    asking = new Asking(uiThread);
    name.addListener(_ -> trouble.set(""));
  }

  public StringProperty nameProperty() {
    return name;
  }

  /** What is wrong with the name, or why it was not done; empty while nothing is. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** A name nobody used yet, for those who do not want to think of one. */
  public String suggestion() {
    int number = existing.size() + 1;
    while (isTaken("checkpoint " + number)) {
      number++;
    }
    return "checkpoint " + number;
  }

  /** Makes the checkpoint; {@code made} is called when it is safe on disk. */
  public void make(Consumer<CheckpointView> made) {
    var wanted = name.get().isBlank() ? suggestion() : name.get().strip();
    if (isTaken(wanted)) {
      trouble.set("There is a checkpoint named " + wanted + " already; choose another name.");
    } else if (wanted.length() > NAME_CHARS_MAX) {
      trouble.set("A name has at most " + NAME_CHARS_MAX + " characters.");
    } else {
      asking.ask(history.checkpoint(wanted), made, trouble::set);
    }
  }

  private boolean isTaken(String wanted) {
    return existing.stream().anyMatch(checkpoint -> checkpoint.name().equals(wanted));
  }
}
