package vivarium.world.store.world;

import java.util.Collection;
import java.util.function.LongSupplier;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.vat.VatCore;

/**
 * Lets go of the files of the journal that no database needs any more. The order is what keeps
 * turns from being lost: first the databases are on stable storage, then the catalogue says from
 * which file on the journal counts, then the files before it are deleted.
 */
final class JournalRelease {
  private static final String SOURCE = "deleting old journal files";

  private final Journal journal;
  private final CatalogueApplier catalogue;
  private final LongSupplier held;
  private final Troubles troubles;

  /**
   * @param held answers the last turn that nobody needs the journal for, apart from the vats that
   *     are handed over with each release
   */
  JournalRelease(
      Journal journal, CatalogueApplier catalogue, LongSupplier held, Troubles troubles) {
    this.journal = journal;
    this.catalogue = catalogue;
    this.held = held;
    this.troubles = troubles;
  }

  /**
   * Releases what can be.
   *
   * @param vats all vats that can be used; what they have applied was forced just now
   */
  void run(Collection<VatCore> vats) {
    long turn = held.getAsLong();
    for (var vat : vats) {
      turn = Math.min(turn, vat.firstPending() - 1);
    }
    long file = journal.firstFileAfter(turn, catalogue.applied());
    boolean isNoted =
        catalogue.hasReleased(file)
            || catalogue.release(vats.stream().map(VatCore::rowNow).toList(), file);
    if (isNoted) {
      delete();
    }
  }

  private void delete() {
    try {
      journal.deleteBefore(catalogue.firstJournalFile());
      troubles.clear(SOURCE);
    } catch (Throwable e) { // see Unexpected
      troubles.set(SOURCE, Unexpected.trouble(SOURCE, e));
    }
  }
}
