package vivarium.inspector.testing.fake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.FormerObject;
import vivarium.inspector.viewmodel.LogLine;
import vivarium.inspector.viewmodel.LogStretch;
import vivarium.inspector.viewmodel.LogWindow;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnDetail;
import vivarium.inspector.viewmodel.TurnView;

/** The fake world's logs: every turn of a message came from the vat {@code files}. */
final class FakeLog implements LogWindow {
  private final FakeWorld world;
  private final FakeHeap heap;

  FakeLog(FakeWorld world, FakeHeap heap) {
    this.world = world;
    this.heap = heap;
  }

  @Override
  public CompletableFuture<Answer<LogStretch>> turns(String vat, long before, int count) {
    return world.ask(() -> {
      var turns =
          heap.turns().reversed().stream()
              .filter(turn -> turn.vat().equals(vat) && turn.position() < before)
              .toList();
      var page = turns.stream().limit(count).map(this::line).toList();
      return Answer.given(new LogStretch(page, turns.size() > count ? page.getLast().turn() : 0));
    });
  }

  private LogLine line(TurnView turn) {
    return new LogLine(
        turn.position(),
        turn.at(),
        turn.kind() == TurnView.Kind.MESSAGE ? "vat files" : "",
        turn.cause(),
        LogLine.Outcome.SAVED,
        "",
        turn.objectsChanged());
  }

  @Override
  public CompletableFuture<Answer<TurnDetail>> turn(String vat, long number) {
    return world.ask(() ->
        heap.turns().stream()
            .filter(turn -> turn.position() == number)
            .findFirst()
            .map(turn -> Answer.given(detail(vat, turn)))
            .orElseGet(() -> Answer.refused("Vat '" + vat + "' has no turn " + number + ".")));
  }

  private TurnDetail detail(String vat, TurnView turn) {
    var line = line(turn);
    boolean message = turn.kind() == TurnView.Kind.MESSAGE;
    return new TurnDetail(
        line,
        vat,
        null,
        message ? turn.position() - 1 : 0,
        message ? turn.at().minusMillis(3) : null,
        message ? "fulfilled: 5" : "",
        message ? List.of(new TurnDetail.Sent("vat files", "fulfilled: 5")) : List.of(),
        heap.changes(turn.position() - 1, turn.position()),
        turn.objectsChanged(),
        List.of());
  }

  @Override
  public CompletableFuture<Answer<FormerObject>> objectAt(ObjectRef ref, long turn) {
    return world.ask(() ->
        heap.asOf(ref, turn)
            .map(object ->
                Answer.given(
                    new FormerObject(
                        ref,
                        turn,
                        object.title(),
                        object.kind(),
                        object.slots().stream()
                            .map(slot ->
                                new FormerObject.Slot(
                                    slot.name(), slot.kind(), slot.value().text()))
                            .toList(),
                        0)))
            .orElseGet(() -> Answer.refused(ref.label() + " did not exist then.")));
  }
}
