package vivarium.vat.collect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.Delivery.Ahead;
import vivarium.vat.message.Delivery.AskedOf;
import vivarium.vat.message.Delivery.Dropped;
import vivarium.vat.message.Delivery.HandedBack;
import vivarium.vat.message.Delivery.Heard;
import vivarium.vat.message.Delivery.Message;
import vivarium.vat.message.Delivery.NewsWanted;
import vivarium.vat.message.Delivery.Pipelined;
import vivarium.vat.message.Delivery.Probe;
import vivarium.vat.message.Delivery.Settlement;
import vivarium.vat.message.Delivery.Upgrade;
import vivarium.vat.message.DeliveryFormat;
import vivarium.vat.message.ObjectGraph;
import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Copies;
import vivarium.vat.message.Passable.Data;
import vivarium.vat.message.Passable.Elements;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.peer.ledger.GivenAway;
import vivarium.vat.peer.ledger.Received;
import vivarium.vat.turn.Leaving.Farewell;
import vivarium.vat.turn.OutboxEntry;
import vivarium.world.store.WorldStore;
import vivarium.world.store.turn.EntryKey;

/** A walk over all that is in use in a world, from vat to vat along what crosses. */
final class Trace {
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  /** What vats that have ended themselves left behind. */
  private static final EntryKey FAREWELLS = EntryKey.of("kernel/farewell/");

  private static final EntryKey OUTBOX = EntryKey.of("outbox/");

  private final Map<String, VatTrace> vats = new TreeMap<>();

  /** What is in use of other worlds. */
  private final Set<Passable> ofOthers = new HashSet<>();

  /** What other worlds have named of their own, by vat and entry. */
  private final Map<String, Map<EntryKey, Dropped>> received = new HashMap<>();

  Trace(WorldStore store, List<String> names) {
    names.forEach(name -> vats.put(name, new VatTrace(store.vat(name), this)));
  }

  /** Takes note that a promise is in use, whoever keeps it. */
  void named(PromiseOf promise) {
    if (!vats.containsKey(promise.vat())) {
      ofOthers.add(promise);
    }
  }

  /** Whether something of another world is in use. */
  boolean isNamed(Passable thing) {
    return ofOthers.contains(thing);
  }

  Iterable<VatTrace> vats() {
    return vats.values();
  }

  /** What other worlds have named of their own and is not in use. */
  List<Dropped> unneeded() {
    return received.values().stream()
        .flatMap(some -> some.values().stream())
        .filter(some -> !isNamed(some.thing()))
        .toList();
  }

  /** Begins from what is in use in any case, as it is now. */
  void begin() {
    vats.values().forEach(VatTrace::begin);
    vats.values().forEach(this::readWaiting);
  }

  private void readWaiting(VatTrace vat) {
    var entries = vat.store().entries();
    received.put(vat.store().name(), Received.in(entries));
    GivenAway.in(entries).forEach(value -> value(vat, value));
    for (var prefix : List.of(QUEUE, FAREWELLS, OUTBOX)) {
      entries.range(
          prefix,
          prefix.afterPrefix(),
          (key, value) -> {
            waiting(vat, key, value);
            return true;
          });
    }
  }

  private void waiting(VatTrace vat, EntryKey key, byte[] value) {
    if (key.startsWith(QUEUE)) {
      delivery(vat, DeliveryFormat.readDelivery(value));
    } else if (key.startsWith(FAREWELLS)) {
      value(vat, Farewell.read(value).value());
    } else if (key.startsWith(OUTBOX)) {
      delivery(vat, OutboxEntry.read(value).delivery());
    }
  }

  /** Goes on from what entries that have changed say now. */
  void changed(VatTrace vat, Set<EntryKey> keys) {
    vat.changed(keys);
    var named = Objects.requireNonNull(received.get(vat.store().name()));
    for (var key : keys) {
      var value = vat.store().entries().get(key);
      if (value == null) {
        named.remove(key);
        continue;
      }
      waiting(vat, key, value);
      var given = GivenAway.by(key, value);
      if (given != null) {
        value(vat, given);
      }
      if (Received.isReceived(key)) {
        named.put(key, Received.by(key, value));
      }
    }
  }

  /**
   * Goes on until nothing is left to look into.
   *
   * @param pause what is done between two slices
   */
  void run(Runnable pause) {
    boolean hasMoved = true;
    while (hasMoved) {
      hasMoved = false;
      for (var vat : vats.values()) {
        while (vat.step()) {
          hasMoved = true;
          pause.run();
        }
      }
    }
  }

  // ---- what crosses

  /** Marks what a delivery to a vat names. */
  void delivery(VatTrace at, Delivery delivery) {
    switch (delivery) {
      case Message(var target, var selector, var arguments, var result) -> {
        at.markNumber(target);
        arguments.forEach(value -> value(at, value));
        promise(at, result);
      }
      case Pipelined(var number, var message) -> {
        promise(at, new PromiseOf(at.store().name(), number));
        delivery(at, message);
      }
      case Ahead(var answer, var message) -> {
        promise(at, answer);
        delivery(at, message);
      }
      case NewsWanted(var number, var vat) -> promise(at, new PromiseOf(at.store().name(), number));
      case Probe(var number, var token) -> promise(at, new PromiseOf(at.store().name(), number));
      case Heard(var answer) -> promise(at, answer);
      case HandedBack(var promise) -> promise(at, promise);
      case AskedOf(var promise, var world) -> promise(at, promise);
      case Dropped(var thing, var count) -> {}
      case Settlement(var promise, var fulfilled, var value) -> {
        promise(at, promise);
        value(at, value);
      }
      case Upgrade(var code, var message, var parameters, var result) -> {
        value(at, code);
        value(at, parameters);
        promise(at, result);
      }
    }
  }

  /** Marks what a value that a vat has stands for. */
  void value(VatTrace at, Passable value) {
    switch (value) {
      case ObjectOf(var home, var number) -> {
        var vat = vats.get(home);
        if (vat != null) {
          vat.markNumber(number);
        } else {
          ofOthers.add(value);
        }
      }
      case PromiseOf promise -> promise(at, promise);
      case Elements(var values) -> values.forEach(element -> value(at, element));
      case Data(var fields) -> fields.forEach(field -> value(at, field.value()));
      case Copies(var graph) -> graph.nodes().forEach(node -> node(at, node));
      default -> {}
    }
  }

  private void node(VatTrace at, ObjectGraph.Node node) {
    switch (node) {
      case ObjectGraph.SlotsNode(var annotation, var slots) ->
          slots.forEach(slot -> part(at, slot.value()));
      case ObjectGraph.VectorNode(var elements) -> elements.forEach(part -> part(at, part));
      case ObjectGraph.BytesNode bytes -> {}
    }
  }

  private void part(VatTrace at, ObjectGraph.Part part) {
    if (part instanceof ObjectGraph.Plain(var value)) {
      value(at, value);
    }
  }

  private void promise(VatTrace at, @Nullable PromiseOf promise) {
    if (promise != null) {
      at.markPromise(promise);
      var home = vats.get(promise.vat());
      if (home != null) {
        home.markPromise(promise);
      } else {
        ofOthers.add(promise);
      }
    }
  }
}
