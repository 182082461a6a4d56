package vivarium.vat.turn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.vat.turn.PromiseTable.Open;
import vivarium.vat.turn.PromiseTable.Settled;
import vivarium.world.base.WorldBug;
import vivarium.world.store.EntryStore;

/**
 * The c-list of a vat at one moment, for people.
 *
 * @param exports objects of the vat that others may name
 * @param imports what it has of other vats
 * @param promises the promises it keeps
 */
public record CustomsView(List<Exported> exports, List<Imported> imports, List<Kept> promises) {
  private static final String WAITING = "waiting";

  public CustomsView {
    exports = List.copyOf(exports);
    imports = List.copyOf(imports);
    promises = List.copyOf(promises);
  }

  /** One entry of a c-list. */
  public sealed interface Row {}

  /**
   * An object that others may name.
   *
   * @param number the number they name it by
   * @param id its number in the vat
   * @param title what it is, in a few words
   * @param revoked whether messages to it are answered with a reason only
   * @param pins how often it is kept for its own sake
   */
  public record Exported(long number, long id, String title, boolean revoked, int pins)
      implements Row {}

  /**
   * Something of another vat.
   *
   * @param vat whose it is
   * @param promise whether it is a promise
   * @param number by which that vat knows it
   * @param id the number of what stands for it here
   */
  public record Imported(String vat, boolean promise, long number, long id) implements Row {}

  /** A promise: its number, and {@code waiting}, {@code fulfilled} or {@code broken}. */
  public record Kept(long number, String state) implements Row {
    /** Whether it is not settled yet. */
    public boolean isWaiting() {
      return state.equals(WAITING);
    }
  }

  /** Looks at a vat; between its turns. */
  public static CustomsView of(VatHeap heap) {
    var entries = heap.store().entries();
    var pins = CustomsEntries.pinsIn(entries);
    var exports = new ArrayList<Exported>();
    CustomsEntries.exportsIn(entries)
        .forEach((number, export) ->
            exports.add(
                new Exported(
                    number,
                    export.id(),
                    title(heap, export.id()),
                    export.revoked(),
                    pins.getOrDefault(export.id(), 0))));
    var imports = importsIn(heap.name(), entries);
    var promises = new ArrayList<Kept>();
    PromiseTable.ownIn(entries)
        .forEach((number, state) -> promises.add(new Kept(number, nameOf(state))));
    return new CustomsView(exports, imports, promises);
  }

  /**
   * What others name by some numbers, as far as they may; between the turns of the vat.
   *
   * @param numbers the numbers they name it by
   */
  public static Map<Long, Exported> exported(VatHeap heap, Collection<Long> numbers) {
    var entries = heap.store().entries();
    var found = new LinkedHashMap<Long, Exported>();
    for (long number : numbers) {
      var value = entries.get(CustomsEntries.exportKey(number));
      if (value != null) {
        var export = CustomsEntries.export(number, value);
        found.put(
            number,
            new Exported(number, export.id(), title(heap, export.id()), export.revoked(), 0));
      } else if (number == heap.memory().wellKnown().gatekeeper.id()) {
        found.put(number, new Exported(number, number, title(heap, number), false, 0));
      }
    }
    return found;
  }

  static List<Imported> importsIn(String vat, EntryStore entries) {
    var imports = new ArrayList<Imported>();
    CustomsEntries.importsIn(entries)
        .forEach((address, id) -> {
          var imported = imported(address, id);
          if (!imported.vat().equals(vat)) {
            imports.add(imported);
          }
        });
    return imports;
  }

  static Imported imported(String address, long id) {
    return switch (Address.parse(address)) {
      case ObjectOf(var vat, var number) -> new Imported(vat, false, number, id);
      case PromiseOf(var vat, var number) -> new Imported(vat, true, number, id);
      default -> throw new WorldBug("an address is that of an object or a promise: " + address);
    };
  }

  private static String title(VatHeap heap, long id) {
    var object = heap.memory().find(id);
    return object == null ? "" : heap.interpreter().describe(object);
  }

  static String nameOf(PromiseTable.State state) {
    return switch (state) {
      case Open open -> WAITING;
      case Settled settled -> settled.fulfilled() ? "fulfilled" : "broken";
    };
  }
}
