package vivarium.vat.history;

/**
 * A part of an object that differs between two moments.
 *
 * @param change how it differs
 * @param name the slot, {@code at: 17}, {@code bytes 0 to 65,535}
 * @param kind what sort of part it is
 * @param former its value before, in a few words; empty if it was not there
 * @param now its value after, in a few words; empty if it is not there any more
 */
public record SlotChange(
    ChangeKind change, String name, PartKind kind, String former, String now) {}
