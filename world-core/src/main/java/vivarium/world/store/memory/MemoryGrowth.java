package vivarium.world.store.memory;

/**
 * By how much a vat that is held in memory only has grown with a turn.
 *
 * @param bytes how many bytes more its current contents have
 * @param objects how many more objects there are
 */
record MemoryGrowth(long bytes, int objects) {}
