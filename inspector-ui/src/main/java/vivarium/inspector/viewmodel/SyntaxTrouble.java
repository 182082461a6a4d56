package vivarium.inspector.viewmodel;

/**
 * Source that cannot be read, and where.
 *
 * @param message one plain sentence
 * @param line from 1
 * @param column from 1
 * @param offset of the first wrong character in the source, from 0
 * @param length how many characters are wrong, at least 1 (may reach past the end of the source)
 */
public record SyntaxTrouble(String message, int line, int column, int offset, int length) {}
