package vivarium.vat.search;

import java.util.function.LongConsumer;
import vivarium.world.format.RecordVisitor;

/**
 * Counts what others have to agree with: the assignable slots of a map, the elements of a segment.
 */
final class PartCounter implements RecordVisitor {
  private final LongConsumer maps;
  private long parts;

  /**
   * @param maps is told the map of the record
   */
  PartCounter(LongConsumer maps) {
    this.maps = maps;
  }

  @Override
  public void map(long mapId) {
    maps.accept(mapId);
  }

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
