package vivarium.inspector.desk.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.TurnOutcome;

/** Changes made by hand rather than in an editor: each is one turn, so each can be undone. */
public final class DeskEdits {
  private final DeskContext context;

  DeskEdits(DeskContext context) {
    this.context = context;
  }

  /** Removes a slot, and says how to get it back. */
  public void remove(OutlinerViewModel outliner, SlotView slot) {
    ask(
        context.objects().removeSlot(outliner.ref(), slot.name()),
        _ -> {
          outliner.refresh();
          say("Removed %s from %s. Undo brings it back.", slot.label(), title(outliner));
        });
  }

  /** Makes the arrow's slot hold another object. */
  public void repoint(Arrow arrow, OutlinerViewModel target) {
    var slot = arrow.slot();
    if (slot == null || target == arrow.to()) {
      return;
    }
    ask(
        context.objects().assignRef(arrow.from().ref(), slot.name(), target.ref()),
        _ -> arrow.from().refresh());
  }

  /** Puts a slot into another object too. */
  public void copy(OutlinerViewModel from, SlotView slot, OutlinerViewModel to) {
    ask(
        context.objects().copySlot(from.ref(), slot.name(), to.ref()),
        _ -> {
          to.refresh();
          say("Copied %s to %s.", slot.label(), title(to));
        });
  }

  /** Puts a slot into another object and takes it out of this one. */
  public void move(OutlinerViewModel from, SlotView slot, OutlinerViewModel to) {
    ask(
        context.objects().moveSlot(from.ref(), slot.name(), to.ref()),
        _ -> {
          from.refresh();
          to.refresh();
          say("Moved %s to %s. Undo takes it back.", slot.label(), title(to));
        });
  }

  /** Puts a slot into a category of its own object. */
  public void categorise(OutlinerViewModel outliner, SlotView slot, String category) {
    if (!slot.category().equals(category)) {
      ask(
          context.objects().setCategory(outliner.ref(), slot.name(), category),
          _ -> outliner.refresh());
    }
  }

  private void ask(CompletableFuture<TurnOutcome> asked, Consumer<TurnOutcome.Done> then) {
    context.outcome(
        asked,
        outcome -> {
          if (outcome instanceof TurnOutcome.Done done) {
            then.accept(done);
          } else {
            context.report(outcome);
          }
        });
  }

  private void say(String format, Object... words) {
    context.host().notice(format.formatted(words));
  }

  private static String title(OutlinerViewModel outliner) {
    return outliner.titleProperty().get();
  }
}
