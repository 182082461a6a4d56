package vivarium.vat.collect;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.CustomsEntries;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.PromiseFacts;
import vivarium.vat.turn.Reference;
import vivarium.vat.turn.Reference.AboutPromise;
import vivarium.vat.turn.Reference.AliasOf;
import vivarium.vat.turn.Reference.ExportOf;
import vivarium.vat.turn.Reference.ImportOf;
import vivarium.vat.turn.Reference.Other;
import vivarium.vat.turn.Reference.PinOf;
import vivarium.world.format.RecordScan;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.turn.EntryKey;

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
  private final VatReferences references;

  /** Reads what the vat has of others and they of it. */
  VatTrace(VatStore store, Trace trace) {
    this.store = store;
    this.references = new VatReferences(store.name(), store.entries());
    this.weak = new WeakEntries(store);
    this.trace = trace;
  }

  VatStore store() {
    return store;
  }

  /** Begins from what is in use in any case. */
  void begin() {
    for (long id = 1; id < WellKnown.FIRST_FREE_ID; id++) {
      mark(id);
    }
    CustomsEntries.pinsIn(store.entries()).keySet().forEach(this::mark);
    references.promises().stream().filter(facts -> !facts.settled()).forEach(this::follow);
  }

  /** Takes note that entries have changed. */
  void changed(Set<EntryKey> keys) {
    var promises = new HashSet<PromiseOf>();
    for (var key : keys) {
      switch (Reference.of(store.name(), key)) {
        case ExportOf(long number) -> {
          references.readExport(number);
          if (namedNumbers.contains(number)) {
            markNamed(number);
          }
        }
        case ImportOf(var address) -> references.readImport(address);
        case PinOf(long id) -> {
          if (store.entries().get(key) != null) {
            mark(id);
          }
        }
        case AboutPromise(var promise) -> promises.add(promise);
        case AliasOf _ -> {} // what others name by it is an entry, too
        case Other _ -> {}
      }
    }
    promises.forEach(this::readAgain);
  }

  private void readAgain(PromiseOf promise) {
    var facts = references.readPromise(promise);
    if (facts != null && (!facts.settled() || namedPromises.contains(promise))) {
      follow(facts);
    }
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
    var export = references.export(number);
    if (export != null) {
      mark(export.id());
    }
  }

  /** Marks a promise that is kept here or that was heard of here. */
  void markPromise(PromiseOf promise) {
    if (namedPromises.add(promise)) {
      var facts = references.promise(promise);
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
      var address = references.address(id);
      if (address != null) {
        trace.value(this, MessagingEntries.standsFor(address));
      }
    }
  }

  // ---- what is in use no more, once the trace is at its end

  /**
   * Whether an entry is about something that nobody has any more: what others were given, the far
   * reference that nothing has, or a settled promise.
   */
  boolean isUnused(EntryKey key) {
    return switch (Reference.of(store.name(), key)) {
      case ExportOf(long number) -> isUnused(number);
      case AliasOf(long id) -> {
        var number = references.alias(id);
        yield number != null && isUnused(number);
      }
      case ImportOf(var address) -> {
        var id = references.imported(address);
        yield id != null && !isMarked(id);
      }
      case AboutPromise(var promise) -> {
        var facts = references.promise(promise);
        yield facts != null && facts.settled() && !namedPromises.contains(promise);
      }
      case PinOf _, Other _ -> false;
    };
  }

  private boolean isUnused(long number) {
    var export = references.export(number);
    return export != null
        && !namedNumbers.contains(number)
        && !(export.revoked() && isMarked(export.id()));
  }

  /** The entries about what others have and nothing here has any more. */
  List<EntryKey> unusedOfOthers() {
    return references.ofOthers().stream().filter(this::isUnused).toList();
  }

  /** The entries about what others might name and nobody has any more. */
  List<EntryKey> unusedOwn() {
    return references.own().stream().filter(this::isUnused).toList();
  }
}
