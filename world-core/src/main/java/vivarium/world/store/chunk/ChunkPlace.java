package vivarium.world.store.chunk;

/**
 * Where a chunk is.
 *
 * @param pack the number of its file
 * @param position where in the file its record begins
 * @param length how many bytes it has
 */
public record ChunkPlace(int pack, long position, int length) {}
