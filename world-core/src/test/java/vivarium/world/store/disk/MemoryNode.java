package vivarium.world.store.disk;

/** A file or a folder in memory, whatever its names. */
sealed interface MemoryNode permits MemoryContent, MemoryFolder {}
