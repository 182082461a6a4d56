package vivarium.vat.api;

import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.Text;
import vivarium.world.base.WorldException;

/** A service breaks a promise with a reason that is more than a sentence. */
final class Refused extends WorldException {
  private static final long serialVersionUID = 1;

  private final transient Passable reason;

  Refused(Passable reason) {
    super(reason instanceof Text(var text) ? text : reason.toString());
    this.reason = reason;
  }

  Passable reason() {
    return reason;
  }
}
