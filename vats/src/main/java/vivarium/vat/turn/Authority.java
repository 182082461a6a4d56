package vivarium.vat.turn;

import java.util.List;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.base.WorldException;
import vivarium.world.object.FarReference;
import vivarium.world.object.WorldObject;
import vivarium.world.store.EntryStore;

/**
 * What can be done with a vat's c-list: hand out what others may then name, take it back, keep it.
 * All of it is part of the running turn.
 */
public final class Authority {
  private final Customs customs;
  private final CustomsList list;

  Authority(Customs customs, CustomsList list) {
    this.customs = customs;
    this.list = list;
  }

  /** The numbers of the objects that other vats may name, by what is on a vat's disk. */
  public static List<Long> handedOut(EntryStore entries) {
    return CustomsEntries.exportsIn(entries).values().stream()
        .map(CustomsEntries.Export::id)
        .distinct()
        .toList();
  }

  /**
   * Lets others name an object, or the object of another vat that a presence stands for.
   *
   * @throws WorldException if the value is data, which has no name
   */
  public ObjectOf handOut(Object value) {
    if (customs.out(value) instanceof ObjectOf object) {
      return object;
    }
    throw new WorldException("This is data, which is copied; only an object can be handed out.");
  }

  /** The presence here of an object of any vat. */
  public WorldObject presence(String home, long id) {
    return (WorldObject) customs.in(new ObjectOf(home, id));
  }

  /** Answers messages of other vats to an object with a reason, until it is reinstated. */
  public void revoke(WorldObject object) {
    if (object instanceof FarReference far) {
      throw new WorldException(
          customs.address(far) instanceof PromiseOf
              ? "A promise cannot be revoked; revoke what it was fulfilled with, in its own vat."
              : "Only an object of this vat can be revoked; a presence can be disavowed.");
    }
    list.revoke(object);
  }

  /** Lets all who hold a revoked object use it again; does nothing for any other. */
  public void reinstate(WorldObject object) {
    if (!(object instanceof FarReference)) {
      list.reinstate(object);
    }
  }

  /** Whether messages of others to an object are answered with a reason. */
  public boolean isRevoked(WorldObject object) {
    return list.isRevoked(object);
  }

  /** Keeps an object though nothing refers to it, until it is unpinned as often as pinned. */
  public void pin(WorldObject object) {
    list.pin(object);
  }

  /** Takes back one {@link #pin}; does nothing for an object that is not pinned. */
  public void unpin(WorldObject object) {
    list.unpin(object);
  }

  /** How often an object is pinned. */
  public int pins(WorldObject object) {
    return list.pins(object);
  }

  /** What others may name or is pinned: it is there though nothing here may refer to it. */
  public List<WorldObject> held() {
    return list.held();
  }

  /** Makes a presence useless in this vat. */
  void disavow(FarReference far) {
    if (customs.address(far) instanceof PromiseOf) {
      throw new WorldException("A promise cannot be disavowed; only a presence can.");
    }
    list.disavow(far);
  }
}
