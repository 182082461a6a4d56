package vivarium.vat.log;

import org.jspecify.annotations.Nullable;

/**
 * A key of a vat's low-level store that a turn has set or removed.
 *
 * @param before its text before the turn, or null
 * @param after its text after the turn, or null
 */
public record StoredText(String key, @Nullable String before, @Nullable String after) {}
