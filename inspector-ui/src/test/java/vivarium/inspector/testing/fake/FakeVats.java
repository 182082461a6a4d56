package vivarium.inspector.testing.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.EndedVat;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RehearsalView;
import vivarium.inspector.viewmodel.TurnOutcome;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.VatWindow;

/** The vats of the world in memory: who holds what of whom is a list that tests can see. */
public final class FakeVats implements VatWindow {
  /** That one vat holds an object of another. */
  public record Reference(String holder, ObjectRef object, String title) {}

  private final FakeWorld world;
  private final FakeCustoms customs;
  private final List<Reference> references = new ArrayList<>();
  private final List<ObjectRef> revoked = new ArrayList<>();
  private final Map<String, String> suspended = new TreeMap<>();
  private final Map<String, Long> incarnations = new TreeMap<>();
  private final Map<String, Integer> promises = new TreeMap<>();
  private final List<EndedVat> ended = new ArrayList<>();
  private final List<String> refusing = new ArrayList<>();

  /** What suspended vats are to take. */
  private final List<Runnable> queue = new ArrayList<>();

  private int questions;
  private RehearsalView rehearsal = new RehearsalView(true, "1", 3, 0, 0, List.of(), List.of(), 0);

  FakeVats(FakeWorld world) {
    this.world = world;
    customs = new FakeCustoms(world, this);
  }

  // ---- for tests

  /** Has a vat hold an object of another one. */
  public void hold(String holder, ObjectRef object, String title) {
    references.add(new Reference(holder, object, title));
  }

  /** What is held. */
  public List<Reference> references() {
    return List.copyOf(references);
  }

  /** Says what the next dry runs find. */
  public void rehearsal(RehearsalView found) {
    rehearsal = found;
  }

  /** Has a gatekeeper refuse what it is given. */
  public void refuse(String vat) {
    refusing.add(vat);
  }

  /** Has a vat keep promises that wait. */
  public void promises(String vat, int count) {
    promises.put(vat, count);
  }

  /** How often facts were asked for. */
  public int questions() {
    return questions;
  }

  /** Why a vat delivers no messages; empty if it does. */
  public String suspendedBecause(String vat) {
    return suspended.getOrDefault(vat, "");
  }

  public long incarnation(String vat) {
    return incarnations.getOrDefault(vat, 0L);
  }

  // ---- looking

  @Override
  public CompletableFuture<Answer<List<VatFacts>>> facts(Collection<String> vats) {
    questions++;
    return world.ask(() -> Answer.given(vats.stream().map(this::factsOf).toList()));
  }

  private VatFacts factsOf(String vat) {
    var held = new LinkedHashMap<String, Integer>();
    references.stream()
        .filter(reference -> reference.holder().equals(vat))
        .forEach(reference -> held.merge(reference.object().vat(), 1, Integer::sum));
    return new VatFacts(
        vat,
        incarnation(vat),
        promises.getOrDefault(vat, 0),
        suspendedBecause(vat),
        held.entrySet().stream()
            .map(entry -> new VatFacts.Held(entry.getKey(), entry.getValue(), 0))
            .toList());
  }

  @Override
  public CompletableFuture<Answer<List<EndedVat>>> ended() {
    return world.ask(() -> Answer.given(List.copyOf(ended)));
  }

  @Override
  public CustomsWindow customs() {
    return customs;
  }

  boolean isRevoked(ObjectRef object) {
    return revoked.contains(object);
  }

  // ---- references

  @Override
  public CompletableFuture<Answer<Boolean>> grant(ObjectRef object, String vat, Runnable waits) {
    var answer = new CompletableFuture<Answer<Boolean>>();
    Runnable taking = () -> answer.complete(taken(object, vat));
    if (suspended.containsKey(vat)) {
      queue.add(taking);
      waits.run();
    } else {
      world.run(taking);
    }
    return answer;
  }

  private Answer<Boolean> taken(ObjectRef object, String vat) {
    if (refusing.contains(vat)) {
      return Answer.refused("The gatekeeper of vat '%s' has refused it.".formatted(vat));
    }
    hold(vat, object, object.label());
    world.told(vat, "grant " + object.label());
    return Answer.given(true);
  }

  @Override
  public CompletableFuture<TurnOutcome> revoke(ObjectRef object) {
    return world.turn(() -> {
      revoked.add(object);
      world.told(object.vat(), "revoke " + object.label());
      return outcome();
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> reinstate(ObjectRef object) {
    return world.turn(() -> {
      revoked.remove(object);
      world.told(object.vat(), "reinstate " + object.label());
      return outcome();
    });
  }

  private static TurnOutcome outcome() {
    return new TurnOutcome.Done(7, ValueView.immediate("nil", ObjectKind.SLOTS));
  }

  // ---- lives

  @Override
  public CompletableFuture<TurnOutcome> suspend(String vat, String reason) {
    return world.turn(() -> {
      suspended.put(vat, reason);
      world.stands(vat, VatView.State.SUSPENDED);
      return outcome();
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> resume(String vat) {
    return world.turn(() -> {
      suspended.remove(vat);
      queue.forEach(Runnable::run);
      queue.clear();
      world.stands(vat, VatView.State.IDLE);
      return outcome();
    });
  }

  @Override
  public CompletableFuture<TurnOutcome> skip(String vat) {
    return resume(vat);
  }

  @Override
  public CompletableFuture<Answer<Boolean>> create(String name, String code) {
    return world.ask(() -> {
      if (!world.addVat(name)) {
        return Answer.refused("There is a vat '%s' already.".formatted(name));
      }
      return Answer.given(true);
    });
  }

  @Override
  public CompletableFuture<Answer<Boolean>> terminate(String vat, String reason) {
    return world.ask(() -> {
      references.removeIf(reference -> reference.holder().equals(vat));
      ended.add(new EndedVat(vat, reason));
      world.removeVat(vat);
      return Answer.given(true);
    });
  }

  // ---- code

  @Override
  public CompletableFuture<Answer<String>> code(String vat) {
    return world.ask(() -> Answer.given("(| parent* = traits gatekeeper. |)"));
  }

  @Override
  public CompletableFuture<Answer<RehearsalView>> rehearse(String vat, String code) {
    return world.ask(() -> Answer.given(rehearsal));
  }

  @Override
  public CompletableFuture<TurnOutcome> upgrade(String vat, String code) {
    return world.turn(() -> {
      incarnations.merge(vat, 1L, Long::sum);
      world.told(vat, "upgrade");
      return outcome();
    });
  }
}
