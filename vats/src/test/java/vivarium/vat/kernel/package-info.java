/** Behaviour of vats as wholes: budgets, messages, promises, beginning and end. */
@NullMarked
package vivarium.vat.kernel;

import org.jspecify.annotations.NullMarked;
