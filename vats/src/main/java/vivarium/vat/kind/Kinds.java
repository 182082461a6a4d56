package vivarium.vat.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.vat.api.Vat;
import vivarium.world.object.ObjectVector;

/**
 * Kinds, stores and indexes of one vat, for a Java program. Make one for a vat and use it for
 * everything there: what comes of one cannot be mixed with what comes of another.
 *
 * <p>Any thread may call any method; each waits for the vat, and is one turn of it. None may be
 * called on a thread of another vat.
 */
public final class Kinds {
  private final Calls calls;

  private Kinds(Calls calls) {
    this.calls = calls;
  }

  /** The kinds of a vat, which has to have the library. */
  public static Kinds in(Vat vat) {
    return new Kinds(new Calls(vat));
  }

  // ---- turns

  /** What an expression in the language of the world answers, in the lobby. */
  public @Nullable Object evaluate(String source) {
    return calls.ask(source, turn -> turn.leave(new Source(source).enter(turn)));
  }

  /**
   * Makes one turn of all calls that are made within: all of it happens, or nothing.
   *
   * @param work runs on the thread of the vat, and must not wait for anything. If it throws, the
   *     turn is undone and the exception is thrown here
   */
  public <T extends @Nullable Object> T atomically(Supplier<T> work) {
    return calls.ask("a turn of a program", turn -> work.get());
  }

  /** The same without an answer. */
  public void atomically(Runnable work) {
    Supplier<Boolean> done =
        () -> {
          work.run();
          return true;
        };
    atomically(done);
  }

  // ---- names

  /**
   * Has the lobby keep something under a name, so that the world keeps it, and finds it again by
   * {@link #find} and in code.
   */
  public void keep(String name, Object value) {
    calls.ask(
        "keep " + name,
        turn -> {
          var interpreter = turn.heap().interpreter();
          var lobby = interpreter.newMirror(turn.heap().memory().wellKnown().lobby);
          return turn.send(lobby, "addSlot:Contents:", name, turn.enter(value));
        });
  }

  /** What the lobby has under a name: what was kept, or something of the library. */
  public @Nullable Object find(String name) {
    return calls.ask(name, turn -> turn.leave(turn.global(name)));
  }

  /** The same where it is an object, such as {@code zones} or {@code caretaking}. */
  public ObjectRef global(String name) {
    return Answers.object(name, find(name));
  }

  // ---- kinds

  /** A kind whose instances belong to this incarnation of the code of the vat. */
  public KindDefinition define(String tag) {
    return new KindDefinition(calls, tag, false);
  }

  /** A kind whose instances outlive the code; it is known by its handle. */
  public KindDefinition defineDurable(ObjectRef handle) {
    return new KindDefinition(calls, handle, true);
  }

  /** The handle of a durable kind, to be kept where the next incarnation finds it. */
  public ObjectRef makeHandle(String tag) {
    return global("kinds").callForObject("makeKindHandle:", tag);
  }

  /** A kind whose maker was kept. */
  public Kind kind(ObjectRef maker) {
    return new Kind(maker);
  }

  /**
   * A kind in its first form.
   *
   * @param kitMaker an object with {@code kitFor: state}, which answers a body and its init. What
   *     is made is made by {@code make}, {@code make: argument} and so on
   */
  public Kind makeKind(String kitMaker) {
    return new Kind(global("kinds").callForObject("makeKind:", new Source(kitMaker)));
  }

  /** The same for what outlives the code. */
  public Kind makeDurableKind(String kitMaker) {
    return new Kind(global("kinds").callForObject("makeDurableKind:", new Source(kitMaker)));
  }

  // ---- stores

  /** The durable store with strings for keys that is handed from incarnation to incarnation. */
  public MapStore baggage() {
    return new MapStore(global("kinds").callForObject("baggage"));
  }

  /** A new map store. */
  public MapStore mapStore(String label) {
    return mapStore(label, StoreLimits.NONE);
  }

  /** A new map store. */
  public MapStore mapStore(String label, StoreLimits options) {
    return new MapStore(store("mapStore", label, options));
  }

  /** A new set store. */
  public SetStore setStore(String label) {
    return setStore(label, StoreLimits.NONE);
  }

  /** A new set store. */
  public SetStore setStore(String label, StoreLimits options) {
    return new SetStore(store("setStore", label, options));
  }

  /** A new weak map store. */
  public WeakMapStore weakMapStore(String label, StoreLimits options) {
    return new WeakMapStore(store("weakMapStore", label, options));
  }

  /** A new weak set store. */
  public WeakSetStore weakSetStore(String label, StoreLimits options) {
    return new WeakSetStore(store("weakSetStore", label, options));
  }

