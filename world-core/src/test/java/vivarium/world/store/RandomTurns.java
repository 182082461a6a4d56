package vivarium.world.store;

import static vivarium.world.store.Worlds.FILES;
import static vivarium.world.store.Worlds.HOME;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vivarium.world.store.turn.EntryChange;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/** Makes turns up: some objects and entries of one vat or both, most of them short. */
final class RandomTurns {
  static final int IDS = 70;
  static final int KEYS = 40;

  private final Random random;

  RandomTurns(Random random) {
    this.random = random;
  }

  /** The next turn of a world that is like a model. */
  TurnDraft next(WorldModel model) {
    var parts = new ArrayList<VatChanges>();
    int which = random.nextInt(3);
    if (which != 0) {
      parts.add(part(HOME, model));
    }
    if (which != 1) {
      parts.add(part(FILES, model));
    }
    return new TurnDraft("edit", "turn " + (model.lastTurn() + 1), parts);
  }

  private VatChanges part(String vat, WorldModel model) {
    var objects = new TreeMap<Long, ObjectChange>();
    for (int i = random.nextInt(5); i > 0; i--) {
      long id = 1 + random.nextInt(IDS);
      var contents = random.nextInt(6) == 0 ? null : contents();
      boolean isNew = contents != null && !model.now().has(vat, id);
      objects.put(id, new ObjectChange(id, contents, isNew));
    }
    var entries = new TreeMap<EntryKey, EntryChange>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var key = EntryKey.of("key" + random.nextInt(KEYS));
      entries.put(key, new EntryChange(key, random.nextInt(4) == 0 ? null : contents()));
    }
    return new VatChanges(vat, List.copyOf(objects.values()), List.copyOf(entries.values()));
  }

  private byte[] contents() {
    int length = random.nextInt(12) == 0 ? random.nextInt(5000) : random.nextInt(60);
    return Worlds.bytes(random.nextInt(1000) + "-".repeat(length));
  }
}
