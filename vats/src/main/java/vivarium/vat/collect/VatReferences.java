package vivarium.vat.collect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.CustomsEntries;
import vivarium.vat.turn.CustomsEntries.Export;
import vivarium.vat.turn.MessagingEntries;
import vivarium.vat.turn.PromiseFacts;
import vivarium.world.store.EntryStore;
import vivarium.world.store.turn.EntryKey;

/**
 * What a vat has of others and they of it, read once and from then on entry by entry, as they
 * change: there may be a million of them, and nobody may wait until all are read again.
 */
final class VatReferences {
  private final String vat;
  private final EntryStore entries;
  private final Map<Long, Export> exports;

  /** By which numbers others know objects that hide their own. */
  private final Map<Long, Long> aliases = new HashMap<>();

  private final Map<String, Long> imports;
  private final Map<Long, String> addresses = new HashMap<>();
  private final Map<PromiseOf, PromiseFacts> promises;

  VatReferences(String vat, EntryStore entries) {
    this.vat = vat;
    this.entries = entries;
    this.exports = CustomsEntries.exportsIn(entries);
    this.imports = CustomsEntries.importsIn(entries);
    this.promises = PromiseFacts.in(vat, entries);
    exports.forEach(this::noteAlias);
    imports.forEach((address, id) -> addresses.put(id, address));
  }

  private void noteAlias(long number, Export export) {
    if (number != export.id()) {
      aliases.put(export.id(), number);
    }
  }

  // ---- what is there

  /** What others name by a number, or null. */
  @Nullable Export export(long number) {
    return exports.get(number);
  }

  /** By which number others know an object that hides its own, or null. */
  @Nullable Long alias(long id) {
    return aliases.get(id);
  }

  /** The object that stands for what has an address, or null. */
  @Nullable Long imported(String address) {
    return imports.get(address);
  }

  /** What an object stands for, or null. */
  @Nullable String address(long id) {
    return addresses.get(id);
  }

  /** What there is about a promise, or null. */
  @Nullable PromiseFacts promise(PromiseOf promise) {
    return promises.get(promise);
  }

  Collection<PromiseFacts> promises() {
    return promises.values();
  }

  /** The entries about what others have. */
  List<EntryKey> ofOthers() {
    var keys = new ArrayList<EntryKey>();
    imports.keySet().forEach(address -> keys.add(MessagingEntries.presenceKey(address)));
    promises.values().stream().filter(this::isOthers).forEach(facts -> keys.addAll(facts.keys()));
    return keys;
  }

  /** The entries about what others may name. */
  List<EntryKey> own() {
    var keys = new ArrayList<EntryKey>();
    promises.values().stream()
        .filter(facts -> !isOthers(facts))
        .forEach(facts -> keys.addAll(facts.keys()));
    exports.keySet().forEach(number -> keys.add(MessagingEntries.exportKey(number)));
    aliases.keySet().forEach(id -> keys.add(MessagingEntries.aliasKey(id)));
    return keys;
  }

  private boolean isOthers(PromiseFacts facts) {
    return !facts.promise().vat().equals(vat);
  }

  // ---- what has changed

  /** Reads anew what others name by a number. */
  void readExport(long number) {
    var before = exports.remove(number);
    if (before != null) {
      aliases.remove(before.id(), number);
    }
    var value = entries.get(MessagingEntries.exportKey(number));
    if (value != null) {
      var export = CustomsEntries.export(number, value);
      exports.put(number, export);
      noteAlias(number, export);
    }
  }

  /** Reads anew what stands for something of others. */
  void readImport(String address) {
    var before = imports.remove(address);
    if (before != null) {
      addresses.remove(before, address);
    }
    var value = entries.get(MessagingEntries.presenceKey(address));
    if (value != null) {
      long id = ByteBuffer.wrap(value).getLong();
      imports.put(address, id);
      addresses.put(id, address);
    }
  }

  /** Reads anew what there is about a promise, and answers it. */
  @Nullable PromiseFacts readPromise(PromiseOf promise) {
    var facts = PromiseFacts.about(promise, vat, entries);
    if (facts == null) {
      promises.remove(promise);
    } else {
      promises.put(promise, facts);
    }
    return facts;
  }
}
