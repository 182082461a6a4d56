/** What several tests use: worlds that are made once and copied, and a shell without a process. */
@NullMarked
package vivarium.app.testing;

import org.jspecify.annotations.NullMarked;
