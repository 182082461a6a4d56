package vivarium.vat.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be passed to the methods of an instance, and what they may answer, like {@code guard} in
 * the language of the world.
 */
public sealed interface Guard extends Crossing {
  /** The guard of a method whose arguments are checked at once. */
  static OfMethod call(@Nullable Object... patterns) {
    return new OfMethod("call:", listed(patterns), List.of(), List.of());
  }

  /** The guard of a method that answers a promise, and waits for arguments guarded by awaiting. */
  static OfMethod callWhen(@Nullable Object... patterns) {
    return new OfMethod("callWhen:", listed(patterns), List.of(), List.of());
  }

  /** An argument or answer that is passed as it is. */
  static Guard raw() {
    return new OfArgument("raw", List.of());
  }

  /** An argument that may be a promise; the method gets what it is fulfilled with, if that fits. */
  static Guard awaiting(@Nullable Object pattern) {
    return new OfArgument("awaiting:", listed(pattern));
  }

  /**
   * The guards of all methods of a behaviour.
   *
   * @param methods by the selectors of the messages
   */
  static OfInterface of(String name, Map<String, OfMethod> methods) {
    return new OfInterface(name, new LinkedHashMap<>(methods), null);
  }

  private static List<@Nullable Object> listed(@Nullable Object... values) {
    return Collections.unmodifiableList(Arrays.asList(values.clone()));
  }

  /** The guard of an argument that is no pattern. */
  record OfArgument(String selector, List<@Nullable Object> arguments) implements Guard {
    @Override
    public Object enter(Inside turn) {
      return turn.send(turn.global("guard"), selector, turn.enter(arguments.toArray()));
    }
  }

  /**
   * The guard of a method.
   *
   * @param way {@code call:} or {@code callWhen:}
   * @param required patterns of the arguments
   * @param further what is said after that: selectors, each with what it takes
   * @param values what these take
   */
  record OfMethod(
      String way,
      List<@Nullable Object> required,
      List<String> further,
      List<List<@Nullable Object>> values)
      implements Guard {
    /** Arguments behind the others that may be nil. */
    public OfMethod optional(@Nullable Object... patterns) {
      return with("optional:", Collections.singletonList(listed(patterns)));
    }

    /** What all further arguments must fit. */
    public OfMethod rest(@Nullable Object pattern) {
      return with("rest:", listed(pattern));
    }

    /** What the answer must fit. */
    public OfMethod returns(@Nullable Object pattern) {
      return with("returns:", listed(pattern));
    }

    /** That nothing is answered but the instance. */
    public OfMethod returnsNothing() {
      return with("returns", List.of());
    }

    private OfMethod with(String selector, List<@Nullable Object> value) {
      var selectors = new ArrayList<>(further);
      selectors.add(selector);
      var taken = new ArrayList<>(values);
      taken.add(value);
      return new OfMethod(way, required, List.copyOf(selectors), List.copyOf(taken));
    }

    @Override
    public Object enter(Inside turn) {
      Object guard = turn.send(turn.global("guard"), way, turn.enter(required));
      for (int i = 0; i < further.size(); i++) {
        guard = turn.send(guard, further.get(i), turn.enter(values.get(i).toArray()));
      }
      return guard;
    }
  }

  /**
   * The guards of a behaviour.
   *
   * @param standard what guards the methods that are not named: {@code passable}, {@code raw}, or
   *     null if there may be none
   */
  record OfInterface(String name, Map<String, OfMethod> methods, @Nullable String standard)
      implements Guard {
    /** Methods that are not named take and answer whatever can be kept. */
    public OfInterface othersPassable() {
      return new OfInterface(name, methods, "passable");
    }

    /** Methods that are not named are not guarded. */
    public OfInterface othersRaw() {
      return new OfInterface(name, methods, "raw");
    }

    @Override
    public Object enter(Inside turn) {
      var association = turn.global("association");
      var pairs =
          methods.entrySet().stream()
              .map(entry ->
                  turn.send(
                      association, "copyKey:Value:", entry.getKey(), turn.enter(entry.getValue())))
              .toArray();
      return turn.send(
          turn.global("guard"),
          "interface:Methods:Default:",
          name,
          turn.heap().interpreter().newVector(pairs),
          turn.enter(standard));
    }
  }
}
