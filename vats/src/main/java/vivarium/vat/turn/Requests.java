package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.Text;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.world.base.WorldException;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.FarReference;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;

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

  private static final String KEY = "vatStore takes a text as a key";

  private static final String NAME = "The world takes a text as the name of a vat";

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
          mailbox.decide(Wanted.far(receiver), true, arguments.get(0));
          return receiver;
        });
    enter(
        "break",
        (receiver, arguments) -> {
          mailbox.decide(Wanted.far(receiver), false, arguments.get(0));
          return receiver;
        });
    enter(
        "tell",
        (receiver, arguments) -> {
          mailbox.tell(
              receiver,
              Wanted.text("A message takes a text as its selector", arguments.get(0)),
              Wanted.elements(arguments.get(1)));
          return receiver;
        });
  }

  private void enterAuthority() {
    enter(
        "revoke",
        (receiver, arguments) -> {
          mailbox.authority().revoke(Wanted.object(receiver, memory.wellKnown()));
          return receiver;
        });
    enter(
        "reinstate",
        (receiver, arguments) -> {
          mailbox.authority().reinstate(Wanted.object(receiver, memory.wellKnown()));
          return receiver;
        });
    enter(
        "isRevoked",
        (receiver, arguments) ->
            truth(mailbox.authority().isRevoked(Wanted.object(receiver, memory.wellKnown()))));
    enter(
        "pin",
        (receiver, arguments) -> {
          mailbox.authority().pin(Wanted.object(receiver, memory.wellKnown()));
          return receiver;
        });
    enter(
        "unpin",
        (receiver, arguments) -> {
          mailbox.authority().unpin(Wanted.object(receiver, memory.wellKnown()));
          return receiver;
        });
    enter(
        "pins",
        (receiver, arguments) ->
            (long) mailbox.authority().pins(Wanted.object(receiver, memory.wellKnown())));
    enter(
        "disavow",
        (receiver, arguments) -> {
          mailbox.authority().disavow(Wanted.far(receiver));
          return receiver;
        });
  }

  /** What is asked of the kernel for after the turn; each answers a promise. */
  private void enterKernel() {
    enter(
        "addVat",
        (receiver, arguments) ->
            mailbox.promised(() ->
                toKernel(
                    "addVat:Gatekeeper:",
                    new Text(Wanted.text(NAME, arguments.get(0))),
                    mailbox.customs().copyOut(arguments.get(1)))));
    enter(
        "addSubcluster", (receiver, arguments) -> mailbox.promised(() -> addSubcluster(arguments)));
    enter(
        "kernel",
        (receiver, arguments) ->
            toKernel(
                Wanted.text("The kernel takes a text as a selector", arguments.get(0)),
                arguments.stream().skip(1).map(mailbox.customs()::out).toArray(Passable[]::new)));
    enter("upgrade", (receiver, arguments) -> mailbox.promised(() -> upgrade(arguments)));
    enter(
        "service",
        (receiver, arguments) ->
            mailbox
                .authority()
                .presence(
                    SERVICE
                        + Wanted.text(
                            "The world takes a text as the name of a service", arguments.get(0)),
                    0));
  }

  /** Name, names of vats, their gatekeepers, bootstrap, services. */
  private FarReference addSubcluster(List<Object> arguments) {
    var names = Wanted.elements(arguments.get(1));
    var models = Wanted.elements(arguments.get(2));
    var vats = new ArrayList<Passable>();
    for (int i = 0; i < names.size(); i++) {
      var name = Wanted.text(NAME, names.get(i));
      if (!(models.get(i) instanceof SlotsObject)) {
        throw new WorldException(
            "The vat '%s' cannot begin: its gatekeeper is made from an object with slots."
                .formatted(name));
      }
      var model = mailbox.customs().copyOut(models.get(i), "gatekeeper " + name);
      vats.add(new Elements(List.of(new Text(name), model)));
    }
    return toKernel(
        "addSubcluster:Vats:Bootstrap:Services:",
        new Text(
            Wanted.text("The world takes a text as the name of a subcluster", arguments.get(0))),
        new Elements(vats),
        new Text(Wanted.text(NAME, arguments.get(3))),
        mailbox.customs().out(arguments.get(4)));
  }

  private FarReference upgrade(List<Object> arguments) {
    var vat = Wanted.text(NAME, arguments.get(0));
    var code = mailbox.customs().copyOut(arguments.get(1));
    var message = Wanted.text("An upgrade takes a text as its message", arguments.get(2));
    var parameters = mailbox.customs().out(arguments.get(3));
    return mailbox.sendToVat(vat, result -> new Upgrade(code, message, parameters, result));
  }

  private FarReference toKernel(String selector, Passable... arguments) {
    return mailbox.sendToVat(
        KERNEL, result -> new Message(0, selector, List.of(arguments), result));
  }

  private void enterStore() {
    enter("storeAt", (receiver, arguments) -> orNil(store.get(key(arguments))));
    enter("storeRequired", (receiver, arguments) -> store.getRequired(key(arguments)));
    enter(
        "storePut",
        (receiver, arguments) -> {
          var value = Wanted.text("vatStore takes a text as a value", arguments.get(1));
          store.set(key(arguments), value);
          return receiver;
        });
    enter(
        "storeRemove",
        (receiver, arguments) -> {
          store.delete(key(arguments));
          return receiver;
        });
    enter("storeNext", (receiver, arguments) -> orNil(store.getNextKey(key(arguments))));
    enter(
        "storeSets",
        (receiver, arguments) ->
            vector(store.changes().sets().stream().map(KeyValueStore.Set::key).toList()));
    enter("storeDeletes", (receiver, arguments) -> vector(store.changes().deletes()));
  }

  private static String key(List<Object> arguments) {
    return Wanted.text(KEY, arguments.get(0));
  }

  // ---- values

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
