package vivarium.vat.collect;

import org.jspecify.annotations.Nullable;
import vivarium.vat.collect.WeakEntries.Shape;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;

/** Marks what a record names, except what lies behind a weak entry. */
final class RecordFacts implements RecordVisitor {
  private final VatTrace trace;
  private final WeakEntries entries;
  private final long id;
  private @Nullable Shape shape;
  private long key;
  private long value;

  RecordFacts(VatTrace trace, WeakEntries entries, long id) {
    this.trace = trace;
    this.entries = entries;
    this.id = id;
  }

  @Override
  public void map(long map) {
    trace.mark(map);
    shape = entries.shape(map);
  }

  @Override
  public void integer(Part part, int index, long number) {
    if (shape != null && part == Part.FIELD && index == shape.key()) {
      key = number;
    }
  }

  @Override
  public void reference(Part part, int index, ObjectKind target, long other) {
    if (shape != null && part == Part.FIELD && index == shape.value()) {
      value = other;
    } else {
      trace.mark(other);
    }
  }

  /** All of the record was told. What every vat has in any case, as nil, needs no key. */
  void end() {
    if (value < WellKnown.FIRST_FREE_ID) {
      return;
    }
    if (key == 0 || trace.isMarked(key)) {
      trace.mark(value);
    } else {
      entries.await(key, id, value);
    }
  }
}
