/**
 * The world's history: turns and checkpoints, what differs between two moments, and taking back.
 *
 * <p>Read first: {@link vivarium.inspector.viewmodel.time.TimelineModel}, then {@link
 * vivarium.inspector.viewmodel.time.RevertModel}.
 */
@NullMarked
package vivarium.inspector.viewmodel.time;

import org.jspecify.annotations.NullMarked;
