/** Help for tests that need a toolkit: its thread, windows of a given size, pictures of them. */
@NullMarked
package vivarium.inspector.testing;

import org.jspecify.annotations.NullMarked;
