package vivarium.inspector.viewmodel;

/**
 * A slot (or the bytes or an element) that differs between two moments.
 *
 * @param name the slot's label, {@code at: 17}, or {@code bytes 0 to 65,535}
 * @param former its text before, empty when it was not there
 * @param now its text after, empty when it is no longer there
 */
public record SlotChange(
    ChangeKind change, String name, SlotKind kind, String former, String now) {}
