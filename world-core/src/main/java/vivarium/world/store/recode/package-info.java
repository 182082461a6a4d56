/**
 * Gives a world a passphrase, takes it away, or changes it.
 *
 * <p>Read {@link vivarium.world.store.recode.WorldRecoding} first. What is protected stands in
 * {@code assets/handbook/decisions/0024-encryption.md}.
 */
@NullMarked
package vivarium.world.store.recode;

import org.jspecify.annotations.NullMarked;
