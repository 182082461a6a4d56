package vivarium.vat.search;

import vivarium.world.object.ObjectKind;

/**
 * An object that refers to another.
 *
 * @param object the holder
 * @param title what it is, in a few words
 * @param kind what sort of object it is
 * @param through the name of the slot that refers, or {@code at: 17}
 */
public record Holder(ObjectAddress object, String title, ObjectKind kind, String through) {}
