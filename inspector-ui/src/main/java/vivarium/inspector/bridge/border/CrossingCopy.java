package vivarium.inspector.bridge.border;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CrossingView.Reach;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.vat.api.World;
import vivarium.vat.turn.CustomsPages;
import vivarium.vat.turn.CustomsPages.Entry;
import vivarium.vat.turn.CustomsView;
import vivarium.vat.turn.CustomsView.Exported;
import vivarium.vat.turn.CustomsView.Imported;
import vivarium.vat.turn.CustomsView.Kept;

/**
 * Entries of a c-list for people: what each object is, as the vat that has it says, and who holds
 * it.
 */
final class CrossingCopy {
  /** A vat that runs a turn for longer is not waited for: its objects stay without a title. */
  private static final int BUSY_MS = 400;

  private final World world;
  private final Requests requests;

  CrossingCopy(World world, Requests requests) {
    this.world = world;
    this.requests = requests;
  }

  /** Copies some entries of a vat. */
  CompletableFuture<Answer<List<CrossingView>>> of(String vat, List<Entry> entries) {
    return known(vat, entries)
        .thenCompose(known ->
            requests.onDisk(() -> entries.stream().map(entry -> row(vat, entry, known)).toList()));
  }

  // ---- what objects are where they live

  /** By vat and by the number that others call it: what an object is. */
  private record Known(Map<String, Map<Long, Exported>> byVat) {
    @Nullable Exported get(String vat, long number) {
      return byVat.getOrDefault(vat, Map.of()).get(number);
    }
  }

  private CompletableFuture<Known> known(String vat, List<Entry> entries) {
    var numbers = new TreeMap<String, Set<Long>>();
    for (var entry : entries) {
      switch (entry.row()) {
        case Exported export -> add(numbers, vat, export.number());
        case Imported imported when !imported.promise() ->
            add(numbers, imported.vat(), imported.number());
        case Imported promise -> {}
        case Kept promise -> {}
      }
    }
    var asked = new LinkedHashMap<String, CompletableFuture<Map<Long, Exported>>>();
    numbers.forEach((owner, wanted) -> asked.put(owner, known(owner, wanted)));
    return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
        .thenApply(_ -> {
          var found = new HashMap<String, Map<Long, Exported>>();
          asked.forEach((owner, answer) -> found.put(owner, answer.join()));
          return new Known(found);
        });
  }

  private static void add(Map<String, Set<Long>> numbers, String vat, long number) {
    numbers.computeIfAbsent(vat, _ -> new TreeSet<>()).add(number);
  }

  private CompletableFuture<Map<Long, Exported>> known(String owner, Set<Long> numbers) {
    return unlessBusy(
        owner,
        requests
            .look(owner, heap -> CustomsView.exported(heap, numbers))
            .thenApply(answer ->
                answer instanceof Answer.Given<Map<Long, Exported>>(var found)
                    ? found
                    : Map.<Long, Exported>of()));
  }

  /** When the turn that a vat is busy with has ended, who shows the c-list asks again anyway. */
  private <T> CompletableFuture<Map<Long, T>> unlessBusy(
      String owner, CompletableFuture<Map<Long, T>> asked) {
    return asked
        .thenApply(Optional::of)
        .completeOnTimeout(Optional.empty(), BUSY_MS, TimeUnit.MILLISECONDS)
        .thenCompose(answer ->
            answer.isPresent() || isBusy(owner)
                ? CompletableFuture.completedFuture(answer.orElse(Map.of()))
                : unlessBusy(owner, asked));
  }

  private boolean isBusy(String vat) {
    return world.vatsTogether().names().contains(vat) && world.vat(vat).figures().running();
  }

  // ---- rows

  private CrossingView row(String vat, Entry entry, Known known) {
    return switch (entry.row()) {
      case Exported export -> export(vat, export, entry.key(), known);
      case Imported imported -> imported(vat, imported, entry.key(), known);
      case Kept promise -> promise(vat, promise, entry.key());
    };
  }

  private CrossingView export(String vat, Exported export, String key, Known known) {
    var holders = holders(vat, export.number());
    var object = known.get(vat, export.number());
    var reach =
        export.revoked() ? Reach.REVOKED : holders.isEmpty() ? Reach.RECOGNIZABLE : Reach.REACHABLE;
    return new CrossingView(
        Direction.EXPORT,
        new ObjectRef(vat, export.number()).label(),
        new ObjectRef(vat, export.id()),
        object == null ? "an object" : object.title(),
        holders,
        reach,
        export.pins(),
        key);
  }

  private List<String> holders(String owner, long number) {
    var store = world.vatsTogether().store();
    return world.vatsTogether().names().stream()
        .filter(name -> !name.equals(owner))
        .filter(name -> new CustomsPages(store.vat(name)).holds(owner, number))
        .toList();
  }

  private CrossingView imported(String vat, Imported imported, String key, Known known) {
    var owner = imported.vat();
    var original = imported.promise() ? null : known.get(owner, imported.number());
    return new CrossingView(
        imported.promise() ? Direction.PROMISE : Direction.IMPORT,
        new ObjectRef(owner, imported.number()).label(),
        original == null ? new ObjectRef(vat, imported.id()) : new ObjectRef(owner, original.id()),
        original != null ? original.title() : imported.promise() ? "a promise" : "an object",
        List.of(owner),
        reach(imported, original),
        0,
        key);
  }

  private Reach reach(Imported imported, @Nullable Exported original) {
    if (original != null && original.revoked()) {
      return Reach.REVOKED;
    }
    if (world.endedVats().containsKey(imported.vat())) {
      return Reach.ENDED;
    }
    return imported.promise() ? Reach.WAITING : Reach.REACHABLE;
  }

  private static CrossingView promise(String vat, Kept kept, String key) {
    return new CrossingView(
        Direction.PROMISE,
        new ObjectRef(vat, kept.number()).label(),
        new ObjectRef(vat, 0),
        "a promise that waits for its answer",
        List.of(),
        Reach.WAITING,
        0,
        key);
  }
}
