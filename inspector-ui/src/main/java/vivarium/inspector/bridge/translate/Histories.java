package vivarium.inspector.bridge.translate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vivarium.inspector.viewmodel.DiffView;
import vivarium.inspector.viewmodel.ForgetView;
import vivarium.inspector.viewmodel.ObjectChange;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectVersion;
import vivarium.inspector.viewmodel.Overlap;
import vivarium.inspector.viewmodel.RetentionView;
import vivarium.inspector.viewmodel.RevertPreview;
import vivarium.inspector.viewmodel.SlotChange;
import vivarium.inspector.viewmodel.TimelinePage;
import vivarium.inspector.viewmodel.TurnRange;
import vivarium.inspector.viewmodel.UndoView;
import vivarium.vat.history.Difference;
import vivarium.vat.history.ForgetPreview;
import vivarium.vat.history.ObjectDifference;
import vivarium.vat.history.UndoState;
import vivarium.vat.search.ObjectAddress;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.retain.Retention;

/** What history answers, in the windows' words. */
public final class Histories {
  /**
   * A stretch of the timeline.
   *
   * @param kept which moments of it are left
   */
  public static TimelinePage of(vivarium.vat.history.TimelinePage page, KeptMoments kept) {
    return new TimelinePage(
        page.total(),
        page.turns().stream().map(turn -> Turns.of(turn, kept)).toList(),
        page.earlier());
  }

  /** What forgetting an object would do. */
  public static ForgetView of(ForgetPreview preview) {
    return new ForgetView(
        Refs.of(preview.object()),
        preview.title(),
        preview.versions(),
        Findings.of(preview.holders()),
        preview.breakages().stream().map(Object::toString).toList());
  }

  /** How much of the history is kept. */
  public static RetentionView of(Retention rule, KeptMoments kept) {
    return new RetentionView(
        Retention.wordFor(rule.every()),
        Retention.wordFor(rule.hourly()),
        Retention.wordFor(rule.daily()),
        Retention.wordFor(rule.weekly()),
        kept.thinnedUpTo(),
        kept.size());
  }

  /** What a person wants to be kept. */
  public static Retention rule(RetentionView wanted) {
    return new Retention(
        Retention.ageOf(wanted.every()),
        Retention.ageOf(wanted.hourly()),
        Retention.ageOf(wanted.daily()),
        Retention.ageOf(wanted.weekly()));
  }

  /** What differs between two moments that are called so. */
  public static DiffView of(Difference difference, String fromLabel, String toLabel) {
    return new DiffView(fromLabel, toLabel, difference.total(), changes(difference.objects()));
  }

  /** What taking back would do. */
  public static RevertPreview of(vivarium.vat.history.RevertPreview preview) {
    return new RevertPreview(
        preview.turns(),
        preview.objects(),
        changes(preview.changes()),
        preview.overlaps().stream().map(Histories::overlap).toList(),
        preview.breakages().stream().map(Object::toString).toList());
  }

  /** What one turn did to one object. */
  public static ObjectVersion of(vivarium.vat.history.ObjectVersion version) {
    return new ObjectVersion(Turns.of(version.turn()), slots(version.slots()));
  }

  /** What undo and redo would do. */
  public static UndoView of(UndoState state) {
    var undo = state.undo();
    var redo = state.redo();
    return new UndoView(undo == null ? null : undo.cause(), redo == null ? null : redo.cause());
  }

  /** The turns a person has chosen. */
  public static vivarium.vat.history.TurnRange range(TurnRange turns) {
    return new vivarium.vat.history.TurnRange(
        Math.max(1, turns.first()), Math.max(1, turns.last()), turns.vat());
  }

  /** What a person has decided for objects that were changed again. */
  public static Map<ObjectAddress, vivarium.vat.history.Overlap.Choice> choices(
      Map<ObjectRef, Overlap.Choice> choices) {
    return choices.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> Refs.address(entry.getKey()), entry -> choice(entry.getValue())));
  }

  private static vivarium.vat.history.Overlap.Choice choice(Overlap.Choice choice) {
    return switch (choice) {
      case KEEP_LATER -> vivarium.vat.history.Overlap.Choice.KEEP_LATER;
      case TAKE_BACK -> vivarium.vat.history.Overlap.Choice.TAKE_BACK;
    };
  }

  /** Objects that differ, slot by slot. */
  static List<ObjectChange> changes(List<ObjectDifference> differences) {
    return differences.stream()
        .map(object ->
            new ObjectChange(
                Kinds.of(object.change()),
                Refs.of(object.object()),
                object.title(),
                Kinds.of(object.kind()),
                slots(object.slots())))
        .toList();
  }

  private static List<SlotChange> slots(List<vivarium.vat.history.SlotChange> slots) {
    return slots.stream()
        .map(slot ->
            new SlotChange(
                Kinds.of(slot.change()),
                slot.name(),
                Kinds.of(slot.kind()),
                Lines.ofValue(slot.former()),
                Lines.ofValue(slot.now())))
        .toList();
  }

  private static Overlap overlap(vivarium.vat.history.Overlap overlap) {
    return new Overlap(
        Refs.of(overlap.object()),
        overlap.title(),
        overlap.parts().stream().map(Histories::part).toList(),
        overlap.laterTurns());
  }

  private static Overlap.Part part(vivarium.vat.history.Overlap.Part part) {
    return new Overlap.Part(
        part.name(),
        Lines.ofValue(part.before()),
        Lines.ofValue(part.after()),
        Lines.ofValue(part.now()));
  }

  private Histories() {}
}
