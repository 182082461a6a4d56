/**
 * Where passphrases of worlds come from: a file, the environment, or a person at a terminal.
 *
 * <p>Read {@link vivarium.app.passphrase.Passphrases} first. The window asks by itself: {@code
 * vivarium.app.desktop.window.PassphrasePane}.
 */
@NullMarked
package vivarium.app.passphrase;

import org.jspecify.annotations.NullMarked;
