package vivarium.inspector.viewmodel;

import org.jspecify.annotations.Nullable;

/**
 * One slot as of one turn.
 *
 * @param name the selector that reads it: {@code x}, {@code +}, {@code at:Put:}; never with a star
 * @param label what a row shows: {@code parent*}, {@code + p}, {@code at: k Put: v}
 * @param assignable whether {@code name:} assigns it (parents and data slots may be either)
 * @param category path of categories separated by {@code /}, or empty
 * @param comment plain text, or empty
 * @param value what it holds; for a method, the method with a one-line body as text
 * @param source what its editor shows: a method's full source {@code + p = ( ... )}; null for a
 *     slot that holds a value (edit that with an expression)
 */
public record SlotView(
    String name,
    String label,
    SlotKind kind,
    boolean assignable,
    String category,
    String comment,
    Visibility visibility,
    ValueView value,
    @Nullable String source) {}
