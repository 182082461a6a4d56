package vivarium.world.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vivarium.world.store.turn.EntryKey;
import vivarium.world.store.turn.TurnDraft;

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

    String get(String name) {
      return String.valueOf(contents.get(name));
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
      for (var part : turn(turn).parts()) {
        if (part.vat().equals(vat)) {
          int number = turn;
          part.objects().forEach(c -> note(changed, objectName(vat, c.id()), number));
          part.entries().forEach(c -> note(changed, entryName(vat, c.key().text()), number));
        }
      }
    }
    return changed;
  }

  private static void note(Map<String, List<Integer>> changed, String name, int turn) {
    changed.merge(name, List.of(turn, turn), (old, now) -> List.of(old.getFirst(), turn));
  }
}
