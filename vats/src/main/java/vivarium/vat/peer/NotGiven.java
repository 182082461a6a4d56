package vivarium.vat.peer;

import vivarium.vat.message.Passable;
import vivarium.vat.message.Trouble;
import vivarium.world.base.WorldException;

/** The peer names what it was not given, or what was taken back since. */
final class NotGiven extends WorldException {
  private static final long serialVersionUID = 1;

  NotGiven(String what) {
    super(what + " was not given to the world that sent this, or has been taken back.");
  }

  Passable reason() {
    return Trouble.OBJECT_DELETED.reason(String.valueOf(getMessage()));
  }
}