  private ObjectRef store(String prototype, String label, StoreLimits options) {
    return global(prototype).callForObject("label:Options:", label, options.asRecord());
  }

  /**
   * A new index.
   *
   * @param type integer (32 bits), long (64 bits), float, string, date, number or any
   */
  public Index index(String type, boolean unique) {
    return new Index(global("index").callForObject("of:Unique:", type, unique));
  }

  /** A map store that was kept. */
  public MapStore mapStore(ObjectRef ref) {
    return new MapStore(ref);
  }

  /** A set store that was kept. */
  public SetStore setStore(ObjectRef ref) {
    return new SetStore(ref);
  }

  /** A weak map store that was kept. */
  public WeakMapStore weakMapStore(ObjectRef ref) {
    return new WeakMapStore(ref);
  }

  /** A weak set store that was kept. */
  public WeakSetStore weakSetStore(ObjectRef ref) {
    return new WeakSetStore(ref);
  }

  /** An index that was kept. */
  public Index index(ObjectRef ref) {
    return new Index(ref);
  }

  // ---- values

  /** Whether a value fits a pattern; any value is one. */
  public boolean matches(@Nullable Object value, @Nullable Object pattern) {
    return Answers.truth("does:Fit:", global("pattern").call("does:Fit:", value, pattern));
  }

  /** What is wrong with a value for a pattern, and where in it; null if it fits. */
  public @Nullable String complaintAbout(@Nullable Object value, @Nullable Object pattern) {
    var text = global("pattern").call("complaintAbout:For:", value, pattern);
    return text == null ? null : Answers.text("complaintAbout:For:", text);
  }

  /**
   * The order of all values: negative, 0 or positive as one comes before, at or behind another.
   *
   * @throws CodeFailed if one of them can be in no order, such as a promise
   */
  public int compare(@Nullable Object one, @Nullable Object other) {
    return Math.toIntExact(
        Answers.number("rank:With:", global("passable").call("rank:With:", one, other)));
  }

  /** Values in this order. */
  public List<@Nullable Object> sorted(List<?> values) {
    return Answers.list("sorted:", global("passable").call("sorted:", values));
  }

  /** What sort of value it is: number, string, record, object and so on. */
  public String styleOf(@Nullable Object value) {
    return Answers.text("styleOf:", global("passable").call("styleOf:", value));
  }

  /** Whether what is durable can keep a value. */
  public boolean canBeDurable(@Nullable Object value) {
    return Answers.truth("canBeDurable:", global("kindDurability").call("canBeDurable:", value));
  }

  // ---- incarnations

  /** How often the code of the kinds of this vat was replaced; the first is 0. */
  public long incarnation() {
    return Answers.number("incarnation", global("kinds").call("incarnation"));
  }

  /**
   * Replaces the code of the kinds of this vat, as one turn: instances of virtual kinds are given
   * up, and every durable kind gets its code by what is done within, or is retired or orphaned.
   * {@link Vat#upgrade} does the same together with the code of the gatekeeper.
   *
   * @throws CodeFailed if a kind has got no code, or an instance cannot be brought to the shape
   *     that its kind has now; then everything is as it was
   */
  public void newIncarnation(Runnable definitions) {
    atomically(() -> {
      var registry = global("kinds");
      registry.call("beginIncarnation");
      definitions.run();
      registry.call("insistAllReconnected");
    });
  }

  /** Which instances could not be brought to the shapes of their kinds; nothing is changed. */
  public List<Trouble> dryRun() {
    return calls.ask("dryRun", turn -> troubles(turn, turn.send(turn.global("kinds"), "dryRun")));
  }

  /** A migration of all outdated instances, to be started. */
  public Migration migration() {
    return new Migration(global("kinds").callForObject("migration"));
  }

  /** Forgets a durable kind of which there are no instances. */
  public void retire(ObjectRef handle) {
    global("kinds").call("retire:", handle);
  }

  /** Goes on without code for a durable kind: its instances can be looked at only. */
  public void orphan(ObjectRef handle) {
    global("kinds").call("orphan:", handle);
  }

  static List<Trouble> troubles(Inside turn, Object associations) {
    var troubles = new ArrayList<Trouble>();
    var vector = (ObjectVector) turn.send(associations, "asVector");
    for (long i = 0; i < vector.size(); i++) {
      troubles.add(
          new Trouble(
              Answers.object("key", turn.call(vector.at(i), "key")),
              Answers.text("value", turn.call(vector.at(i), "value"))));
    }
    return troubles;
  }

  @Override
  public String toString() {
    return "the kinds of vat '%s'".formatted(calls.vat().name());
  }
}
