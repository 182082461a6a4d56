/**
 * What our own threads are made of. They serve everybody who has the world open, so nothing that is
 * thrown ends them: it is told to those who wait, kept for the status, and tried again.
 *
 * <p>Read {@link vivarium.world.store.service.ServiceThread} first.
 */
@NullMarked
package vivarium.world.store.service;

import org.jspecify.annotations.NullMarked;
