/** The handbook and the list of keys: {@link vivarium.inspector.control.help.HelpPane}. */
@NullMarked
package vivarium.inspector.control.help;

import org.jspecify.annotations.NullMarked;
