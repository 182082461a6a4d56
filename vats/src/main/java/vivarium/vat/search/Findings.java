package vivarium.vat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import vivarium.vat.search.CheckReport.Finding;

/** What a check finds wrong: the first of it, and how much it is. */
final class Findings {
  private final List<Finding> list = new ArrayList<>();
  private long count;

  void add(long id, String problem) {
    if (count++ < ClosureCheck.FINDINGS_MAX) {
      list.add(new Finding(id, "", problem));
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Says where the objects are. */
  void name(LongFunction<String> nameOf) {
    list.replaceAll(finding ->
        finding.id() == 0
            ? finding
            : new Finding(finding.id(), nameOf.apply(finding.id()), finding.problem()));
  }

  List<Finding> list() {
    return list;
  }

  long count() {
    return count;
  }
}
