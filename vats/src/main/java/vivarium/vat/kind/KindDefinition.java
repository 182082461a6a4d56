package vivarium.vat.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kind shall be: its code, in the language of the world, and its options. Nothing happens
 * before {@link #create}.
 *
 * <p>A kind has one {@link #behaviour}, or several facets, each with a {@link #facet behaviour of
 * its own}. Methods have the context as their first argument ({@code increment: context}), or, with
 * {@link #thisful}, as their receiver.
 */
public final class KindDefinition {
  private final Calls calls;

  /** The tag, or the handle of a durable kind. */
  private final Object named;

  private final boolean durable;
  private final Map<String, Source> facets = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<String, String> methods = new LinkedHashMap<>();
  private @Nullable Source init;
  private @Nullable Source behaviour;

  KindDefinition(Calls calls, Object named, boolean durable) {
    this.calls = calls;
    this.named = named;
    this.durable = durable;
  }

  /**
   * How the first state is made: an object whose methods answer it, such as {@code (| of: n = ( (|
   * count |) count: n ) |)}, or the first state itself, such as {@code (| count <- 0 |)}. Without
   * it the state is empty.
   */
  public KindDefinition init(String source) {
    init = new Source(source);
    return this;
  }

  /** The methods, as an object: {@code (| count: context = ( context state count ) |)}. */
  public KindDefinition behaviour(String source) {
    behaviour = new Source(source);
    return this;
  }

  /** The methods of one of several facets. */
  public KindDefinition facet(String name, String source) {
    facets.put(name, new Source(source));
    return this;
  }

  /** What the slots of the state must fit, by their names. */
  public KindDefinition stateShape(Map<String, ?> patterns) {
    return value("stateShape", patterns);
  }

  /** Raise it where states change and no stateShape says so. */
  public KindDefinition stateVersion(long version) {
    return value("stateVersion", version);
  }

  /** What guards the methods of the only behaviour. */
  public KindDefinition interfaceGuard(Guard.OfInterface guard) {
    return value("interfaceGuard", guard);
  }

  /** What guards the methods of the facets, by their names. */
  public KindDefinition interfaceGuardKit(Map<String, Guard.OfInterface> guards) {
    return value("interfaceGuardKit", guards);
  }

  /** The methods have the context as their receiver. */
  public KindDefinition thisful() {
    return value("thisfulMethods", true);
  }

  /**
   * What is done with each instance when it is there, before it is answered.
   *
   * @param source a method: {@code finish: context = ( ... )}
   */
  public KindDefinition finish(String source) {
    return method("finish:", source);
  }

  /**
   * How states of an earlier shape become states of this one.
   *
   * @param source a method: {@code migrate: old = ( ... )}, which is given a record and answers an
   *     object with the new slots
   */
  public KindDefinition migrate(String source) {
    return method("migrate:", source);
  }

  private KindDefinition value(String option, @Nullable Object value) {
    values.put(option, value);
    return this;
  }

  private KindDefinition method(String option, String source) {
    methods.put(option, source);
    return this;
  }

  /**
   * Defines the kind in its vat.
   *
   * @throws CodeFailed if anything of it cannot be; the kind is not there then
   * @throws IllegalStateException if it has a behaviour and facets, or neither
   */
  public Kind create() {
    if ((behaviour == null) == facets.isEmpty()) {
      throw new IllegalStateException("A kind has one behaviour, or facets, and not both.");
    }
    return calls.ask(
        "define a kind",
        turn -> {
          var code = behaviour == null ? facets(turn) : behaviour.enter(turn);
          var maker =
              turn.call(
                  turn.global("kinds"),
                  selector(),
                  named,
                  init,
                  entered(code),
                  entered(options(turn)));
          return new Kind(Answers.object("define", maker));
        });
  }

  private String selector() {
    return "%s%sInit:%sOptions:"
        .formatted(
            durable ? "defineDurableKind" : "defineKind",
            behaviour == null ? "Multi:" : ":",
            behaviour == null ? "Facets:" : "Behaviour:");
  }

  private Object facets(Inside turn) {
    var all = empty(turn);
    facets.forEach((name, source) -> addConstant(turn, all, name, source));
    return all;
  }

  private Object options(Inside turn) {
    var all = empty(turn);
    values.forEach((name, value) -> addConstant(turn, all, name, value));
    methods.forEach((name, source) -> turn.send(mirror(turn, all), "define:As:", name, source));
    return all;
  }

  private static Object empty(Inside turn) {
    return new Source("(| |) _Clone").enter(turn);
  }

  private static void addConstant(Inside turn, Object object, String name, @Nullable Object value) {
    turn.send(mirror(turn, object), "addConstant:Contents:", name, turn.enter(value));
  }

  private static Object mirror(Inside turn, Object object) {
    return turn.heap().interpreter().newMirror(object);
  }

  private static Crossing entered(Object value) {
    return turn -> value;
  }
}
