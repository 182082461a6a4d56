/**
 * A world on disk: bytes under 64-bit ids, changed in turns, remembered in every former state. Here
 * is what others use of it; how it is done is in the packages below.
 *
 * <p>Read {@link vivarium.world.store.WorldStore} first: it takes turns, says how safe they are and
 * lists them. {@link vivarium.world.store.VatStore} is one vat's share: current contents, former
 * contents, entries, chunks. {@link vivarium.world.store.StoreOptions} has everything that may be
 * set. A world in a folder is opened by {@code vivarium.world.store.world.WorldOpening}, one in
 * memory by {@code vivarium.world.store.memory.MemoryWorld}. The file formats are in {@code
 * assets/handbook/store-format.md}.
 *
 * <p>The packages below, in the order to read them in, each using only those before it: {@code
 * turn}, {@code error}, {@code retain} and {@code bytes}, what is handed in and out; {@code disk},
 * {@code crypt}, {@code journal}, {@code table}, {@code h2}, {@code chunk} and {@code page}, what
 * is on the disk; {@code service}, {@code saved}, {@code row}, {@code catalogue}, {@code vat} and
 * {@code world}, an open world; {@code memory}, one without a disk; {@code recode} and {@code
 * repair}, what is done to a closed one.
 *
 * <p>The store knows no objects: what the bytes mean is the business of whoever hands them over.
 */
@NullMarked
package vivarium.world.store;

import org.jspecify.annotations.NullMarked;
