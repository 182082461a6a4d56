package vivarium.vat.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vivarium.vat.turn.CustomsEntries;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnChanges;

/** Which entries of a vat go back with it. */
final class EntryRules {
  /**
   * What is remembered about other worlds. It never goes back: they do not forget what was said to
   * them.
   */
  private static final List<EntryKey> PEERS = List.of(EntryKey.of("peer/"), EntryKey.of("invite/"));

  /** What is kept of messages between vats: queues, promises, who may name what. */
  private static final List<EntryKey> MESSAGING =
      Stream.of(
              "queue/",
              "outbox/",
              "promise/",
              "remote/",
              "export/",
              "alias/",
              "import/",
              "pin/",
              "kernel/")
          .map(EntryKey::of)
          .toList();

  /** Whether an entry goes back when the whole world does. */
  static boolean goesBackWithWorld(EntryKey key) {
    return PEERS.stream().noneMatch(key::startsWith);
  }

  /**
   * Whether an entry goes back when an ordinary turn is taken back and later ones are kept. What
   * was sent stays sent, and what was handed out stays handed out; but see {@link #former}.
   */
  static boolean goesBackWithTurn(EntryKey key) {
    return MESSAGING.stream().noneMatch(key::startsWith) && goesBackWithWorld(key);
  }

  /**
   * What an entry gets when an ordinary turn is taken back that changed it.
   *
   * @return the value, in which there is nothing if it is to be removed; nothing if it stays
   */
  static Optional<ValueThen> former(TurnChanges.OfEntry entry) {
    if (goesBackWithTurn(entry.key())) {
      return Optional.of(new ValueThen(entry.before()));
    }
    var before = CustomsEntries.beforeRevocation(entry.key(), entry.before(), entry.after());
    return before == null ? Optional.empty() : Optional.of(new ValueThen(before));
  }

  /** A value that an entry had; null if there was none. */
  record ValueThen(byte @Nullable [] value) {}

  private EntryRules() {}
}
