/**
 * Worlds with a passphrase: the key of a world, how the passphrase locks it, and what is sealed
 * with it.
 *
 * <p>Read {@link vivarium.world.store.crypt.WorldKeys} first. What is protected by this and what is
 * not, and why no nonce is used twice, stands in {@code
 * assets/handbook/decisions/0024-encryption.md}.
 */
@NullMarked
package vivarium.world.store.crypt;

import org.jspecify.annotations.NullMarked;
