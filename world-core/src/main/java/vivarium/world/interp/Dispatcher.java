package vivarium.world.interp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.MethodCode;
import vivarium.world.lookup.InlineCache;
import vivarium.world.lookup.Lookup;
import vivarium.world.lookup.LookupResult;
import vivarium.world.lookup.SharedCache;
import vivarium.world.lookup.Universe;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.Selector;

/** Turns what a lookup finds into an action. */
final class Dispatcher {
  /** How many selectors that are sent from outside are remembered; few are in use. */
  private static final int ENTRANCES_MAX = 1000;

  private final Interpreter interpreter;
  private final Universe universe;
  private final Lookup lookup;
  private final SharedCache<Action> sharedCache;
  private final Map<String, InlineCache<Action>> entrances = new HashMap<>();

  Dispatcher(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.universe = interpreter.universe();
    this.lookup = new Lookup(universe);
    this.sharedCache = new SharedCache<>(universe);
  }

  /** An empty cache for one place that sends {@code selector}. */
  InlineCache<Action> newCache(String selector) {
    return new InlineCache<>(universe, sharedCache, selector);
  }

  /** Looks a message up, and has the cache remember what was found. */
  Action resolve(Object receiver, String selector, boolean implicit, InlineCache<Action> cache) {
    return isOwnValueMessage(receiver, selector)
        ? remembered(cache, receiver, BlockValue.INSTANCE, false)
        : resolve(lookup.find(receiver, selector), receiver, selector, implicit, cache);
  }

  /** The same for blocks with so many arguments of which none has been made. */
  Action resolveForBlock(int arity, String selector, InlineCache<Action> cache) {
    var sample = interpreter.sampleBlock(arity);
    return selector.equals(Selector.blockValue(arity))
        ? remembered(cache, sample, BlockValue.INSTANCE, false)
        : resolve(
            lookup.findShared(universe.wellKnown().blocks, selector),
            sample,
            selector,
            false,
            cache);
  }

  private Action resolve(
      LookupResult result,
      Object receiver,
      String selector,
      boolean implicit,
      InlineCache<Action> cache) {
    if (result instanceof LookupResult.Found(var holder, var slot)) {
      return remembered(
          cache, receiver, slotAction(holder, slot, receiver, selector), holder != receiver);
    }
    return new LookupFailure(
        interpreter,
        LookupFailure.kindOf(result),
        implicit ? LookupFailure.Sent.IMPLICIT_SELF : LookupFailure.Sent.NORMAL,
        selector,
        null);
  }

  private static Action remembered(
      InlineCache<Action> cache, Object receiver, Action action, boolean throughParents) {
    cache.remember(receiver, action, throughParents);
    return action;
  }

  /** Looks a message up that is sent without a place of its own in the code. */
  Action resolve(Object receiver, String selector) {
    var cache = entrance(selector);
    var action = cache.find(receiver);
    return action != null ? action : resolve(receiver, selector, false, cache);
  }

  private InlineCache<Action> entrance(String selector) {
    var known = entrances.get(selector);
    if (known != null) {
      return known;
    }
    if (entrances.size() == ENTRANCES_MAX) {
      entrances.clear();
    }
    var cache = newCache(selector);
    entrances.put(selector, cache);
    return cache;
  }

  /** The same, and that nothing was found is remembered, too. */
  private Action entered(Object receiver, String selector) {
    var cache = entrance(selector);
    var known = cache.find(receiver);
    if (known != null) {
      return known;
    }
    var action = resolve(receiver, selector, false, cache);
    return action instanceof LookupFailure ? remembered(cache, receiver, action, true) : action;
  }

  /** Whether a message would be understood. */
  boolean isUnderstood(Object receiver, String selector) {
    return isOwnValueMessage(receiver, selector)
        || !(entered(receiver, selector) instanceof LookupFailure);
  }

  /** A resend's action, and whether it stays right as long as the epoch lasts. */
  record Resent(Action action, boolean lasting) {}

  /** Looks up a resend from the method's holder. */
  Resent resolveResend(WorldObject holder, @Nullable String delegate, String selector) {
    var result =
        delegate == null
            ? lookup.findAbove(holder, selector)
            : lookup.findThrough(holder, delegate, selector);
    if (result instanceof LookupResult.Found(var found, var slot)) {
      return new Resent(
          inheritedAction(found, slot, selector), delegate == null || isLasting(holder, delegate));
    }
    var sent =
        delegate == null
            ? LookupFailure.Sent.UNDIRECTED_RESEND
            : LookupFailure.Sent.DIRECTED_RESEND;
    return new Resent(
        new LookupFailure(interpreter, LookupFailure.kindOf(result), sent, selector, delegate),
        false);
  }

  /** Assignments to ordinary data slots do not end the epoch, those to parents do. */
  private static boolean isLasting(WorldObject holder, String delegate) {
    var slot = holder.map().find(delegate);
    return slot != null && (slot.isParent() || slot instanceof Slot.Constant);
  }

  /** The action for a lookup that begins at another object than the receiver. */
  Action resolveDelegated(Object start, String selector) {
    var result = lookup.find(start, selector);
    return result instanceof LookupResult.Found(var holder, var slot)
        ? inheritedAction(holder, slot, selector)
        : new LookupFailure(
            interpreter,
            LookupFailure.kindOf(result),
            LookupFailure.Sent.DELEGATED,
            selector,
            null);
  }

  private static boolean isOwnValueMessage(Object receiver, String selector) {
    return receiver instanceof BlockObject block
        && selector.startsWith("value")
        && selector.equals(Selector.blockValue(block.arity()));
  }

  private Action slotAction(WorldObject holder, Slot slot, Object receiver, String selector) {
    return holder == receiver
        ? switch (slot) {
          case Slot.Data data -> new SlotActions.ReadOwn(data.fieldIndex());
          case Slot.Assignment assignment ->
              new SlotActions.AssignOwn(assignment.data().fieldIndex());
          case Slot.Constant constant -> constantAction(constant, selector, null);
        }
        : inheritedAction(holder, slot, selector);
  }

  private Action inheritedAction(WorldObject holder, Slot slot, String selector) {
    return switch (slot) {
      case Slot.Data data -> new SlotActions.ReadInherited(holder, data.fieldIndex());
      case Slot.Assignment assignment ->
          new SlotActions.AssignInherited(holder, assignment.data().fieldIndex());
      case Slot.Constant constant -> constantAction(constant, selector, holder);
    };
  }

  private Action constantAction(
      Slot.Constant constant, String selector, @Nullable WorldObject holder) {
    if (!(constant.value() instanceof MethodCode method)) {
      return new SlotActions.Answer(constant.value());
    }
    var routine = (Routine) method.executable(code -> Routine.of(interpreter, code));
    return new MethodCall(routine, selector, holder).shortened();
  }
}
