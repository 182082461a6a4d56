package vivarium.inspector.viewmodel;

import java.time.Instant;

/** A name for a position in the world's history. */
public record CheckpointView(String name, long position, Instant at) {}
