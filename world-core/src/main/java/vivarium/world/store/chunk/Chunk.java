package vivarium.world.store.chunk;

import vivarium.world.base.ChunkHash;

/**
 * One chunk, as it is named in a list of chunks.
 *
 * @param hash its name
 * @param length its length in bytes
 */
public record Chunk(ChunkHash hash, int length) {}
