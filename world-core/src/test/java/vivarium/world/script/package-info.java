/**
 * For tests: worlds without a disk, and scripts in the language that are compared with expected
 * texts.
 */
@NullMarked
package vivarium.world.script;

import org.jspecify.annotations.NullMarked;
