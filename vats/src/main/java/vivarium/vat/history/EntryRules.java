package vivarium.vat.history;

import java.util.List;
import vivarium.world.store.turn.EntryKey;

/** Which entries of a vat go back with it. */
final class EntryRules {
  private static final EntryKey QUEUE = EntryKey.of("queue/");

  /** What is kept of messages between vats: queues, promises, who may name what. */
  private static final List<EntryKey> MESSAGING =
      List.of(QUEUE, EntryKey.of("promise/"), EntryKey.of("export/"), EntryKey.of("import/"));

  /**
   * Whether an entry goes back when its vat alone is rolled back. Its queue does not: what other
   * vats sent it stays sent, since they do not go back.
   */
  static boolean goesBackAlone(EntryKey key) {
    return !key.startsWith(QUEUE);
  }

  /**
   * Whether an entry goes back when an ordinary turn is taken back and later ones are kept. What
   * was sent stays sent, and what was handed out stays handed out.
   */
  static boolean goesBackWithTurn(EntryKey key) {
    return MESSAGING.stream().noneMatch(key::startsWith);
  }

  private EntryRules() {}
}
