package vivarium.inspector.control.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;
import vivarium.inspector.control.look.Icon;
import vivarium.inspector.viewmodel.Notices;

/** Shows notices for a moment in a corner of the window; they take no focus and block nothing. */
public final class Toasts {
  private static final Duration INFO_TIME = Duration.seconds(4);

  /** Trouble stays longer: it has to be read, and perhaps acted upon. */
  private static final Duration TROUBLE_TIME = Duration.seconds(12);

  /** More at once are folded into one line. */
  private static final int TOASTS_MAX = 3;

  private final Node owner;

  /**
   * @param owner the window's content; must be in a window when a notice comes
   */
  public Toasts(Notices notices, Node owner) {
    this.owner = owner;
    notices.all().addListener(this::changed);
  }

  private void changed(ListChangeListener.Change<? extends Notices.Notice> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::show);
    }
  }

  private void show(Notices.Notice notice) {
    if (owner.getScene() == null || !owner.getScene().getWindow().isShowing()) {
      return;
    }
    boolean trouble = notice.weight() == Notices.Weight.TROUBLE;
    var toast =
        Notifications.create()
            .owner(owner)
            .text(notice.text())
            .graphic(
                Icon.of(trouble ? Feather.ALERT_TRIANGLE : Feather.INFO)
                    .styled(trouble ? "danger" : "accent"))
            .position(Pos.BOTTOM_RIGHT)
            .hideAfter(trouble ? TROUBLE_TIME : INFO_TIME)
            .styleClass("toast")
            .threshold(TOASTS_MAX, Notifications.create().owner(owner).text("Several messages"));
    var run = notice.action();
    if (run != null) {
      toast.action(new Action(notice.actionLabel(), _ -> run.run()));
    }
    toast.show();
  }
}
