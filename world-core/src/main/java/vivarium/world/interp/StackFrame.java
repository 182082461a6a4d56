package vivarium.world.interp;

import java.util.Map;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.SourceSpan;

/**
 * One activation on the stack of an error.
 *
 * <p>Holds values of the vat, so it must not leave the vat's thread.
 *
 * @param selector the method that ran, or to which the block belongs; empty for evaluated text
 * @param block whether it is a block of that method
 * @param receiver what self was
 * @param holder the object that has the method
 * @param source the whole text of the method
 * @param sourceName where the text came from: a file, or empty
 * @param span the send that was running, counted from the start of {@code source}
 * @param selectorSpan the name of that send: what to highlight
 * @param line of the send, from 1, in the file the text came from
 * @param column of the send, from 1
 * @param locals arguments and locals by name, those of enclosing code included
 */
public record StackFrame(
    String selector,
    boolean block,
    Object receiver,
    WorldObject holder,
    String source,
    String sourceName,
    SourceSpan span,
    SourceSpan selectorSpan,
    int line,
    int column,
    Map<String, Object> locals) {}
