package vivarium.inspector.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open world, seen from its windows: the door to everything they may ask of it.
 *
 * <p>May be called on any thread and never blocks.
 */
public interface WorldWindow {
  /** The world's name for people. */
  String name();

  /** The objects, now and as they were: a reference says when. */
  ObjectWindow objects();

  HistoryWindow history();

  /** The world as it was. */
  PastWindow past();

  /** Other worlds. */
  WorldsWindow worlds();

  /** What each vat was asked, and what came of it. */
  LogWindow log();

  /** The vats as wholes. */
  VatWindow vatWindow();

  Highlighter highlighter();

  /** The handbook's pages, ready to be read. */
  List<HandbookPage> handbook();

  CompletableFuture<Answer<List<VatView>>> vats();

  CompletableFuture<Answer<StatusView>> status();

  CompletableFuture<Answer<UndoView>> undoable();

  /**
   * Ends the vat's running turn at once; nothing of that turn remains. Answers whether there was a
   * turn to end.
   */
  CompletableFuture<Answer<Boolean>> interrupt(String vat);

  /**
   * Makes files and folders byte vectors, as a task.
   *
   * @param into the object that gets a slot for each, or null for the place files usually go
   * @return the task's id
   */
  CompletableFuture<Answer<Long>> importFiles(List<Path> files, @Nullable ObjectRef into);

  /** Cancels a task; it ends in {@link TaskView.State#CANCELLED} and leaves nothing by half. */
  void cancelTask(long task);

  /** A setting kept in the world, such as the layout of its windows. */
  CompletableFuture<Answer<Optional<String>>> setting(String key);

  CompletableFuture<Answer<Boolean>> putSetting(String key, String value);

  /**
   * Calls the listener after each event, on any thread but never on two at once, in order.
   *
   * @return ends the subscription
   */
  Subscription subscribe(Consumer<WorldEvent> listener);
}
