package vivarium.world.store.world;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.catalogue.Catalogue;
import vivarium.world.store.catalogue.Note;
import vivarium.world.store.chunk.PackPosition;
import vivarium.world.store.error.CheckpointNameTaken;
import vivarium.world.store.error.StoreClosed;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.journal.Journal;
import vivarium.world.store.saved.NormalDraft;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.table.CatalogueTables.CheckpointRow;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.vat.ToldChunks;
import vivarium.world.store.vat.VatCore;

/**
 * Saves turns and changes of the catalogue: writes them to the journal, shows them to those who
 * read, counts them; all under one lock, so that every reader and the journal agree on the order.
 *
 * <p>What is in the journal counts. If it cannot be shown, for lack of memory, nothing more is
 * taken: the next opening shows it.
 */
final class WorldAppender {
  /** The name of trouble with saving. */
  private static final String SOURCE = "saving";

  private final WorldSite site;
  private final Journal journal;
  private final Catalogue catalogue;
  private final WorldVats vats;
  private final Troubles troubles;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile long savedTurn;
  private boolean closed;
  private boolean isStopped;

  WorldAppender(
      WorldSite site, Journal journal, Catalogue catalogue, WorldVats vats, Troubles troubles) {
    this.site = site;
    this.journal = journal;
    this.catalogue = catalogue;
    this.vats = vats;
    this.troubles = troubles;
    this.savedTurn = journal.lastTurn();
  }

  /** The last turn that was saved and is shown. */
  long savedTurn() {
    return savedTurn;
  }

  /** Saves a turn; answers its number. */
  long append(NormalDraft draft) {
    return locked(() -> {
      var cores = new ArrayList<VatCore>(draft.parts().size());
      var chunksEnds = new ArrayList<PackPosition>(draft.parts().size());
      for (var part : draft.parts()) {
        var core = vats.requireWritable(part.vat());
        cores.add(core);
        chunksEnds.add(core.chunks().unforcedEnd());
      }
      try {
        enter(cores, draft);
        var record = draft.record(site.options().clock().now().toEpochMilli(), chunksEnds);
        long turn = saved(() -> journal.appendTurn(record::write));
        show(() -> {
          for (int i = 0; i < cores.size(); i++) {
            cores.get(i).add(record.vatTurn(turn, record.parts().get(i)));
            cores.get(i).chunks().barrier().saved();
          }
        });
        savedTurn = turn;
        return turn;
      } finally {
        cores.forEach(core -> core.chunks().barrier().left());
      }
    });
  }

  /** Refuses a turn that names chunks which were given back. */
  private static void enter(List<VatCore> cores, NormalDraft draft) {
    for (int i = 0; i < cores.size(); i++) {
      var core = cores.get(i);
      var changes = draft.parts().get(i).objects();
      core.chunks().barrier().entering(() -> core.named().in(changes));
    }
  }

  /** Adds a vat that was made. */
  void addVat(VatRow row, VatCore core) {
    locked(() -> {
      note(new Note.VatAdded(row));
      show(() -> vats.add(core));
      return row;
    });
  }

  /** Removes a vat; answers it, or null if it could not be used. */
  @Nullable VatCore removeVat(String name) {
    var removed = new AtomicReference<@Nullable VatCore>();
    locked(() -> {
      note(new Note.VatRemoved(name));
      show(() -> removed.set(vats.remove(name)));
      return name;
    });
    return removed.get();
  }

  /** Names the last turn. */
  Checkpoint checkpoint(String name) {
    var at = site.options().clock().now().truncatedTo(ChronoUnit.MILLIS); // what is kept of it
    return locked(() -> {
      if (catalogue.hasCheckpoint(name)) {
        throw new CheckpointNameTaken(
            "There is a checkpoint '%s' already. Choose another name.".formatted(name));
      }
      note(new Note.CheckpointSet(new CheckpointRow(name, savedTurn, at.toEpochMilli())));
      return new Checkpoint(name, savedTurn, at);
    });
  }

  /** Forgets a name; answers whether there was one. */
  boolean deleteCheckpoint(String name) {
    return locked(() -> {
      boolean isThere = catalogue.hasCheckpoint(name);
      if (isThere) {
        note(new Note.CheckpointRemoved(name));
      }
      return isThere;
    });
  }

  void setting(String key, String value) {
    locked(() -> {
      note(new Note.SettingSet(key, value));
      return key;
    });
  }

  /** Takes nothing more; answers whether this was the first call. */
  boolean close() {
    lock.lock();
    try {
      boolean isFirst = !closed;
      closed = true;
      troubles.clear(SOURCE); // of what was refused, nothing is left to be done
      troubles.clear(ToldChunks.SOURCE);
      return isFirst;
    } finally {
      lock.unlock();
    }
  }

  private void note(Note note) {
    long number = saved(() -> journal.appendNote(note::write));
    show(() -> catalogue.add(number, note));
  }

  /** Writes to the journal, and lets the status say so while that does not work. */
  private long saved(LongSupplier writing) {
    try {
      long position = writing.getAsLong();
      troubles.clear(SOURCE);
      troubles.clear(ToldChunks.SOURCE);
      return position;
    } catch (StoreWriteFailed e) {
      troubles.set(SOURCE, e);
      throw e;
    }
  }

  private void show(Runnable change) {
    try {
      change.run();
    } catch (Throwable e) { // it is told in what is thrown instead
      isStopped = true; // before anything that needs memory
      throw stopped(e);
    }
  }

  private StoreClosed stopped(@Nullable Throwable cause) {
    var text =
        ("The world %s has stopped: there was no memory to show something that was saved. Nothing"
                + " is lost; close the world and open it again.")
            .formatted(site.folder().path());
    return cause == null ? new StoreClosed(text) : new StoreClosed(text, cause);
  }

  private <T> T locked(Supplier<T> change) {
    lock.lock();
    try {
      requireOpen();
      return change.get();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreClosed("The world %s was closed.".formatted(site.folder().path()));
    }
    if (isStopped) {
      throw stopped(null);
    }
  }
}
