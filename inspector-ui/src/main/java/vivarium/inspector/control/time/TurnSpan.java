package vivarium.inspector.control.time;

import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.time.TimelineModel;

/**
 * Where selected turns stand among those that are loaded.
 *
 * @param first the index of the first of them
 * @param last the index of the last of them
 */
record TurnSpan(int first, int last) {
  static TurnSpan of(TurnRange range, TimelineModel model) {
    return new TurnSpan(model.countUpTo(range.first() - 1), model.countUpTo(range.last()) - 1);
  }
}
