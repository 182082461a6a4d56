package vivarium.world.store.table;

/**
 * How far a vat's database is. Changed in the same transaction as the rows it speaks about.
 *
 * @param applied the last turn in it
 * @param nextFreeId greater than every object id ever used
 * @param objects how many objects there are
 * @param bytes the length of all current contents and values
 * @param nextContent the number of the next row of contents
 * @param nextUndo the number of the next row of former contents
 * @param indexedPack the pack up to which chunks are in the index
 * @param indexedEnd where in that pack the index ends
 * @param chunkBytes the length of all chunks in the index
 */
public record VatState(
    long applied,
    long nextFreeId,
    long objects,
    long bytes,
    long nextContent,
    long nextUndo,
    int indexedPack,
    long indexedEnd,
    long chunkBytes) {
  /** An empty vat. */
  public static final VatState EMPTY = new VatState(0, 1, 0, 0, 1, 1, 0, 0, 0);

  /** The same with another number for the next row of former contents. */
  public VatState withNextUndo(long next) {
    return new VatState(
        applied,
        nextFreeId,
        objects,
        bytes,
        nextContent,
        next,
        indexedPack,
        indexedEnd,
        chunkBytes);
  }

  /** The same with another length of all chunks in the index. */
  public VatState withChunkBytes(long length) {
    return new VatState(
        applied,
        nextFreeId,
        objects,
        bytes,
        nextContent,
        nextUndo,
        indexedPack,
        indexedEnd,
        length);
  }
}
