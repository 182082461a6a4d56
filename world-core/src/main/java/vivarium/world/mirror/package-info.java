/**
 * Looking at values and changing objects without sending them messages: no code of the world runs.
 *
 * <p>Read {@link vivarium.world.mirror.Mirror} first: it is the only way for the rest of the
 * program to look <em>at</em> an object. What it shows are names, texts, numbers and other mirrors.
 * {@link vivarium.world.mirror.ObjectPrinter} names values for titles and errors. Uses {@code
 * world.base} to {@code world.code}.
 */
@NullMarked
package vivarium.world.mirror;

import org.jspecify.annotations.NullMarked;
