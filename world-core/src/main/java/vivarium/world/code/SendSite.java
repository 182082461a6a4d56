package vivarium.world.code;

import vivarium.world.syntax.SourceSpan;

/**
 * A place in a method where a message is sent: what a stack points at.
 *
 * @param selector the message
 * @param span the whole send, counted from the start of the method's source
 * @param selectorSpan the name, operator or first keyword, counted likewise
 */
public record SendSite(String selector, SourceSpan span, SourceSpan selectorSpan) {}
