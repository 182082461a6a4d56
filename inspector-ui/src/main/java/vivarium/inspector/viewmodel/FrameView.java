package vivarium.inspector.viewmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activation on the stack of a failed turn.
 *
 * @param title what ran, such as {@code traits point >> +}
 * @param receiver what it ran for
 * @param holder the object that holds the method, or null for an evaluated expression or block code
 *     that belongs to none; with {@code selector} it names the slot to edit
 * @param selector the slot of {@code holder}
 * @param source all of the code
 * @param sendStart offset in {@code source} of the send that was running
 * @param sendEnd offset behind it
 * @param line of the send, from 1
 * @param variables arguments and locals
 * @param library whether it belongs to the world's own library: of less interest at first sight
 */
public record FrameView(
    String title,
    ValueView receiver,
    @Nullable ObjectRef holder,
    String selector,
    String source,
    int sendStart,
    int sendEnd,
    int line,
    List<SlotView> variables,
    boolean library) {
  public FrameView {
    variables = List.copyOf(variables);
  }
}
