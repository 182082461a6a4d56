package vivarium.vat.collect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.CustomsEntries;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.PromiseFacts;
import vivarium.world.format.RecordScan;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;

/** What is known to be in use of one vat, and what of that has not been looked into yet. */
final class VatTrace {
  private static final int BATCH = 1024;

  private final VatStore store;
  private final Trace trace;
  private final Marks marked = new Marks();
  private final WeakEntries weak;
  private final ArrayDeque<Long> pending = new ArrayDeque<>();
  private final Set<Long> namedNumbers = new HashSet<>();
  private final Set<PromiseOf> namedPromises = new HashSet<>();
  private Map<Long, CustomsEntries.Export> exports = Map.of();
  private Map<String, Long> imports = Map.of();
  private Map<Long, String> addresses = Map.of();
  private Map<PromiseOf, PromiseFacts> promises = Map.of();

  VatTrace(VatStore store, Trace trace) {
    this.store = store;
    this.weak = new WeakEntries(store);
    this.trace = trace;
  }

  VatStore store() {
    return store;
  }

  /** Reads anew what the vat has of others and they of it, and begins from there. */
  void readRoots() {
    var entries = store.entries();
    exports = CustomsEntries.exportsIn(entries);
    imports = CustomsEntries.importsIn(entries);
    promises = PromiseFacts.in(store.name(), entries);
    addresses = new HashMap<>();
    imports.forEach((address, id) -> addresses.put(id, address));
    for (long id = 1; id < WellKnown.FIRST_FREE_ID; id++) {
      mark(id);
    }
    CustomsEntries.pinsIn(entries).keySet().forEach(this::mark);
    promises.values().stream().filter(facts -> !facts.settled()).forEach(this::follow);
    var again = Set.copyOf(namedPromises);
    again.stream()
        .map(promises::get)
        .filter(facts -> facts != null && facts.settled())
        .forEach(this::follow);
    Set.copyOf(namedNumbers).forEach(this::markNamed);
  }

  /** Marks an object. */
  void mark(long id) {
    if (marked.add(id)) {
      pending.add(id);
      weak.met(id, this::mark);
    }
  }

  /** Has an object looked into again, because it has changed. */
  void markAgain(long id) {
    marked.add(id);
    pending.add(id);
    weak.met(id, this::mark);
  }

  /** Entries of weak stores that are in use themselves, with keys that are not. */
  List<Long> deadEntries() {
    return weak.dead();
  }

  boolean isMarked(long id) {
    return marked.contains(id);
  }

  /** Marks what others name by a number. */
  void markNumber(long number) {
    if (namedNumbers.add(number)) {
      markNamed(number);
    }
  }

  private void markNamed(long number) {
    var export = exports.get(number);
    if (export != null) {
      mark(export.id());
    }
  }

  /** Marks a promise that is kept here or that was heard of here. */
  void markPromise(PromiseOf promise) {
    if (namedPromises.add(promise)) {
      var facts = promises.get(promise);
      if (facts != null) {
        follow(facts);
      }
    }
  }

  private void follow(PromiseFacts facts) {
    namedPromises.add(facts.promise());
    trace.named(facts.promise());
    facts.watchers().forEach(this::markNumber);
    facts.refers().forEach(value -> trace.value(this, value));
    facts.messages().forEach(message -> trace.delivery(this, message));
  }

  /** Looks into some of what is pending; answers whether there was any. */
  boolean step() {
    if (pending.isEmpty()) {
      return false;
    }
    var ids = new long[Math.min(BATCH, pending.size())];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = pending.removeFirst();
    }
    Arrays.sort(ids);
    store.readAll(
        ids,
        (id, contents) -> {
          if (contents != null) {
            scan(id, contents);
          }
        });
    return true;
  }

  private void scan(long id, byte[] record) {
    var facts = new RecordFacts(this, weak, id);
    var kind = RecordScan.scan(id, record, facts);
    facts.end();
    if (kind == ObjectKind.FAR_REFERENCE) {
      var address = addresses.get(id);
      if (address != null) {
        trace.value(this, MessagingEntries.standsFor(address));
      }
    }
  }

  /** What others were given and nobody has any more, by number. */
  Map<Long, CustomsEntries.Export> unusedExports() {
    var unused = new HashMap<Long, CustomsEntries.Export>();
    exports.forEach((number, export) -> {
      boolean isHeld = namedNumbers.contains(number) || export.revoked() && isMarked(export.id());
      if (!isHeld) {
        unused.put(number, export);
      }
    });
    return unused;
  }

  /** The addresses of far references that nothing has any more. */
  Set<String> unusedImports() {
    var unused = new HashSet<String>();
    imports.forEach((address, id) -> {
      if (!isMarked(id)) {
        unused.add(address);
      }
    });
    return unused;
  }

  /** Settled promises that nobody has any more. */
  Set<PromiseFacts> unusedPromises() {
    var unused = new HashSet<PromiseFacts>();
    promises.forEach((promise, facts) -> {
      if (facts.settled() && !namedPromises.contains(promise)) {
        unused.add(facts);
      }
    });
    return unused;
  }
}
