package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.ChunkHash;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;
import vivarium.world.store.turn.VatChanges;

/**
 * What a world has to be like, as plainly as it can be said: every state it ever had, in a list.
 */
final class WorldModel {
  /**
   * All contents of a world after some turn, under {@code vat/object/id} and {@code vat/entry/key}.
   */
  record State(Map<String, String> contents) {
    State with(TurnDraft draft) {
      var next = new TreeMap<>(contents);
      for (var part : draft.parts()) {
        for (var change : part.objects()) {
          put(next, objectName(part.vat(), change.id()), Worlds.text(change.contents()));
        }
        for (var change : part.entries()) {
          put(next, entryName(part.vat(), change.key().text()), Worlds.text(change.value()));
        }
      }
      return new State(next);
    }

    /** The same, but for one thing; null if there is none of that name. */
    State with(String name, @Nullable String text) {
      var next = new TreeMap<>(contents);
      put(next, name, text);
      return new State(next);
    }

    String get(String name) {
      return String.valueOf(contents.get(name));
    }

    String get(String vat, long id) {
      return get(objectName(vat, id));
    }

    boolean has(String vat, long id) {
      return contents.containsKey(objectName(vat, id));
    }

    /** Walks over a whole vat: everything is there as it should be, and nothing else. */
    void assertIs(WorldStore world, String vat) {
      var found = new TreeMap<String, String>();
      var store = world.vat(vat);
      store.scan((id, bytes) -> found.put(objectName(vat, id), Worlds.text(bytes)));
      int objects = found.size();
      store
          .entries()
          .range(
              EntryKey.FIRST,
              null,
              (key, value) -> {
                found.put(entryName(vat, key.text()), Worlds.text(value));
                return true;
              });
      var expected = new TreeMap<>(contents);
      expected.keySet().removeIf(name -> !name.startsWith(vat + "/"));
      assertThat(found).isEqualTo(expected);
      world.drain(); // until then the count believes what a turn says of itself
      assertThat(store.objectCount()).isEqualTo(objects);
    }

    private static void put(Map<String, String> contents, String name, String text) {
      if (text == null) {
        contents.remove(name);
      } else {
        contents.put(name, text);
      }
    }
  }

  private final List<State> states = new ArrayList<>(List.of(new State(Map.of())));
  private final List<TurnDraft> turns = new ArrayList<>();
  private final Map<ChunkHash, byte[]> chunks = new HashMap<>();

  static String objectName(String vat, long id) {
    return vat + "/object/" + id;
  }

  static String entryName(String vat, String key) {
    return vat + "/entry/" + key;
  }

  int lastTurn() {
    return turns.size();
  }

  State now() {
    return states.getLast();
  }

  State after(int turn) {
    return states.get(turn);
  }

  TurnDraft turn(int turn) {
    return turns.get(turn - 1);
  }

  void add(TurnDraft draft) {
    states.add(now().with(draft));
    turns.add(draft);
  }

  /** Notes the bytes of a chunk. */
  void chunk(ChunkHash hash, byte[] bytes) {
    chunks.put(hash, bytes);
  }

  /** The bytes of a chunk. */
  byte[] chunk(ChunkHash hash) {
    return chunks.get(hash);
  }

  /**
   * Forgets an object for good: since it was made, it has always been what it is now, and no turn
   * but the first has changed it.
   */
  void forget(String vat, long id) {
    var name = objectName(vat, id);
    var now = now().contents().get(name);
    int birth = 0;
    for (int turn = 1; turn <= lastTurn(); turn++) {
      boolean changes = changedBy(vat, turn).contains(name);
      if (changes) {
        turns.set(turn - 1, without(turn(turn), vat, id, birth == 0, now));
        birth = birth == 0 ? turn : birth;
      }
      if (birth > 0) {
        states.set(turn, after(turn).with(name, now));
      }
    }
  }

  private static TurnDraft without(
      TurnDraft draft, String vat, long id, boolean isFirst, @Nullable String now) {
    var parts = new ArrayList<VatChanges>();
    for (var part : draft.parts()) {
      var objects = new ArrayList<>(part.objects());
      if (part.vat().equals(vat)) {
        objects.removeIf(change -> change.id() == id);
        if (isFirst) {
          var contents = now == null ? null : Worlds.bytes(now);
          objects.add(new ObjectChange(id, contents, contents != null));
        }
      }
      parts.add(new VatChanges(part.vat(), objects, part.entries()));
    }
    return new TurnDraft(draft.kind(), draft.cause(), parts, draft.reverses());
  }

  /** The names of all that a turn changed in a vat. */
  Set<String> changedBy(String vat, int turn) {
    var names = new TreeSet<String>();
    for (var part : turn(turn).parts()) {
      if (part.vat().equals(vat)) {
        part.objects().forEach(change -> names.add(objectName(vat, change.id())));
        part.entries().forEach(change -> names.add(entryName(vat, change.key().text())));
      }
    }
    return names;
  }

  /** The turns after one that changed something in a vat. */
  List<Integer> changersOf(String vat, String name, int after) {
    return IntStream.rangeClosed(after + 1, lastTurn())
        .filter(turn -> changedBy(vat, turn).contains(name))
        .boxed()
        .toList();
  }

  /** Forgets the turns after one, as a power cut may. */
  void cutAfter(int turn) {
    while (turns.size() > turn) {
      turns.removeLast();
      states.removeLast();
    }
  }

  /** The names of all that some turns changed in a vat, with the first and the last that did. */
  Map<String, List<Integer>> changedIn(String vat, int after) {
    var changed = new TreeMap<String, List<Integer>>();
    for (int turn = after + 1; turn <= lastTurn(); turn++) {
      for (var name : changedBy(vat, turn)) {
        note(changed, name, turn);
      }
    }
    return changed;
  }

  private static void note(Map<String, List<Integer>> changed, String name, int turn) {
    changed.merge(name, List.of(turn, turn), (old, now) -> List.of(old.getFirst(), turn));
  }
}
