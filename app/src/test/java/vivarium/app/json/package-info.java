/** Tests of JSON that leaves the world. */
@NullMarked
package vivarium.app.json;

import org.jspecify.annotations.NullMarked;
