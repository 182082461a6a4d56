package vivarium.world.interp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;

/**
 * What code can learn of promises and of other vats.
 *
 * <p>Called on the vat's thread, within a turn. Each may throw a {@link
 * vivarium.world.base.WorldException}, of which the message is given to the code as an error.
 */
public interface OtherVats {
  /** {@code waiting}, {@code fulfilled}, {@code broken}, or {@code presence} for no promise. */
  String promiseState(FarReference reference);

  /**
   * What is known here of a promise, in a few words such as {@code fulfilled with 22}; null if
   * nothing is, or for no promise. Asks no other vat and runs no code.
   */
  @Nullable String promiseGist(FarReference reference);

  /** What a promise was fulfilled with, or why it was broken; null while it waits. */
  @Nullable Object promiseOutcome(FarReference promise);

  /**
   * Has {@code fulfilled: value} or {@code broken: reason} sent to an object, in a turn of its own,
   * when the promise is resolved.
   */
  void watch(FarReference promise, WorldObject observer);

  /** The stand-in for the root of another vat, or the root itself for this one. */
  Object gatekeeperOf(String vat);

  /**
   * The objects of this vat that others may name, or that are pinned: kept whoever refers to them
   * here.
   */
  List<WorldObject> held();

  /** What the vat in which the code runs is called. */
  String vatName();

  /** What all vats of the world are called. */
  List<String> vatNames();

  /**
   * Does something that only the kernel can: make a promise, revoke, pin, add a vat...
   *
   * @param request what, by a name that the kernel knows
   * @param receiver what it is asked of
   */
  Object request(String request, Object receiver, List<Object> arguments);
}
