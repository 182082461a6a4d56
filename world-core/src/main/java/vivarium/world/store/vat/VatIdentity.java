package vivarium.world.store.vat;

import java.util.HexFormat;
import java.util.Map;
import vivarium.world.store.error.WorldDamaged;
import vivarium.world.store.table.VatTables;

/** What a vat's database says of itself, so that a file in the wrong place is noticed. */
public final class VatIdentity {
  private static final String FORMAT = "format";
  private static final String WORLD = "world";
  private static final String VAT = "vat";
  private static final String FORMAT_NOW = "1";

  public static Map<String, String> about(byte[] world, String identity) {
    return Map.of(FORMAT, FORMAT_NOW, WORLD, HexFormat.of().formatHex(world), VAT, identity);
  }

  /**
   * @throws WorldDamaged if the database belongs somewhere else, or lacks turns that it once had
   */
  static void check(VatSite site, VatTables tables) {
    var expected = about(site.world(), site.row().identity());
    if (!tables.about().equals(expected)) {
      throw new WorldDamaged(
          ("The database of the vat '%s' in %s belongs to another vat or world. Put the right one"
                  + " there, from a backup for example.")
              .formatted(site.name(), site.folder()));
    }
    long applied = tables.state().applied();
    if (applied < site.row().applied()) {
      throw new WorldDamaged(
          ("The database of the vat '%s' in %s is older than the rest of the world: it ends with"
                  + " turn %d and had turn %d already. Restore the whole world from one backup.")
              .formatted(site.name(), site.folder(), applied, site.row().applied()));
    }
  }

  private VatIdentity() {}
}
