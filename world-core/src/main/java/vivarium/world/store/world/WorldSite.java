package vivarium.world.store.world;

import org.jspecify.annotations.Nullable;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.catalogue.WorldFolder;
import vivarium.world.store.crypt.WorldKeys;
import vivarium.world.store.disk.DiskLock;
import vivarium.world.store.table.Databases;

/**
 * What opening a world begins with.
 *
 * @param folder its folder
 * @param identity the 16 bytes that name it
 * @param lock the right to use it
 * @param options how it is used
 * @param databases opens its databases
 * @param keys its keys; null if it has no passphrase
 */
record WorldSite(
    WorldFolder folder,
    byte[] identity,
    DiskLock lock,
    StoreOptions options,
    Databases databases,
    @Nullable WorldKeys keys) {}
