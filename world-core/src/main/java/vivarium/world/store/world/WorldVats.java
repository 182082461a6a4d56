package vivarium.world.store.world;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vivarium.world.base.DiskTrouble;
import vivarium.world.store.catalogue.VatNames;
import vivarium.world.store.error.StoreException;
import vivarium.world.store.error.StoreWriteFailed;
import vivarium.world.store.error.VatUnavailable;
import vivarium.world.store.page.PageCache;
import vivarium.world.store.service.Troubles;
import vivarium.world.store.table.CatalogueTables.VatRow;
import vivarium.world.store.vat.Backlog;
import vivarium.world.store.vat.VatCore;
import vivarium.world.store.vat.VatHelper;
import vivarium.world.store.vat.VatIdentity;
import vivarium.world.store.vat.VatSite;
import vivarium.world.store.vat.VatView;

/** The vats of an open world: those that can be used, and why the others cannot. */
final class WorldVats {
  private static final Logger LOG = LoggerFactory.getLogger(WorldVats.class);

  private final WorldSite site;
  private final VatHelper helper;
  private final PageCache cache;
  private final Backlog backlog;
  private final Troubles troubles;
  private final Map<String, VatCore> usable = new ConcurrentSkipListMap<>();
  private final Map<String, VatView> views = new ConcurrentSkipListMap<>();
  private final Map<String, StoreException> unavailable = new ConcurrentSkipListMap<>();

  WorldVats(WorldSite site, VatHelper helper, Backlog backlog, Troubles troubles) {
    this.troubles = troubles;
    this.site = site;
    this.helper = helper;
    this.backlog = backlog;
    this.cache = new PageCache(site.options().pageCacheBytes());
  }

  Collection<VatCore> usable() {
    return usable.values();
  }

  Map<String, StoreException> unavailable() {
    return unavailable;
  }

  List<VatView> views() {
    return List.copyOf(views.values());
  }

  @Nullable VatCore find(String name) {
    return usable.get(name);
  }

  VatView view(String name) {
    var view = views.get(name);
    if (view == null) {
      throw missing(name);
    }
    return view;
  }

  /**
   * A vat that takes turns.
   *
   * @throws VatUnavailable if it does not
   */
  VatCore requireWritable(String name) {
    var vat = usable.get(name);
    if (vat == null) {
      throw missing(name);
    }
    var refusal = vat.refusal();
    if (refusal != null) {
      throw new VatUnavailable(
          "The vat '%s' can be read but not changed: %s".formatted(name, refusal));
    }
    return vat;
  }

  /** Opens a vat of the catalogue. One that cannot be opened does not keep the others from it. */
  void open(VatRow row) {
    try {
      add(VatCore.open(siteOf(row), helper));
    } catch (StoreException e) {
      LOG.warn("the vat '{}' cannot be used", row.name(), e);
      unavailable.put(row.name(), e);
    }
  }

  /** Makes the database of a new vat; removes what an earlier attempt left in its folder. */
  VatRow make(String name, Collection<VatRow> others) {
    var taken = others.stream().map(VatRow::folder).toList();
    var folder =
        site.keys() == null ? VatNames.folderFor(name, taken) : VatNames.numberedFolder(taken);
    var row = new VatRow(name, folder, UUID.randomUUID().toString(), 0);
    var path = site.folder().vat(folder);
    var disk = site.options().disk();
    try {
      site.folder().deleteAll(path);
      disk.createFolders(path);
      var about = VatIdentity.about(site.identity(), row.identity());
      site.databases().createVat(path, about).close();
      disk.createFolders(path.resolve("bytes"));
      disk.forceFolder(path);
      disk.forceFolder(site.folder().vats());
      return row;
    } catch (IOException e) {
      throw new StoreWriteFailed(
          "The vat '%s' cannot be created in %s (%s). Make room on the disk and try again."
              .formatted(name, path, DiskTrouble.reason(e)),
          e);
    }
  }

  /** Opens a vat that was just made; it is not one of these yet. */
  VatCore openNew(VatRow row) {
    return VatCore.open(siteOf(row), helper);
  }

  void add(VatCore core) {
    usable.put(core.name(), core);
    views.put(core.name(), new VatView(core, troubles));
  }

  /** Forgets a vat; answers it, or null if it could not be used. */
  @Nullable VatCore remove(String name) {
    unavailable.remove(name);
    views.remove(name);
    return usable.remove(name);
  }

  /**
   * Deletes the folder of a vat that was removed. What cannot be deleted is in nobody's way: the
   * next vat that gets the folder deletes it first.
   */
  void deleteFolder(VatRow row) {
    try {
      site.folder().deleteAll(site.folder().vat(row.folder()));
    } catch (IOException e) {
      LOG.warn("the folder of the vat '{}' was not deleted", row.name(), e);
    }
  }

  void abandon() {
    usable.values().forEach(VatCore::abandon);
  }

  /** Closes all of them, whatever goes wrong with any. */
  void close() {
    for (var vat : usable.values()) {
      try {
        vat.close();
      } catch (StoreException e) {
        LOG.warn("the vat '{}' was not closed properly", vat.name(), e);
      }
    }
  }

  private VatSite siteOf(VatRow row) {
    return new VatSite(
        row,
        site.folder().vat(row.folder()),
        site.identity(),
        site.keys(),
        site.options(),
        site.databases(),
        cache,
        backlog);
  }

  private VatUnavailable missing(String name) {
    var reason = unavailable.get(name);
    return reason == null
        ? new VatUnavailable("There is no vat '%s' in this world.".formatted(name))
        : new VatUnavailable(
            "The vat '%s' cannot be used: %s".formatted(name, reason.getMessage()), reason);
  }
}
