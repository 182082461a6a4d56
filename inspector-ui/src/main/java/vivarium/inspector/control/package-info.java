/**
 * What is seen: controls that show view models. No control knows a world or a vat.
 *
 * <p>Read first: {@code look} (theme, fonts, icons), then {@code keys} (the one registry of actions
 * and chords), then {@code code} (source, edited and shown). The other packages hold one panel of
 * the window each. Java says which state a control is in (style classes and pseudo-classes); the
 * style sheets in the assets say how that looks.
 */
@NullMarked
package vivarium.inspector.control;

import org.jspecify.annotations.NullMarked;
