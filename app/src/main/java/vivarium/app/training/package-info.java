/**
 * What the program does once while it is packaged, so that the virtual machine can keep what it
 * learned for a fast start.
 */
@NullMarked
package vivarium.app.training;

import org.jspecify.annotations.NullMarked;
