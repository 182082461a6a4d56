/**
 * The only room that knows both a running world and what its windows ask: it carries questions to
 * the vats and copies of the answers back.
 *
 * <p>Read {@link vivarium.inspector.bridge.WorldBridge} first: it implements the ports of {@code
 * inspector.viewmodel} on a {@link vivarium.vat.api.World}. Below it, {@code ask} sends requests to
 * vats and turns trouble into plain sentences, {@code look} copies objects on their vat's thread,
 * {@code translate} says everything in the windows' words, {@code live} tells what happens, and
 * {@code task} does long work.
 *
 * <p>Nothing here waits on the caller's thread, and no object of a vat ever leaves that vat's
 * thread.
 */
@NullMarked
package vivarium.inspector.bridge;

import org.jspecify.annotations.NullMarked;
