/**
 * The rows of a vat's database, and what they mean: which bytes a thing has now, which it had
 * before, which turns there were.
 *
 * <p>Read {@link vivarium.world.store.row.VatRows} first for what is true now, then {@link
 * vivarium.world.store.row.VatHistory} for what was before. {@link
 * vivarium.world.store.row.VatApply} adds turns, {@link vivarium.world.store.row.Rewriting} makes
 * one of many. How the bytes of a row are laid out is the business of {@link
 * vivarium.world.store.page}.
 */
@NullMarked
package vivarium.world.store.row;

import org.jspecify.annotations.NullMarked;
