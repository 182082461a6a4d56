package vivarium.inspector.bridge.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.RootView;
import vivarium.inspector.viewmodel.StatusView;
import vivarium.inspector.viewmodel.VatView;
import vivarium.vat.api.Vat;
import vivarium.vat.api.VatFigures;
import vivarium.vat.api.World;

/** The figures of a world at this moment, found without waiting for a vat. */
public final class Figures {
  private static final long MIB = 1 << 20;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A person's own vat stands first, then the one for files, then the others by name. */
  public static final Comparator<String> HOME_FIRST =
      Comparator.<String>comparingInt(
              vat -> {
                int at = List.of(World.HOME, World.FILES).indexOf(vat);
                return at < 0 ? Integer.MAX_VALUE : at;
              })
          .thenComparing(Figures::byNumber);

  private final World world;
  private final Map<String, List<RootView>> roots = new ConcurrentHashMap<>();

  public Figures(World world) {
    this.world = world;
  }

  /** Remembers what stands below a gatekeeper. */
  void roots(String vat, List<RootView> found) {
    roots.put(vat, found);
  }

  /** What a name is compared by, so that vat 2 stands before vat 10. */
  private static String byNumber(String name) {
    return NUMBER.matcher(name).replaceAll(found -> "%60s".formatted(found.group()));
  }

  /** Every vat, those that cannot be used too. */
  public List<VatView> vats() {
    var views =
        new ArrayList<>(
            world.vats().stream()
                .sorted(Comparator.comparing(Vat::name, HOME_FIRST))
                .map(this::view)
                .toList());
    world.unavailableVats().keySet().forEach(name -> views.add(unavailable(name)));
    return List.copyOf(views);
  }

  private VatView view(Vat vat) {
    var figures = vat.figures();
    return new VatView(
        figures.name(),
        state(figures),
        figures.objects(),
        figures.bytes(),
        Math.round(figures.turnsPerSecond() * 10) / 10.0,
        figures.waiting(),
        new ObjectRef(figures.name(), figures.gatekeeper()),
        roots.getOrDefault(figures.name(), List.of()));
  }

  private static VatView unavailable(String name) {
    return new VatView(
        name, VatView.State.SUSPENDED, 0, 0, 0, 0, new ObjectRef(name, 0), List.of());
  }

  /** What runs is shown before all, since it is what a person may want to interrupt. */
  private static VatView.State state(VatFigures figures) {
    if (figures.running()) {
      return VatView.State.RUNNING;
    }
    return figures.state() == VatFigures.State.SUSPENDED
        ? VatView.State.SUSPENDED
        : VatView.State.IDLE;
  }

  /** What the status bar shows. */
  public StatusView status() {
    var status = world.status();
    var machine = Runtime.getRuntime();
    long used = machine.totalMemory() - machine.freeMemory();
    return new StatusView(
        status.savedTurn(),
        status.safeTurn(),
        world.vats().stream().mapToLong(vat -> vat.figures().objects()).sum(),
        used / MIB * MIB,
        machine.maxMemory(),
        trouble(status.troubles()));
  }

  private @Nullable String trouble(List<String> troubles) {
    if (!troubles.isEmpty()) {
      return troubles.getFirst();
    }
    return world.unavailableVats().entrySet().stream()
        .findFirst()
        .map(vat -> "Vat '%s' cannot be used: %s".formatted(vat.getKey(), vat.getValue()))
        .orElse(null);
  }
}
