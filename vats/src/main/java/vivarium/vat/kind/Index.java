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

  /** The objects between two keys, with both ends; null for no end. */
  public List<Object> select(@Nullable Object min, @Nullable Object max) {
    return select(min, max, true, true, true);
  }

  /**
   * The objects between two keys.
   *
   * @param min the least key, null for no end
   * @param max the greatest key, null for no end
   * @param ascending in the order of the keys, or the other way round
   * @param withMin whether what is under the least key counts
   * @param withMax whether what is under the greatest key counts
   */
  public List<Object> select(
      @Nullable Object min,
      @Nullable Object max,
      boolean ascending,
      boolean withMin,
      boolean withMax) {
    return ref()
        .calls()
        .ask("select", turn -> all(turn, selection(turn, min, max, ascending, withMin, withMax)));
  }

  /**
   * Walks along the objects between two keys, one at a time; {@link Cursor#value} is the object.
   */
  public Cursor cursor(
      @Nullable Object min,
      @Nullable Object max,
      boolean ascending,
      boolean withMin,
      boolean withMax) {
    return ref()
        .calls()
        .ask(
            "cursor",
            turn -> {
              var selection = selection(turn, min, max, ascending, withMin, withMax);
              return new Cursor(selection.callForObject("iterator"), "current");
            });
  }

  private ObjectRef selection(
      Inside turn,
      @Nullable Object min,
      @Nullable Object max,
      boolean ascending,
      boolean withMin,
      boolean withMax) {
    var selected =
        turn.call(
            turn.object(ref()),
            "select:To:Ascending:IncludingFirst:Last:",
            min,
            max,
            ascending,
            withMin,
            withMax);
    return Answers.object("select", selected);
  }

  private static List<Object> all(Inside turn, ObjectRef selection) {
    return Answers.things("asVector", turn.call(turn.object(selection), "asVector"));
  }
}
