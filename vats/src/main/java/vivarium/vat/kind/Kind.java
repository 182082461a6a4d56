package vivarium.vat.kind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of objects: makes instances, and tells them from all others. Made by {@link
 * KindDefinition#create}.
 */
public final class Kind implements Crossing {
  private final ObjectRef maker;

  Kind(ObjectRef maker) {
    this.maker = maker;
  }

  /** What makes instances in the world; a kind that a program keeps is kept as this. */
  public ObjectRef maker() {
    return maker;
  }

  /** Makes an instance of a kind whose init is its first state, or that has none. */
  public ObjectRef make() {
    return make("new");
  }

  /**
   * Makes an instance.
   *
   * @param selector one of the messages of init, such as {@code named:}
   * @throws CodeFailed if init or finish fails, or the first state does not fit
   */
  public ObjectRef make(String selector, @Nullable Object... arguments) {
    return maker.callForObject(selector, arguments);
  }

  /** Makes an instance of a kind with facets, and answers all of them by their names. */
  public Map<String, ObjectRef> makeFacets(String selector, @Nullable Object... arguments) {
    return maker.callForFacets(selector, arguments);
  }

  /** Whether this is an instance, or a facet of one. */
  public boolean isInstance(@Nullable Object value) {
    return Answers.truth("isInstance:", kind("isInstance:", value));
  }

  /** The name of the facet that this is; null if it is no facet of an instance of this kind. */
  public @Nullable String facetName(ObjectRef value) {
    var name = kind("nameOf:", value);
    return name == null ? null : Answers.text("nameOf:", name);
  }

  /**
   * All facets of the instance of which this is one.
   *
   * @throws CodeFailed if it is none, or the kind has no facets
   */
  public Map<String, ObjectRef> facetsOf(ObjectRef facet) {
    return Answers.facets("facetsOf:", kind("facetsOf:", facet));
  }

  /**
   * One facet of each instance that the world keeps, found by looking through the whole vat: for
   * tools, not for messages.
   */
  public List<ObjectRef> instances() {
    return maker
        .calls()
        .ask(
            "instances",
            turn ->
                Answers.objects(
                    "instances",
                    turn.leave(turn.send(turn.send(registered(turn), "instances"), "asVector"))));
  }

  /** What people call it. */
  public String tag() {
    return Answers.text("tag", kind("tag"));
  }

  private @Nullable Object kind(String selector, @Nullable Object... arguments) {
    return maker.calls().ask(selector, turn -> turn.call(registered(turn), selector, arguments));
  }

  private Object registered(Inside turn) {
    return turn.send(turn.global("kinds"), "kindOfMaker:", turn.object(maker));
  }

  @Override
  public Object enter(Inside turn) {
    return turn.object(maker);
  }
}
