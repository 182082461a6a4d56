package vivarium.app.desktop.window;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.inspector.bridge.WorldBridge;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.control.look.Theme;
import vivarium.inspector.desk.Desk;
import vivarium.inspector.viewmodel.DeskHost;
import vivarium.inspector.window.DeskPlace;
import vivarium.inspector.window.MainWindow;
import vivarium.inspector.window.Surroundings;
import vivarium.world.base.WorldException;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.store.error.WorldLocked;
import vivarium.world.store.error.WrongPassphrase;

/**
 * One window on one world, from the first frame until the world is closed.
 *
 * <p>Everything but {@link #ended} is for the user-interface thread, and nothing there waits:
 * opening and closing the world happen on threads of their own.
 */
public final class DesktopSession {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopSession.class);

  private static final String PREFERENCES = "desktop.properties";

  /**
   * How long a world waits for the layout to be kept before it is closed. The window is out of
   * sight by then, so nobody waits but a disk that does not answer.
   */
  private static final long LAYOUT_SECONDS_MAX = 30;

  private final Path folder;
  private final Stage stage;
  private final Preferences preferences;
  private final StagePlace place;
  private final Theme theme;
  private final boolean still;
  private final Secrets given;
  private final CompletableFuture<@Nullable WorldException> ended = new CompletableFuture<>();
  private @Nullable OpenedWorld opened;
  private @Nullable MainWindow window;
  private @Nullable Desk desk;
  private @Nullable WorldException refusal;
  private boolean isAsking;
  private boolean closing;

  private DesktopSession(
      Path folder, Stage stage, Preferences preferences, boolean still, Secrets given) {
    this.folder = folder;
    this.stage = stage;
    this.preferences = preferences;
    this.still = still;
    this.given = given;
    place = new StagePlace(preferences);
    theme = new Theme(preferences.theme());
  }

  /**
   * A session for a person at a screen.
   *
   * @param taste the folder in which is kept how the last window looked
   * @param given knows the passphrase of the world, if the person need not be asked
   */
  public static DesktopSession onScreen(Path folder, Path taste, Secrets given) {
    var preferences = new Preferences(taste.resolve(PREFERENCES));
    var session = new DesktopSession(folder, new Stage(), preferences, false, given);
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> session.bug(bug));
    return session;
  }

  /**
   * A session in which nothing moves by itself, on a stage of its own, for pictures and tests.
   *
   * @param scratch a folder for what would else be kept of the person's taste
   */
  public static DesktopSession still(Path folder, boolean dark, Path scratch) {
    var preferences = new Preferences(scratch.resolve(PREFERENCES));
    preferences.theme(dark ? Theme.Variant.DARK : Theme.Variant.LIGHT);
    return new DesktopSession(folder, new Stage(), preferences, true, Secrets.NONE);
  }

  /** Completes when the world is closed: with why it could not be opened, or null. */
  public CompletableFuture<@Nullable WorldException> ended() {
    return ended;
  }

  /** The window, once the world is open. */
  public @Nullable MainWindow window() {
    return window;
  }

  /** The stage. */
  public Stage stage() {
    return stage;
  }

  /** The desk in the window, once the world is open. */
  public @Nullable Desk desk() {
    return desk;
  }

  /** The world as the window sees it, once it is open. */
  public @Nullable WorldBridge bridge() {
    return opened == null ? null : opened.bridge();
  }

  /** The look of the window. */
  public Theme theme() {
    return theme;
  }

  /** Shows the stage and begins to open the world. */
  public void start() {
    stage.setTitle("Vivarium");
    place.restore(stage);
    stage.setOnCloseRequest(this::closeRequested);
    open(given);
    stage.show();
  }

  // ---- opening

  private void open(Secrets secrets) {
    refusal = null;
    show(new OpeningPane("Opening " + folder.getFileName() + "…"));
    Thread.ofPlatform()
        .name("open world")
        .start(() -> {
          try {
            var world = OpenedWorld.open(folder, secrets);
            Platform.runLater(() -> opened(world));
          } catch (WorldLocked locked) {
            Platform.runLater(() -> ask(false));
          } catch (WrongPassphrase wrong) {
            Platform.runLater(() -> ask(true));
          } catch (WorldException trouble) {
            Platform.runLater(() -> refused(trouble));
          } catch (RuntimeException | Error bug) {
            LOG.error("opening {} failed in a way that it should not", folder, bug);
            Platform.runLater(() -> refused(bugIn(bug)));
          }
        });
  }

  private static WorldException bugIn(Throwable bug) {
    return new WorldException("Bug in Vivarium, please report it: " + bug, bug);
  }

  private void show(Parent content) {
    var scene = stage.getScene();
    if (scene == null) {
      scene = new Scene(new StackPane(content));
      theme.dress(scene);
      stage.setScene(scene);
    } else {
      scene.setRoot(new StackPane(content));
    }
  }

  private void refused(WorldException trouble) {
    refusal = trouble;
    if (closing) {
      end();
      return;
    }
    show(
        new TroublePane(
            "This world cannot be opened",
            String.valueOf(trouble.getMessage()),
            () -> open(given),
            this::leave));
  }

  /** The person is asked as often as they like, and may leave. */
  private void ask(boolean wasWrong) {
    if (closing) {
      end();
      return;
    }
    isAsking = true;
    show(
        new PassphrasePane(
            String.valueOf(folder.getFileName()),
            wasWrong,
            typed -> {
              isAsking = false;
              open(
                  Secrets.NONE.withPassphrase(
                      _ -> typed.clone())); // it may be tried more than once
            },
            this::leave));
  }

  private void leave() {
    closing = true;
    end();
  }

  private void opened(OpenedWorld world) {
    opened = world;
    if (closing) {
      putAway();
      return;
    }
    try {
      showWindow(world);
    } catch (RuntimeException bug) {
      LOG.error("the window cannot be shown", bug);
      stage.hide();
      refusal = bugIn(bug);
      closing = true;
      putAway();
    }
  }

  private void showWindow(OpenedWorld world) {
    var surroundings = Surroundings.real(theme, InstantSource.system());
    var shown =
        new MainWindow(
            world.bridge(),
            surroundings,
            (host, keys) -> {
              desk = newDesk(host, keys);
              return new DeskPlace(desk.node(), desk);
            });
    window = shown;
    shown.show(stage);
    new Greeting(world, shown).say();
  }

  private Desk newDesk(DeskHost host, KeyMap keys) {
    var world = Objects.requireNonNull(opened).bridge();
    return still
        ? Desk.still(world, host, Platform::runLater, keys)
        : Desk.of(world, host, Platform::runLater, keys);
  }

  // ---- closing

  private void closeRequested(WindowEvent event) {
    event.consume();
    close();
  }

  /** Closes the window, and then the world. Does nothing the second time. */
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    place.keep(stage);
    preferences.theme(theme.variantProperty().get());
    preferences.keep();
    if (window != null) {
      closeWindow(window);
    } else {
      stage.hide();
      if (refusal != null || isAsking) {
        end();
      }
    }
  }

  private void closeWindow(MainWindow shown) {
    if (desk != null) {
      desk.close();
    }
    var unused =
        shown
            .close()
            .orTimeout(LAYOUT_SECONDS_MAX, TimeUnit.SECONDS)
            .whenComplete((_, _) -> Platform.runLater(this::putAway));
    stage.hide();
  }

  private void putAway() {
    stage.hide();
    var world = Objects.requireNonNull(opened);
    Thread.ofPlatform()
        .name("close world")
        .start(() -> {
          try {
            world.close();
            ended.complete(refusal);
          } catch (WorldException trouble) {
            ended.complete(trouble);
          } catch (RuntimeException | Error bug) {
            LOG.error("closing {} failed in a way that it should not", folder, bug);
            ended.complete(bugIn(bug));
          }
        });
  }

  private void end() {
    stage.hide();
    ended.complete(refusal);
  }

  /** Something of ours went wrong somewhere; the person hears of it and goes on. */
  private void bug(Throwable bug) {
    LOG.error("something went wrong that should not", bug);
    Platform.runLater(() -> {
      if (window != null && !closing) {
        window.notice(
            "Something inside Vivarium went wrong; your world is not affected. Details are in the"
                + " log.");
      }
    });
  }
}
