package vivarium.world.store.page;

/** Something kept in a cache that counts bytes. */
public interface Weighted {
  /** How many bytes of memory it takes, roughly. */
  int weight();
}
