package vivarium.vat.turn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.WorldObject;

/** What code of a vat can have the kernel do within its turn. */
final class Requests {
  /** One of them. */
  @FunctionalInterface
  interface Request {
    Object answer(Object receiver, List<Object> arguments);
  }

  /** What stands before the name of a service in its address. */
  static final String SERVICE = "service:";

  private static final String KERNEL = SERVICE + "kernel";

  private final VatMemory memory;
  private final Mailbox mailbox;
  private final KeyValueStore store;
  private final Map<String, Request> requests = new TreeMap<>();

  /** The vat that no world is without. */
  private static final String HOME = "home";

  Requests(VatMemory memory, Mailbox mailbox, TurnEntries entries, String vat, Leaving leaving) {
    this.memory = memory;
    this.mailbox = mailbox;
    this.store = new KeyValueStore(entries);
    var standing = new VatStanding(entries);
    enter("incarnation", (receiver, arguments) -> standing.incarnation());
    enterPromises();
    enterAuthority();
    enterKernel();
    enterStore();
    enterLeaving(vat, leaving);
  }

  private void enterLeaving(String vat, Leaving leaving) {
    enter("exit", (receiver, arguments) -> leave(vat, leaving, true, arguments.get(0), receiver));
    enter(
        "exitBecause",
        (receiver, arguments) -> leave(vat, leaving, false, arguments.get(0), receiver));
  }

  private Object leave(String vat, Leaving leaving, boolean well, Object value, Object receiver) {
    if (vat.equals(HOME)) {
      throw new WorldException("The vat 'home' cannot end itself: people live in it.");
    }
    leaving.ask(new Farewell(well, mailbox.customs().out(value)));
    return receiver;
  }

  /** Adds a request, or replaces the one of that name. */
  void enter(String name, Request request) {
    requests.put(name, request);
  }

  Object answer(String name, Object receiver, List<Object> arguments) {
    var request = requests.get(name);
    if (request == null) {
      throw new WorldException(
          "The kernel knows no request '%s'. It knows: %s."
              .formatted(name, String.join(", ", requests.keySet())));
    }
    return request.answer(receiver, arguments);
  }

  private void enterPromises() {
    enter("promise", (receiver, arguments) -> mailbox.newPromise());
    enter(
        "resolve",
        (receiver, arguments) -> {
          mailbox.decide(far(receiver), true, arguments.get(0));
          return receiver;
        });
    enter(
        "break",
        (receiver, arguments) -> {
          mailbox.decide(far(receiver), false, arguments.get(0));
          return receiver;
        });
    enter(
        "tell",
        (receiver, arguments) -> {
          mailbox.tell(receiver, text(arguments.get(0)), elements(arguments.get(1)));
          return receiver;
        });
  }

  private void enterAuthority() {
    enter(
        "revoke",
        (receiver, arguments) -> {
          mailbox.authority().revoke(object(receiver));
          return receiver;
        });
    enter(
        "reinstate",
        (receiver, arguments) -> {
          mailbox.authority().reinstate(object(receiver));
          return receiver;
        });
    enter(
        "isRevoked",
        (receiver, arguments) -> truth(mailbox.authority().isRevoked(object(receiver))));
    enter(
        "pin",
        (receiver, arguments) -> {
          mailbox.authority().pin(object(receiver));
          return receiver;
        });
    enter(
        "unpin",
        (receiver, arguments) -> {
          mailbox.authority().unpin(object(receiver));
          return receiver;
        });
    enter("pins", (receiver, arguments) -> (long) mailbox.authority().pins(object(receiver)));
    enter(
        "disavow",
        (receiver, arguments) -> {
          mailbox.authority().disavow(far(receiver));
          return receiver;
        });
  }

  /** What is asked of the kernel for after the turn; each answers a promise. */
  private void enterKernel() {
    enter(
        "addVat",
        (receiver, arguments) ->
            toKernel(
                "addVat:Gatekeeper:",
                new Text(text(arguments.get(0))),
                mailbox.customs().copyOut(arguments.get(1))));
    enter(
        "kernel",
        (receiver, arguments) ->
            toKernel(
                text(arguments.get(0)),
                arguments.stream().skip(1).map(mailbox.customs()::out).toArray(Passable[]::new)));
    enter(
        "upgrade",
        (receiver, arguments) -> {
          var code = mailbox.customs().copyOut(arguments.get(1));
          var message = text(arguments.get(2));
          var parameters = mailbox.customs().out(arguments.get(3));
          return mailbox.sendToVat(
              text(arguments.get(0)), result -> new Upgrade(code, message, parameters, result));
        });
    enter(
        "service",
        (receiver, arguments) -> mailbox.authority().presence(SERVICE + text(arguments.get(0)), 0));
  }

  private FarReference toKernel(String selector, Passable... arguments) {
    return mailbox.sendToVat(
        KERNEL, result -> new Message(0, selector, List.of(arguments), result));
  }

  private void enterStore() {
    enter("storeAt", (receiver, arguments) -> orNil(store.get(text(arguments.get(0)))));
    enter("storeRequired", (receiver, arguments) -> store.getRequired(text(arguments.get(0))));
    enter(
        "storePut",
        (receiver, arguments) -> {
          store.set(text(arguments.get(0)), text(arguments.get(1)));
          return receiver;
        });
    enter(
        "storeRemove",
        (receiver, arguments) -> {
          store.delete(text(arguments.get(0)));
          return receiver;
        });
    enter("storeNext", (receiver, arguments) -> orNil(store.getNextKey(text(arguments.get(0)))));
    enter(
        "storeSets",
        (receiver, arguments) ->
            vector(store.changes().sets().stream().map(KeyValueStore.Set::key).toList()));
    enter("storeDeletes", (receiver, arguments) -> vector(store.changes().deletes()));
  }

  // ---- values

  static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new WorldException("This takes a text.");
  }

  private static FarReference far(Object value) {
    if (value instanceof FarReference far) {
      return far;
    }
    throw new WorldException("This is asked of a promise or of a presence only.");
  }

  private WorldObject object(Object value) {
    var wellKnown = memory.wellKnown();
    boolean isData = value == wellKnown.nil || value == wellKnown.yes || value == wellKnown.no;
    if (value instanceof WorldObject object && object.kind() != ObjectKind.BLOCK && !isData) {
      return object;
    }
    throw new WorldException("This is asked of objects only, not of data or blocks.");
  }

  private static List<Object> elements(Object value) {
    if (!(value instanceof ObjectVector vector)) {
      throw new WorldException("The arguments of a message stand in a vector.");
    }
    var elements = new Object[Math.toIntExact(vector.size())];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = vector.at(i);
    }
    return List.of(elements);
  }

  private Object truth(boolean value) {
    return memory.wellKnown().truth(value);
  }

  private Object orNil(@Nullable String text) {
    return text == null ? memory.wellKnown().nil : text;
  }

  private ObjectVector vector(List<?> elements) {
    var prototype = memory.wellKnown().vector;
    return new ObjectVector(
        memory,
        prototype.map(),
        prototype.fieldValues(),
        ObjectVector.bodyOf(memory, elements.toArray()));
  }
}
