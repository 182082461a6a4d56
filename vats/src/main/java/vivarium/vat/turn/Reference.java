package vivarium.vat.turn;

import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.store.turn.EntryKey;

/** What an entry of a vat is about: something that crosses between it and others. */
public sealed interface Reference {
  /**
   * Says what others may name.
   *
   * @param number by which they name it
   */
  record ExportOf(long number) implements Reference {}

  /**
   * Says by which number others know an object that hides its own.
   *
   * @param id the object's own
   */
  record AliasOf(long id) implements Reference {}

  /** Says which object stands for something of others, which has an address. */
  record ImportOf(String address) implements Reference {}

  /** Says that an object is kept for its own sake. */
  record PinOf(long id) implements Reference {}

  /** Says something of a promise, the vat's own or another's. */
  record AboutPromise(PromiseOf promise) implements Reference {}

  /** Says something else. */
  record Other() implements Reference {}

  /** What an entry is about. */
  static Reference of(String vat, EntryKey key) {
    if (key.startsWith(CustomsEntries.EXPORT)) {
      return new ExportOf(key.numberAfter(CustomsEntries.EXPORT));
    }
    if (key.startsWith(CustomsEntries.IMPORT)) {
      return new ImportOf(key.text().substring(CustomsEntries.IMPORT.length()));
    }
    if (key.startsWith(CustomsEntries.ALIAS)) {
      return new AliasOf(key.numberAfter(CustomsEntries.ALIAS));
    }
    if (key.startsWith(CustomsEntries.PIN)) {
      return new PinOf(key.numberAfter(CustomsEntries.PIN));
    }
    return MessagingEntries.promiseState(key) == null
        ? new Other()
        : new AboutPromise(PromiseFacts.promiseOf(vat, key));
  }
}
