package vivarium.world.mirror;

import vivarium.world.lookup.Universe;

/** Makes mirrors on the values of one vat. For the vat's thread, like everything it shows. */
public final class Mirrors {
  private final Universe universe;
  private final ObjectPrinter printer;

  /**
   * @param printer names what is seen
   */
  public Mirrors(Universe universe, ObjectPrinter printer) {
    this.universe = universe;
    this.printer = printer;
  }

  /** A mirror on a value of the world. */
  public Mirror on(Object value) {
    return new Mirror(this, value);
  }

  Universe universe() {
    return universe;
  }

  ObjectPrinter printer() {
    return printer;
  }
}
