package vivarium.vat.search;

import vivarium.world.format.RecordVisitor;

/**
 * Counts what others have to agree with: the assignable slots of a map, the elements of a segment.
 */
final class PartCounter implements RecordVisitor {
  private long parts;

  @Override
  public void slot(int index, String name, boolean assignable) {
    parts += assignable ? 1 : 0;
  }

  @Override
  public void elements(long count) {
    parts = count;
  }

  long parts() {
    return parts;
  }
}
