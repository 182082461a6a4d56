package vivarium.vat.history;

import vivarium.vat.history.ContentsMerge.Merged;
import vivarium.world.memory.VatMemory;

/** Merges the planned objects of a vat, with what they refer to being objects of one memory. */
final class Merger {
  private final VatMemory memory;
  private final ContentsMerge merge = new ContentsMerge();

  Merger(VatMemory memory) {
    this.memory = memory;
  }

  /** What an object becomes. */
  Merged merge(VatPlan.Merge plan) {
    var object = memory.reference(plan.kind(), plan.id());
    return merge.takeBack(
        memory.contentsIn(object, plan.before()),
        memory.contentsIn(object, plan.after()),
        memory.contentsIn(object, plan.now()),
        plan.choice(),
        plan.firstIndex());
  }

  /** Makes the planned objects of the running turn what they become. */
  void apply(VatPlan plan) {
    for (var merge : plan.merges().values()) {
      var merged = merge(merge);
      if (merged.changed()) {
        memory.replaceContents(memory.reference(merge.kind(), merge.id()), merged.contents());
      }
    }
  }
}
