package vivarium.vat.peer.frame;

import vivarium.world.base.WorldException;

/** Bytes that are no frame. The peer is at fault, or somebody who pretends to be one. */
public final class BadFrame extends WorldException {
  private static final long serialVersionUID = 1;

  public BadFrame(String what) {
    super(what);
  }
}
