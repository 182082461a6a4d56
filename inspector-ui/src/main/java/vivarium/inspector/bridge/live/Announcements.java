package vivarium.inspector.bridge.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vivarium.inspector.bridge.ask.Failures;
import vivarium.inspector.bridge.translate.Turns;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnView;
import vivarium.inspector.viewmodel.WorldEvent;
import vivarium.world.base.Listeners;

/**
 * Says in the windows' words what the world tells. A failure waits a moment before it is told,
 * until it is known whether somebody has it as an answer already.
 */
public final class Announcements {
  private final Listeners<WorldEvent> feed;
  private final Pulse pulse;
  private final Failures failures;
  private final InstantSource clock;
  private final List<FailedTurn> waiting = new ArrayList<>();
  private List<FailedTurn> due = List.of();

  /** Has the figures that turns change looked at by {@code pulse}. */
  public Announcements(
      Listeners<WorldEvent> feed, Pulse pulse, Failures failures, InstantSource clock) {
    this.feed = feed;
    this.pulse = pulse;
    this.failures = failures;
    this.clock = clock;
    pulse.onBeat(this::tellFailures);
  }

  /** Something happened in the world. */
  public void hear(vivarium.vat.api.WorldEvent event) {
    switch (event) {
      case vivarium.vat.api.WorldEvent.TurnFinished turn -> {
        feed.tell(finished(turn));
        pulse.turnFinished(turn.vat());
      }
      case vivarium.vat.api.WorldEvent.TurnFailed(var failure) -> {
        failures.happened(failure);
        await(Turns.of(failure));
      }
      case vivarium.vat.api.WorldEvent.VatsChanged vats -> pulse.vatsChanged();
      case vivarium.vat.api.WorldEvent.MeterLow low -> pulse.vatsChanged();
      case vivarium.vat.api.WorldEvent.CheckpointsChanged(var checkpoints) ->
          feed.tell(new WorldEvent.CheckpointsChanged(Turns.of(checkpoints)));
    }
  }

  private WorldEvent finished(vivarium.vat.api.WorldEvent.TurnFinished turn) {
    var view =
        new TurnView(
            turn.turn(),
            turn.vat(),
            turn.turn(),
            clock.instant(),
            Turns.kind(turn.kind()),
            turn.cause(),
            turn.count());
    return new WorldEvent.TurnFinished(view, refs(turn), turn.all());
  }

  private static Set<ObjectRef> refs(vivarium.vat.api.WorldEvent.TurnFinished turn) {
    return turn.changed().stream()
        .map(id -> new ObjectRef(turn.vat(), id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private synchronized void await(FailedTurn failure) {
    waiting.add(failure);
  }

  /** Those that have waited for one whole beat are told, unless they were answers. */
  private synchronized void tellFailures() {
    for (var failure : due) {
      if (!failures.wasAnswer(failure.id())) {
        feed.tell(new WorldEvent.TurnFailed(failure));
      }
    }
    due = List.copyOf(waiting);
    waiting.clear();
  }
}
