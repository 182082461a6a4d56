package vivarium.inspector.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import vivarium.inspector.control.keys.KeyMap;
import vivarium.inspector.viewmodel.LiveEvents;
import vivarium.inspector.viewmodel.Notices;
import vivarium.inspector.viewmodel.WorldWindow;
import vivarium.inspector.viewmodel.inspect.InspectorModel;
import vivarium.inspector.viewmodel.past.PastModel;
import vivarium.inspector.viewmodel.search.Later;
import vivarium.inspector.viewmodel.search.SearchItem;
import vivarium.inspector.viewmodel.search.SearchModel;
import vivarium.inspector.viewmodel.shell.WorldModel;
import vivarium.inspector.viewmodel.time.TimelineModel;
import vivarium.inspector.viewmodel.vats.VatLives;
import vivarium.inspector.viewmodel.vats.VatMapModel;

/** The view models of one window, and the one stream of events they live from. */
final class Models {
  private final LiveEvents events;
  private final Notices notices = new Notices();
  private final WorldModel world;
  private final InspectorModel inspector;
  private final TimelineModel timeline;
  private final PastModel past;
  private final SearchModel search;
  private final VatMapModel map;
  private final VatLives lives;

  Models(WorldWindow window, KeyMap keys, Executor uiThread, Later later) {
    events = new LiveEvents(window, uiThread);
    world = new WorldModel(window, events, notices, uiThread);
    inspector = new InspectorModel(window.objects(), events, uiThread);
    timeline = new TimelineModel(window.history(), events, notices, uiThread);
    past = new PastModel(window.past(), events, notices::trouble, uiThread);
    map = new VatMapModel(window, events, uiThread);
    lives = new VatLives(window.vatWindow(), notices, uiThread);
    search =
        new SearchModel(
            window.objects(), uiThread, later, () -> offers(keys), this::recentlyInspected);
  }

  Notices notices() {
    return notices;
  }

  /** What happens in the world, for views that come and go. */
  LiveEvents events() {
    return events;
  }

  WorldModel world() {
    return world;
  }

  InspectorModel inspector() {
    return inspector;
  }

  TimelineModel timeline() {
    return timeline;
  }

  PastModel past() {
    return past;
  }

  SearchModel search() {
    return search;
  }

  VatMapModel map() {
    return map;
  }

  VatLives lives() {
    return lives;
  }

  /** Nothing changes any more. */
  void close() {
    events.close();
  }

  private static List<SearchItem.Command> commands(KeyMap keys) {
    return keys.runnable().stream()
        .filter(action -> !action.equals(Actions.SEARCH))
        .filter(action -> keys.enabled(action).get())
        .map(action -> new SearchItem.Command(action.id(), action.label(), action.chordText()))
        .toList();
  }

  /** What the search offers beside what it finds: commands, and the logs of all vats. */
  private List<SearchItem> offers(KeyMap keys) {
    var offers = new ArrayList<SearchItem>(commands(keys));
    world.vats().forEach(vat -> offers.add(new SearchItem.VatLog(vat.name())));
    return offers;
  }

  private List<SearchItem.Recent> recentlyInspected() {
    return inspector.recent().stream()
        .map(view -> new SearchItem.Recent(view.ref(), view.title(), view.kind()))
        .toList();
  }
}
