package vivarium.inspector.control.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.Notices.Notice;

/**
 * Tells notices for a moment at the lower edge of what it surrounds, one after the other.
 *
 * <p>What it shows is part of the window and never takes the keyboard. A pop-up over the window, as
 * the Notifications of the same library are, is told of every key first: it would take Enter and
 * Escape from whoever is typing. All that was told stands in the list of messages too.
 */
public final class NoticePane extends NotificationPane {
  private static final Duration INFO_TIME = Duration.seconds(5);

  /** Trouble stays longer: it has to be read, and perhaps acted upon. */
  private static final Duration TROUBLE_TIME = Duration.seconds(12);

  /** A notice is seen at least so long before the next one takes its place. */
  private static final Duration INFO_LEAST = Duration.seconds(1);

  private static final Duration TROUBLE_LEAST = Duration.seconds(4);

  /** When more are told at once, the oldest are found in the list of messages only. */
  private static final int WAITING_MAX = 3;

  private final Deque<Notice> waiting = new ArrayDeque<>();
  private final PauseTransition least = new PauseTransition();
  private final PauseTransition whole = new PauseTransition();
  private final boolean stay;

  /**
   * @param content what the notices are shown over
   * @param stay whether a notice stays until the next one or until it is put away
   */
  public NoticePane(Node content, Notices notices, boolean stay) {
    super(content);
    this.stay = stay;
    setShowFromTop(false);
    setCloseButtonVisible(true);
    getStyleClass().add("notices");
    least.setOnFinished(_ -> next());
    whole.setOnFinished(_ -> hideUnlessRead());
    notices.all().addListener(this::changed);
    skinProperty()
        .subscribe(skin -> {
          if (skin != null && lookup(".close-button") instanceof Button close) {
            close.setAccessibleText("Put the notice away");
            close.setFocusTraversable(false);
          }
        });
  }

  private void changed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::tell);
    }
  }

  private void tell(Notice notice) {
    waiting.add(notice);
    if (waiting.size() > WAITING_MAX) {
      waiting.removeFirst();
    }
    if (least.getStatus() != PauseTransition.Status.RUNNING) {
      next();
    }
  }

  private void next() {
    var notice = waiting.poll();
    if (notice == null) {
      return;
    }
    boolean trouble = notice.weight() == Notices.Weight.TROUBLE;
    setText(notice.text());
    setGraphic(
        Icon.of(trouble ? Feather.ALERT_TRIANGLE : Feather.INFO)
            .styled(trouble ? "danger" : "accent"));
    getActions().setAll(actions(notice));
    show();
    least.setDuration(trouble ? TROUBLE_LEAST : INFO_LEAST);
    least.playFromStart();
    if (!stay) {
      whole.setDuration(trouble ? TROUBLE_TIME : INFO_TIME);
      whole.playFromStart();
    }
  }

  private List<Action> actions(Notice notice) {
    var run = notice.action();
    if (run == null) {
      return List.of();
    }
    return List.of(
        new Action(
            notice.actionLabel(),
            _ -> {
              hide();
              run.run();
            }));
  }

  /** Whoever has the pointer on it has as long as it takes. */
  private void hideUnlessRead() {
    var bar = lookup(".notification-bar");
    if (bar != null && bar.isHover()) {
      whole.playFromStart();
    } else {
      hide();
    }
  }
}
