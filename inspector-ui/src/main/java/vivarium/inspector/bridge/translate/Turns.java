package vivarium.inspector.bridge.translate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.CheckpointView;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.SlotView;
import vivarium.inspector.viewmodel.SyntaxTrouble;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.Visibility;
import vivarium.world.store.Checkpoint;
import vivarium.world.store.retain.KeptMoments;
import vivarium.world.store.turn.TurnSummary;
import vivarium.world.syntax.SyntaxError;

/** Turns, how they are told and how they fail, in the windows' words. */
public final class Turns {
  /** One line of the timeline; a turn of several vats carries the name of the first. */
  public static TurnView of(TurnSummary turn) {
    return new TurnView(
        turn.turn(),
        turn.vats().isEmpty() ? "" : turn.vats().getFirst(),
        turn.turn(),
        turn.at(),
        kind(turn.kind()),
        turn.cause(),
        turn.created() + turn.changed() + turn.removed());
  }

  /**
   * One line of the timeline.
   *
   * @param kept says where the stretch begins that a line stands for
   */
  static TurnView of(TurnSummary turn, KeptMoments kept) {
    var alone = of(turn);
    return alone.isStretch()
        ? new TurnView(
            alone.position(),
            alone.vat(),
            alone.number(),
            alone.at(),
            alone.kind(),
            alone.cause(),
            alone.objectsChanged(),
            kept.before(turn.turn()) + 1)
        : alone;
  }

  /** What a turn was for, from the word it was kept under. */
  public static TurnView.Kind kind(String word) {
    return switch (word) {
      case "evaluate", "load", "create" -> TurnView.Kind.EVALUATION;
      case "import" -> TurnView.Kind.IMPORT;
      case "message" -> TurnView.Kind.MESSAGE;
      case "rollback", "restore" -> TurnView.Kind.ROLLBACK;
      case TurnSummary.THINNED -> TurnView.Kind.THINNED;
      case "undo", "redo", "takeback", "take back" -> TurnView.Kind.UNDO;
      default -> TurnView.Kind.EDIT;
    };
  }

  /** A name for a moment. */
  public static CheckpointView of(Checkpoint checkpoint) {
    return new CheckpointView(checkpoint.name(), checkpoint.turn(), checkpoint.at());
  }

  /** Several of them. */
  public static List<CheckpointView> of(List<Checkpoint> checkpoints) {
    return checkpoints.stream().map(Turns::of).toList();
  }

  /** What a text has wrong, and where. */
  public static SyntaxTrouble of(SyntaxError error) {
    return new SyntaxTrouble(error.problem(), error.line(), error.column(), error.offset(), 1);
  }

  /** A turn that failed. */
  public static FailedTurn of(vivarium.vat.turn.FailedTurn failure) {
    var vat = failure.vat();
    return new FailedTurn(
        failure.id(),
        vat,
        failure.at(),
        cause(failure.cause()),
        failure.request(),
        failure.message(),
        failure.frames().stream().map(frame -> frame(vat, frame)).toList(),
        true);
  }

  private static FailedTurn.Cause cause(vivarium.vat.turn.FailedTurn.Cause cause) {
    return switch (cause) {
      case ERROR, NOT_SAVED -> FailedTurn.Cause.ERROR;
      case INTERRUPTED -> FailedTurn.Cause.INTERRUPTED;
      case BUDGET -> FailedTurn.Cause.BUDGET;
      case NOT_STORABLE -> FailedTurn.Cause.NOT_STORABLE;
    };
  }

  private static FrameView frame(String vat, vivarium.vat.turn.FailedTurn.Frame frame) {
    boolean evaluated = frame.selector().isEmpty();
    return new FrameView(
        frame.title(),
        Refs.row(vat, frame.receiver()),
        evaluated ? null : Refs.of(vat, frame.holder()),
        frame.selector(),
        frame.source(),
        frame.sendStart(),
        frame.sendEnd(),
        frame.line(),
        frame.variables().stream().map(variable -> variable(vat, variable)).toList(),
        isLibrary(frame.origin()));
  }

  private static SlotView variable(String vat, vivarium.vat.turn.FailedTurn.Variable variable) {
    return new SlotView(
        variable.name(),
        variable.name(),
        SlotKind.ARGUMENT,
        false,
        "",
        "",
        Visibility.UNSPECIFIED,
        Refs.row(vat, variable.value()),
        null);
  }

  /** Code read from the library's files; what a person typed has no file. */
  private static boolean isLibrary(@Nullable String origin) {
    return origin != null && origin.contains(".self") && !origin.startsWith("sample/");
  }

  private Turns() {}
}
