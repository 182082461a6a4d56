package vivarium.vat.transfer;

import vivarium.world.base.WorldException;

/** An import did not happen; the world is as it was. */
public final class ImportFailed extends WorldException {
  private static final long serialVersionUID = 1L;

  ImportFailed(String message) {
    super(message + " Nothing was imported.");
  }

  ImportFailed(String message, Throwable cause) {
    super(message + " Nothing was imported.", cause);
  }
}
