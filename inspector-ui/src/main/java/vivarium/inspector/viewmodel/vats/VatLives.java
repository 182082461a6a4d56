package vivarium.inspector.viewmodel.vats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.VatWindow;

/**
 * What a person does with vats and with what crosses their borders; each deed ends in one plain
 * sentence. Used on the user-interface thread only.
 */
public final class VatLives {
  /** Said to those whose messages wait meanwhile. */
  private static final String BY_HAND = "by hand";

  private final VatWindow window;
  private final Notices notices;
  private final Executor uiThread;
  private final Asking asking;
  private Consumer<FailedTurn> onFailure = _ -> {};

  public VatLives(VatWindow window, Notices notices, Executor uiThread) {
    this.window = window;
    this.notices = notices;
    this.uiThread = uiThread;
    asking = new Asking(uiThread);
  }

  /** Called with a turn that failed. */
  public void setOnFailure(Consumer<FailedTurn> handler) {
    onFailure = handler;
  }

  /** Gives an object to a vat. */
  public void grant(ObjectRef object, String title, String vat) {
    if (object.vat().equals(vat)) {
      notices.info("%s lives in %s already.".formatted(title, vat));
      return;
    }
    var waiting =
        "%s is on its way to %s, which has not answered yet; when it does, you are told."
            .formatted(title, vat);
    asking.ask(
        window.grant(object, vat, () -> uiThread.execute(() -> notices.info(waiting))),
        _ -> notices.info("The gatekeeper of %s has %s now.".formatted(vat, title)),
        notices::trouble);
  }

  /**
   * Takes an object back from those who hold it.
   *
   * @param then called when it is done
   */
  public void revoke(CrossingView crossing, Runnable then) {
    asking.outcome(
        window.revoke(crossing.ref()),
        outcome -> {
          if (outcome instanceof TurnOutcome.Done) {
            notices.info(
                "%s is revoked. %s".formatted(crossing.title(), consequence(crossing.others())),
                "Undo",
                () -> reinstate(crossing, then));
            then.run();
          } else {
            tell(outcome, "");
          }
        });
  }

  /**
   * Takes a revocation back.
   *
   * @param then called when it is done
   */
  public void reinstate(CrossingView crossing, Runnable then) {
    asking.outcome(
        window.reinstate(crossing.ref()),
        outcome -> {
          tell(
              outcome,
              crossing.others().isEmpty()
                  ? "%s can be reached again by whoever gets it.".formatted(crossing.title())
                  : "Messages to %s from %s arrive again."
                      .formatted(crossing.title(), listed(crossing.others())));
          then.run();
        });
  }

  /** What becomes of those who hold an object when it is revoked. */
  public static String consequence(List<String> holders) {
    if (holders.isEmpty()) {
      return "Nobody holds it.";
    }
    return "Messages to it from %s fail from now on with “object revoked”."
        .formatted(listed(holders));
  }

  /** {@code home, files and music}. */
  static String listed(List<String> names) {
    var all = new ArrayList<>(names);
    if (all.size() < 2) {
      return String.join("", all);
    }
    var last = all.removeLast();
    return String.join(", ", all) + " and " + last;
  }

  /** Stops and starts the delivery of messages. */
  public void suspendOrResume(MapRegion region) {
    if (region.state() == MapRegion.State.SUSPENDED || !region.reason().isEmpty()) {
      resume(region.name());
    } else {
      suspend(region.name());
    }
  }

  public void suspend(String vat) {
    asking.outcome(
        window.suspend(vat, BY_HAND),
        outcome ->
            tell(outcome, "%s is suspended: messages to it wait in its queue.".formatted(vat)));
  }

  public void resume(String vat) {
    asking.outcome(
        window.resume(vat), outcome -> tell(outcome, "%s delivers messages again.".formatted(vat)));
  }

  /** Refuses the message that keeps a vat from going on. */
  public void skip(String vat) {
    asking.outcome(
        window.skip(vat),
        outcome ->
            tell(outcome, "The message in front of %s was refused; it goes on.".formatted(vat)));
  }

  /**
   * Makes a vat.
   *
   * @param made called when it is there
   * @param refused called with why it is not
   */
  public void create(String name, String code, Runnable made, Consumer<String> refused) {
    asking.ask(
        window.create(name, code),
        _ -> {
          notices.info("Vat %s is there.".formatted(name));
          made.run();
        },
        refused);
  }

  /** Ends a vat for good. */
  public void terminate(String vat, String reason, Runnable done, Consumer<String> refused) {
    asking.ask(
        window.terminate(vat, reason),
        _ -> {
          notices.info("Vat %s has ended.".formatted(vat));
          done.run();
        },
        refused);
  }

  private void tell(TurnOutcome outcome, String success) {
    switch (outcome) {
      case TurnOutcome.Done _ -> notices.info(success);
      case TurnOutcome.Failed(var failure) -> onFailure.accept(failure);
      case TurnOutcome.SyntaxFailed(var trouble) -> notices.trouble(trouble.message());
      case TurnOutcome.Refused(var message) -> notices.trouble(message);
    }
  }
}
