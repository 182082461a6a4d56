package vivarium.vat.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import vivarium.vat.search.CheckReport.Finding;
import vivarium.vat.search.CheckReport.VatCheck;
import vivarium.world.base.Progress;
import vivarium.world.store.WorldStore;

/**
 * Checks a whole world: that every byte is what was written, and that every reference leads to what
 * it says. Changes nothing.
 */
public final class ClosureCheck {
  /** More findings than anybody reads. */
  static final int FINDINGS_MAX = 1_000;

  private final WorldStore store;

  /**
   * @param store the world to check; what its vats change meanwhile may be found wrong
   */
  public ClosureCheck(WorldStore store) {
    this.store = store;
  }

  /**
   * Checks everything; finds all that is wrong, not only the first.
   *
   * @param progress told how many bytes and records were looked at; if it says no, the report says
   *     that it is not complete
   */
  public CheckReport check(Progress progress) {
    var checks = new ArrayList<VatCheck>();
    store.unavailableVats().forEach((vat, trouble) -> checks.add(unavailable(vat, trouble)));
    boolean complete = true;
    long done = 0;
    for (var name : store.vats()) {
      if (complete && !store.unavailableVats().containsKey(name)) {
        long before = done;
        var check =
            new VatClosure(
                store.vat(name), store.savedTurn(), more -> progress.report(before + more));
        complete = runs(check);
        checks.add(check.result());
        done += check.done();
      }
    }
    return new CheckReport(checks, complete);
  }

  private static VatCheck unavailable(String vat, String trouble) {
    return new VatCheck(vat, 0, 0, 0, 0, List.of(new Finding(0, "", trouble)), 1);
  }

  private static boolean runs(VatClosure check) {
    try {
      return check.run();
    } catch (CancellationException stopped) {
      return false;
    }
  }
}
