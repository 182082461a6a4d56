package vivarium.inspector.desk;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.desk.model.DeskContext;
import vivarium.inspector.desk.model.DeskLayout;
import vivarium.inspector.desk.model.DeskViewModel;
import vivarium.inspector.desk.model.PastOnDesk;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.viewmodel.DeskPort;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * The desk of one world, ready to be put into a window: a node to show, and what the window asks of
 * it.
 *
 * <p>It puts itself back as it was left the last time, and keeps the world's record of that up to
 * date. Used on the user-interface thread only.
 */
public final class Desk implements DeskPort {
  /** A layout is worth keeping once a person has stopped moving things. */
  private static final Duration KEEP_AFTER = Duration.millis(800);

  private static final Duration GLIDE = Duration.millis(220);

  private final WorldWindow world;
  private final DeskContext context;
  private final DeskViewModel desk;
  private final PastOnDesk past;
  private final DeskPane pane;
  private final PauseTransition keeping = new PauseTransition(KEEP_AFTER);
  private boolean restored;

  private Desk(WorldWindow world, DeskHost host, Executor ui, Duration glide) {
    this.world = world;
    context = new DeskContext(world, host, ui);
    desk = new DeskViewModel(context);
    past = new PastOnDesk(desk);
    pane = new DeskPane(desk, glide);
    keeping.setOnFinished(_ -> keep());
    desk.layoutVersionProperty().addListener(_ -> keepLater());
    context.ask(
        world.setting(DeskViewModel.LAYOUT_SETTING), this::restore, _ -> restore(Optional.empty()));
  }

  /**
   * The desk of a world.
   *
   * @param ui runs work on the user-interface thread, such as {@code Platform::runLater}
   * @param keys takes up the desk's actions
   */
  public static Desk of(WorldWindow world, DeskHost host, Executor ui, KeyMap keys) {
    var desk = new Desk(world, host, ui, GLIDE);
    desk.pane.register(keys);
    return desk;
  }

  /** The same without motion, for tests and pictures. */
  public static Desk still(WorldWindow world, DeskHost host, Executor ui, KeyMap keys) {
    var desk = new Desk(world, host, ui, Duration.ZERO);
    desk.pane.register(keys);
    return desk;
  }

  /** What the window shows. */
  public Region node() {
    return pane;
  }

  /** What is on the desk. */
  public DeskViewModel viewModel() {
    return desk;
  }

  @Override
  public void open(ObjectRef ref) {
    desk.open(ref);
  }

  @Override
  public void openBeside(ObjectRef ref, ObjectRef neighbour) {
    past.openBeside(ref, neighbour);
  }

  @Override
  public void leavePast() {
    past.leave();
  }

  @Override
  public void reveal(ObjectRef ref, String slotName) {
    desk.open(ref).reveal(slotName);
  }

  @Override
  public void change(ObjectRef ref, String slotName) {
    desk.open(ref).change(slotName);
  }

  @Override
  public void evaluator(ObjectRef ref) {
    desk.open(ref).unfolding().setEvaluatorShown(true);
  }

  @Override
  public void claim(Consumer<ObjectRef> claimed) {
    desk.outliners().forEach(outliner -> outliner.claim(claimed));
  }

  @Override
  public void focus() {
    pane.focusSelection();
  }

  /** Keeps the layout and stops following the world. */
  @Override
  public void close() {
    keeping.stop();
    if (restored) {
      keep();
    }
    desk.close();
    pane.dispose();
  }

  private void restore(Optional<String> kept) {
    kept.map(DeskLayout::parse).ifPresent(desk::restore);
    restored = true;
  }

  private void keepLater() {
    if (restored) {
      keeping.playFromStart();
    }
  }

  private void keep() {
    world.putSetting(DeskViewModel.LAYOUT_SETTING, desk.layout().text());
  }
}
