package vivarium.world.syntax;

/**
 * A coloured stretch of a text.
 *
 * @param category what it is
 * @param span where it stands; never empty
 */
public record Token(TokenCategory category, SourceSpan span) {}
