package vivarium.vat.api;

import java.util.List;
import vivarium.world.store.StoreOptions;
import vivarium.world.syntax.SourceText;

/**
 * How a world is opened.
 *
 * @param store everything about the disk
 * @param heapBytesPerVat how much memory the loaded contents of a vat may take, estimated
 * @param library the world's own library, read into every new vat, in order
 * @param gatekeepers source read into a new vat of a name after the library, by name of the vat
 * @param sample source read into {@code home} of a new world after everything else
 */
public record WorldOptions(
    StoreOptions store,
    long heapBytesPerVat,
    List<SourceText> library,
    List<GatekeeperSource> gatekeepers,
    List<SourceText> sample) {
  /** Source for the gatekeeper of the vats of one name. */
  public record GatekeeperSource(String vat, SourceText source) {}

  /** What a person's world takes on this machine: a quarter of the heap for each vat. */
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
