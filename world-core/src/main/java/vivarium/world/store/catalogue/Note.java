package vivarium.world.store.catalogue;

import vivarium.world.store.bytes.ByteReader;
import vivarium.world.store.bytes.ByteWriter;
import vivarium.world.store.bytes.Malformed;
import vivarium.world.store.table.CatalogueTables.CheckpointRow;
import vivarium.world.store.table.CatalogueTables.Editor;
import vivarium.world.store.table.CatalogueTables.VatRow;

/**
 * A change of the catalogue, as it stands in the journal. Making one twice is the same as making it
 * once, so that replaying needs no book-keeping.
 */
public sealed interface Note {
  /** There is a vat. */
  record VatAdded(VatRow vat) implements Note {}

  /** A vat and all that was in it is gone for good. */
  record VatRemoved(String name) implements Note {}

  /** A position has a name. */
  record CheckpointSet(CheckpointRow checkpoint) implements Note {}

  /** A position has lost its name. */
  record CheckpointRemoved(String name) implements Note {}

  /** A setting has a value. */
  record SettingSet(String key, String value) implements Note {}

  /** Makes the change in the catalogue's database. */
  default void apply(Editor editor) {
    switch (this) {
      case VatAdded(var vat) -> editor.putVat(vat);
      case VatRemoved(var name) -> editor.removeVat(name);
      case CheckpointSet(var checkpoint) -> editor.putCheckpoint(checkpoint);
      case CheckpointRemoved(var name) -> editor.removeCheckpoint(name);
      case SettingSet(var key, var value) -> editor.putSetting(key, value);
    }
  }

  /** Writes it so that {@link #read} can read it. */
  default void write(ByteWriter out) {
    switch (this) {
      case VatAdded(var vat) ->
          out.putByte(1).putText(vat.name()).putText(vat.folder()).putText(vat.identity());
      case CheckpointSet(var checkpoint) ->
          out.putByte(2)
              .putText(checkpoint.name())
              .putNumber(checkpoint.turn())
              .putSigned(checkpoint.atMillis());
      case CheckpointRemoved(var name) -> out.putByte(3).putText(name);
      case SettingSet(var key, var value) -> out.putByte(4).putText(key).putText(value);
      case VatRemoved(var name) -> out.putByte(5).putText(name);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Note read(ByteReader in) {
    return switch (in.takeByte()) {
      case 1 -> new VatAdded(new VatRow(in.takeText(), in.takeText(), in.takeText(), 0));
      case 2 ->
          new CheckpointSet(new CheckpointRow(in.takeText(), in.takeNumber(), in.takeSigned()));
      case 3 -> new CheckpointRemoved(in.takeText());
      case 4 -> new SettingSet(in.takeText(), in.takeText());
      case 5 -> new VatRemoved(in.takeText());
      default -> throw new Malformed("an unknown change of the catalogue");
    };
  }
}
