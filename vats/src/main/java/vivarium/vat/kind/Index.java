package vivarium.vat.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects in the order of a key: at most one under each key of a unique index, any number in
 * another. What is answered is an {@link ObjectRef}; of a record, its slots as a map.
 */
public final class Index extends AnyStore {
  Index(ObjectRef ref) {
    super(ref);
  }

  /** How many objects it holds; known without counting. */
  public long size() {
    return count("size");
  }

  /** Whether there is at most one object under each key. */
  public boolean isUnique() {
    return test("isUnique");
  }

  /** What keys are: integer, long, float, string, date, number or any. */
  public String type() {
    return Answers.text("type", call("type"));
  }

  /**
   * Puts an object under a key; in a unique index the one that is there stays.
   *
   * @return whether it was put in
   * @throws CodeFailed if the key is not of the type, or this is no object
   */
  public boolean add(@Nullable Object key, Object object) {
    return test("at:Add:", key, object);
  }

  /** Puts an object under a key; in a unique index in the place of the one that is there. */
  public void put(@Nullable Object key, Object object) {
    tell("at:Put:", key, object);
  }

  /** Whether there is anything under a key. */
  public boolean has(@Nullable Object key) {
    return test("includesKey:", key);
  }

  /** All objects under a key, as they came; empty if there are none. */
  public List<Object> get(@Nullable Object key) {
    return ref()
        .calls()
        .ask(
            "at:",
            turn -> {
              var index = turn.object(ref());
              var there = turn.send(index, "at:", turn.enter(key));
              if (!Answers.truth("isUnique", turn.call(index, "isUnique"))) {
                return Answers.things("at:", turn.call(there, "asVector"));
              }
              var only = turn.leave(there);
              return only == null ? List.of() : List.of(only);
            });
  }

  /** Removes all objects under a key; false if there were none. */
  public boolean remove(@Nullable Object key) {
    return test("removeKey:", key);
  }

  /** Removes one object from under a key; false if it was not there. */
  public boolean remove(@Nullable Object key, Object object) {
    return test("removeKey:Object:", key, object);
  }

  /** Removes everything at once. */
  public void clear() {
    tell("clear");
  }

  /**
   * The objects under the keys of a range, in its order.
   *
   * @throws CodeFailed if an end of the range is not of the type of the keys
   */
  public List<Object> select(Range range) {
    return ref().calls().ask("select", turn -> all(turn, range.of(ref(), turn)));
  }

  /**
   * Walks along the objects under the keys of a range, one at a time; {@link Cursor#value} is the
   * object.
   *
   * @throws CodeFailed if an end of the range is not of the type of the keys
   */
  public Cursor cursor(Range range) {
    return ref()
        .calls()
        .ask(
            "cursor",
            turn -> new Cursor(range.of(ref(), turn).callForObject("iterator"), "current"));
  }

  private static List<Object> all(Inside turn, ObjectRef selection) {
    return Answers.things("asVector", turn.call(turn.object(selection), "asVector"));
  }
}
