package vivarium.vat.api;

import java.util.List;
import vivarium.vat.turn.VatPolicy;
import vivarium.world.store.StoreOptions;
import vivarium.world.store.crypt.Secrets;
import vivarium.world.syntax.SourceText;

/**
 * How a world is opened.
 *
 * @param store everything about the disk
 * @param heapBytesPerVat how much memory the loaded contents of a vat may take, estimated
 * @param library the world's own library, read into every new vat, in order
 * @param gatekeepers source read into a new vat of a name after the library, by name of the vat
 * @param sample source read into {@code home} of a new world after everything else
 * @param policy how vats are run if nothing else was said of them
 * @param collection when the world collects by itself what is in nobody's reach
 */
public record WorldOptions(
    StoreOptions store,
    long heapBytesPerVat,
    List<SourceText> library,
    List<GatekeeperSource> gatekeepers,
    List<SourceText> sample,
    VatPolicy policy,
    CollectionPace collection) {
  /** With the standard policy. */
  public WorldOptions(
      StoreOptions store,
      long heapBytesPerVat,
      List<SourceText> library,
      List<GatekeeperSource> gatekeepers,
      List<SourceText> sample) {
    this(
        store,
        heapBytesPerVat,
        library,
        gatekeepers,
        sample,
        VatPolicy.STANDARD,
        CollectionPace.STANDARD);
  }

  /** The same on another disk, or by another clock. */
  public WorldOptions withStore(StoreOptions other) {
    return new WorldOptions(
        other, heapBytesPerVat, library, gatekeepers, sample, policy, collection);
  }

  /** The same with other passphrases. */
  public WorldOptions withSecrets(Secrets secrets) {
    return withStore(store.withSecrets(secrets));
  }

  /** The same with another policy. */
  public WorldOptions withPolicy(VatPolicy other) {
    return new WorldOptions(
        store, heapBytesPerVat, library, gatekeepers, sample, other, collection);
  }

  /** The same, collecting by itself at other times. */
  public WorldOptions withCollection(CollectionPace other) {
    return new WorldOptions(store, heapBytesPerVat, library, gatekeepers, sample, policy, other);
  }

  /** Source for the gatekeeper of the vats of one name. */
  public record GatekeeperSource(String vat, SourceText source) {}

  /**
   * What a person's world takes on this machine, with the whole library and the sample: what a
   * program opens a world with if it has no wishes of its own.
   */
  public static WorldOptions standard() {
    return StandardLibrary.options();
  }

  /** The same with another library: a quarter of the heap for each vat. */
  public static WorldOptions standard(
      List<SourceText> library, List<GatekeeperSource> gatekeepers, List<SourceText> sample) {
    return new WorldOptions(
        StoreOptions.standard(),
        Runtime.getRuntime().maxMemory() / 4,
        library,
        gatekeepers,
        sample);
  }
}
