package vivarium.inspector.viewmodel.vats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.EndedVat;
import vivarium.inspector.viewmodel.EventBatch;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Newest;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.VatWindow;
import vivarium.inspector.viewmodel.WorldWindow;

/**
 * The map of vats, live while it is shown. While it is hidden it asks for nothing.
 *
 * <p>States, sizes and queues come with the figures that every window gets anyway. What crosses
 * borders is asked for vat by vat where turns were done, one question at a time: the answer to a
 * question is what allows the next. Used on the user-interface thread only.
 */
public final class VatMapModel {
  /** More names than this nobody reads under a pointer. */
  private static final int TITLES_MAX = 12;

  private final WorldWindow world;
  private final VatWindow window;
  private final Asking asking;
  private final Newest<List<VatView>> newestVats;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", false);
  private final ReadOnlyObjectWrapper<VatMap> map =
      new ReadOnlyObjectWrapper<>(this, "map", VatMap.EMPTY);
  private final ObjectProperty<@Nullable String> selected =
      new SimpleObjectProperty<>(this, "selected", null);
  private final Map<String, VatFacts> facts = new HashMap<>();
  private final Set<String> changed = new TreeSet<>();
  private List<VatView> vats = List.of();
  private List<EndedVat> ended = List.of();
  private boolean asked;

  public VatMapModel(WorldWindow world, LiveEvents events, Executor uiThread) {
    this.world = world;
    this.window = world.vatWindow();
    asking = new Asking(uiThread);
    newestVats = new Newest<>(uiThread, this::vatsChanged);
    events.listen(this::happened);
    shown.subscribe(now -> {
      if (now) {
        refresh();
      }
    });
  }

  /** Whether a person sees it. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  public ReadOnlyObjectProperty<VatMap> mapProperty() {
    return map.getReadOnlyProperty();
  }

  /** The name of the region that a person has chosen; null if none. */
  public ObjectProperty<@Nullable String> selectedProperty() {
    return selected;
  }

  /** The region that is chosen, as it is now. */
  public @Nullable MapRegion selectedRegion() {
    var name = selected.get();
    return name == null ? null : map.get().region(name).orElse(null);
  }

  /** How many vats there are, also while it is hidden. */
  public int vatCount() {
    return vats.size();
  }

  /** Looks at everything anew. */
  public void refresh() {
    vats.forEach(vat -> changed.add(vat.name()));
    newestVats.ask(world.vats(), _ -> {});
    lookAgain();
  }

  private void happened(EventBatch batch) {
    newestVats.told(batch.vats());
    if (!shown.get()) {
      return;
    }
    batch.turns().forEach(turn -> changed.add(turn.turn().vat()));
    if (batch.overflow()) {
      vats.forEach(vat -> changed.add(vat.name()));
    }
    lookAgain();
  }

  private void vatsChanged(List<VatView> now) {
    var before = vats;
    vats = now;
    if (!shown.get()) {
      return;
    }
    for (var vat : now) {
      // A vat that is new, or stands otherwise than before, has other facts too.
      if (before.stream().noneMatch(other -> standsAlike(vat, other))) {
        changed.add(vat.name());
      }
    }
    if (now.size() < before.size()) {
      before.stream().map(VatView::name).forEach(changed::add);
    }
    redraw();
    lookAgain();
  }

  private static boolean standsAlike(VatView vat, VatView other) {
    return vat.name().equals(other.name()) && vat.state() == other.state();
  }

  /** One question at a time; what has changed meanwhile is asked for when it is answered. */
  private void lookAgain() {
    if (asked || changed.isEmpty() || !shown.get()) {
      return;
    }
    asked = true;
    var names = List.copyOf(changed);
    changed.clear();
    asking.ask(window.ended(), found -> ended = found, _ -> {});
    asking.ask(window.facts(names), found -> counted(names, found), _ -> counted(names, List.of()));
  }

  private void counted(List<String> names, List<VatFacts> found) {
    asked = false;
    names.forEach(facts::remove);
    found.forEach(fact -> facts.put(fact.vat(), fact));
    redraw();
    lookAgain();
  }

  private void redraw() {
    var now = VatMap.of(vats, facts, ended);
    if (!now.equals(map.get())) {
      map.set(now);
    }
    var name = selected.get();
    if (name == null || now.region(name).isEmpty()) {
      selected.set(now.regions().isEmpty() ? null : now.regions().getFirst().name());
    }
  }

  /** Says which references a line stands for, as soon as it is known. */
  public void titles(MapBundle bundle, Consumer<String> answer) {
    asking.ask(
        window.customs().held(bundle.holder(), bundle.owner(), TITLES_MAX + 1),
        held -> {
          var titles = held.stream().map(CrossingView::title).toList();
          var more = titles.size() > TITLES_MAX ? "\n…" : "";
          answer.accept(
              titles.stream()
                  .limit(TITLES_MAX)
                  .collect(Collectors.joining("\n", bundle.words() + ":\n", more)));
        },
        _ -> {});
  }

  /** What breaks if a vat is ended, one sentence each. */
  public List<String> breaksWithout(String vat) {
    return map.get().bundles().stream()
        .filter(bundle -> bundle.owner().equals(vat))
        .map(MapBundle::words)
        .map(words -> words + ".")
        .toList();
  }
}
