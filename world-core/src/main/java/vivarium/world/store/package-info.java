/**
 * A world on disk: bytes under 64-bit ids, changed in turns, remembered in every former state.
 *
 * <p>Read {@link vivarium.world.store.WorldStore} first: it is opened on a folder, takes turns,
 * says how safe they are and lists them. {@link vivarium.world.store.VatStore} is one vat's share:
 * current contents, former contents, entries, chunks. {@link vivarium.world.store.StoreOptions} has
 * everything that may be set. The file formats are in {@code assets/handbook/store-format.md}.
 *
 * <p>The store knows no objects: what the bytes mean is the business of whoever hands them over.
 */
@NullMarked
package vivarium.world.store;

import org.jspecify.annotations.NullMarked;
