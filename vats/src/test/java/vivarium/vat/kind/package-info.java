/** What a Java program can do with kinds, stores and indexes. Begin with {@code JavaKindsTest}. */
@NullMarked
package vivarium.vat.kind;

import org.jspecify.annotations.NullMarked;
