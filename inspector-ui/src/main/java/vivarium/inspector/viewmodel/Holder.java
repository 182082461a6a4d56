package vivarium.inspector.viewmodel;

/**
 * An object that references another, and through what.
 *
 * @param title printString of the holder
 * @param through the slot's name, or {@code at: 17}
 */
public record Holder(ObjectRef ref, String title, ObjectKind kind, String through) {}
