package vivarium.world.store.world;

import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import vivarium.world.base.WorldException;
import vivarium.world.store.catalogue.VatNames;
import vivarium.world.store.error.VatUnavailable;

/** Adds vats to an open world and removes them, one at a time. */
final class VatRoster {
  private final WorldParts parts;
  private final ReentrantLock creating = new ReentrantLock();

  VatRoster(WorldParts parts) {
    this.parts = parts;
  }

  /** Creates a vat; it is saved when this returns, not safe. */
  void create(String name) {
    VatNames.require(name);
    creating.lock();
    try {
      requireUnused(name);
      var row = parts.vats().make(name, parts.catalogue().vats());
      var core = parts.vats().openNew(row);
      boolean isAdded = false;
      try {
        parts.appender().addVat(row, core);
        parts.appended();
        isAdded = true;
      } finally {
        if (!isAdded) {
          core.abandon();
        }
      }
    } finally {
      creating.unlock();
    }
  }

  /** Removes a vat with all it has; that is safe when this returns. */
  void remove(String name) {
    creating.lock();
    try {
      var row = parts.catalogue().vat(name);
      if (row == null) {
        throw new VatUnavailable("There is no vat '%s' in this world.".formatted(name));
      }
      var core = parts.appender().removeVat(name);
      parts.appended();
      parts.force();
      if (core != null) {
        core.refuse("It was removed.");
        parts.applier().retire(core);
      }
      parts.vats().deleteFolder(row);
    } finally {
      creating.unlock();
    }
  }

  private void requireUnused(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (parts.catalogue().vats().stream()
        .anyMatch(row -> row.name().toLowerCase(Locale.ROOT).equals(lower))) {
      throw new WorldException("There is a vat '%s' already. Choose another name.".formatted(name));
    }
  }
}
