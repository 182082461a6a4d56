package vivarium.inspector.viewmodel.worlds;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.InvitationView;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.WorldsView;
import vivarium.inspector.viewmodel.WorldsWindow;

/**
 * This world among others, and what can be done about it. Nothing waits: each deed says in {@link
 * #troubleProperty} why it could not be done. Used on the user-interface thread only.
 */
public final class WorldsModel {
  /** How it goes with an invitation that was taken up. */
  public enum Connecting {
    /** Nothing was asked. */
    IDLE,
    /** The other world has not answered yet. */
    WAITING,
    /** What it led to is here. */
    CONNECTED
  }

  private final WorldsWindow worlds;
  private final Asking looks;
  private final Asking deeds;
  private final ReadOnlyObjectWrapper<Loadable<WorldsView>> view =
      new ReadOnlyObjectWrapper<>(this, "view", Loadable.loading());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyStringWrapper link = new ReadOnlyStringWrapper(this, "link", "");

  /** The invitations that there were when the last one was made. */
  private Set<String> before = Set.of();

  private final ReadOnlyObjectWrapper<Connecting> connecting =
      new ReadOnlyObjectWrapper<>(this, "connecting", Connecting.IDLE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private Consumer<ObjectRef> onConnected = _ -> {};
  private int underway;

  public WorldsModel(WorldsWindow worlds, Executor uiThread) {
    this.worlds = worlds;
    looks = Asking.latest(uiThread);
    deeds = new Asking(uiThread);
    refresh();
  }

  /** How things stand. */
  public ReadOnlyObjectProperty<Loadable<WorldsView>> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** Why the last deed could not be done; empty while all is well. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /**
   * The link of the invitation that was made last; empty before, and once it is taken back. It is
   * known nowhere else.
   */
  public ReadOnlyStringProperty linkProperty() {
    return link.getReadOnlyProperty();
  }

  /** How it goes with the invitation that was taken up last. */
  public ReadOnlyObjectProperty<Connecting> connectingProperty() {
    return connecting.getReadOnlyProperty();
  }

  /** Whether something is being done. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Called with what an invitation led to, when it is there. */
  public void setOnConnected(Consumer<ObjectRef> handler) {
    onConnected = handler;
  }

  /** Looks again how things stand. */
  public void refresh() {
    looks.ask(
        worlds.look(),
        found -> view.set(Loadable.loaded(found)),
        message -> view.set(Loadable.unavailable(message)));
  }

  /**
   * Takes connections.
   *
   * @param network from other machines too
   * @param port as it was typed
   */
  public void listen(boolean network, String host, String port) {
    int number;
    try {
      number = Integer.parseInt(port.strip());
    } catch (NumberFormatException notANumber) {
      trouble.set("A port is a number from 0 to 65535.");
      return;
    }
    ask(worlds.listen(network ? "0.0.0.0" : "127.0.0.1", host.strip(), number), _ -> {});
  }

  public void stopListening() {
    ask(worlds.stopListening(), _ -> {});
  }

  /** Invites to what an expression answers in a vat. */
  public void invite(String vat, String expression) {
    if (expression.isBlank()) {
      trouble.set("Say what to invite to: an expression such as 'account'.");
      return;
    }
    forgetLink();
    ask(worlds.invite(vat, expression.strip()), link::set);
  }

  /** Invites to an object. */
  public void invite(ObjectRef object, String label) {
    forgetLink();
    ask(worlds.invite(object, label), link::set);
  }

  private void forgetLink() {
    link.set("");
    before = invitations();
  }

  private Set<String> invitations() {
    return view.get() instanceof Loadable.Loaded<WorldsView>(var found)
        ? found.invitations().stream().map(InvitationView::id).collect(Collectors.toSet())
        : Set.of();
  }

  /** Ends an invitation; the link of the one that was made last is of no use after that. */
  public void takeBack(String invitation) {
    ask(
        worlds.takeBack(invitation),
        _ -> {
          if (!before.contains(invitation)) {
            link.set("");
          }
        });
  }

  /** Takes up an invitation; what it leads to is put under a name into home. */
  public void connect(String invitation, String name) {
    if (invitation.isBlank()) {
      trouble.set("Paste the whole invitation; one looks like vivarium://host:port/…/….");
      return;
    }
    trouble.set("");
    connecting.set(Connecting.WAITING);
    deeds.ask(
        worlds.connect(invitation.strip(), name.strip()),
        ref -> {
          connecting.set(Connecting.CONNECTED);
          refresh();
          onConnected.accept(ref);
        },
        message -> {
          connecting.set(Connecting.IDLE);
          trouble.set(message);
          refresh();
        });
  }

  public void revoke(String fingerprint) {
    ask(worlds.revoke(fingerprint), _ -> {});
  }

  public void forget(String fingerprint) {
    ask(worlds.forget(fingerprint), _ -> {});
  }

  private <T> void ask(CompletableFuture<Answer<T>> deed, Consumer<T> then) {
    trouble.set("");
    busy.set(++underway > 0);
    deeds.ask(
        deed,
        value -> {
          done();
          then.accept(value);
        },
        message -> {
          done();
          trouble.set(message);
        });
  }

  private void done() {
    busy.set(--underway > 0);
    refresh();
  }
}
