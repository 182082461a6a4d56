package vivarium.world.store.world;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.service.Unexpected;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * Moves changes of the catalogue into its database, which is opened anew when it fails. Used by the
 * applier's thread.
 */
final class CatalogueApplier {
  private static final String SOURCE = "the catalogue";

  private final Catalogue catalogue;
  private final Troubles troubles;

  CatalogueApplier(Catalogue catalogue, Troubles troubles) {
    this.catalogue = catalogue;
    this.troubles = troubles;
  }

  boolean isDone() {
    return !catalogue.hasWaiting();
  }

  /** Applies the changes up to one. */
  void apply(long upTo) {
    if (catalogue.hasWaiting()) {
      attempt(() -> catalogue.apply(upTo));
    }
  }

  /** The last change that is applied. */
  long applied() {
    return catalogue.appliedNote();
  }

  /** The number of the first journal file that counts. */
  long firstJournalFile() {
    return catalogue.firstJournalFile();
  }

  /**
   * Whether the journal files before one count no more. A disk may refuse and yet have written
   * that; then nothing is left to be told of it, unless changes still wait.
   */
  boolean hasReleased(long journalFile) {
    boolean isNoted = journalFile <= catalogue.firstJournalFile();
    if (isNoted && isDone()) {
      troubles.clear(SOURCE);
    }
    return isNoted;
  }

  /** Notes how far vats are and which journal files count; answers whether that worked. */
  boolean release(Collection<VatRow> rows, long firstJournalFile) {
    return attempt(() -> catalogue.release(rows, firstJournalFile));
  }

  private boolean attempt(Runnable change) {
    var failure = failureOf(change);
    if (failure == null) {
      troubles.clear(SOURCE);
      return true;
    }
    var worse = failureOf(catalogue::reopen);
    troubles.set(
        SOURCE, Unexpected.trouble("writing the catalogue", worse == null ? failure : worse));
    return false;
  }

  private static @Nullable Throwable failureOf(Runnable change) {
    try {
      change.run();
      return null;
    } catch (Throwable e) { // see Unexpected
      return e;
    }
  }
}
