package vivarium.vat.log;

/**
 * What left with a turn.
 *
 * @param to for whom
 * @param text the message with its arguments as one would write it, or what the news was
 */
public record SentMessage(Party to, String text) {}
