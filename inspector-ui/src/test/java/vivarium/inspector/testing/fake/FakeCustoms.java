package vivarium.inspector.testing.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import vivarium.inspector.testing.fake.FakeVats.Reference;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CrossingView.Reach;
import vivarium.inspector.viewmodel.CustomsCount;
import vivarium.inspector.viewmodel.CustomsFound;
import vivarium.inspector.viewmodel.CustomsPage;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.inspector.viewmodel.ObjectRef;

/** The c-lists of the world in memory. A place in one is its index. */
final class FakeCustoms implements CustomsWindow {
  private static final int SEARCHED_ROWS = 500;

  private final FakeWorld world;
  private final FakeVats vats;

  FakeCustoms(FakeWorld world, FakeVats vats) {
    this.world = world;
    this.vats = vats;
  }

  @Override
  public CompletableFuture<Answer<CustomsPage>> page(String vat, Direction way, String from) {
    return world.ask(() -> {
      var rows = rows(vat, way);
      int begin = index(from);
      int end = Math.min(rows.size(), begin + PAGE_ROWS);
      return Answer.given(new CustomsPage(rows.subList(begin, end), place(end, rows)));
    });
  }

  @Override
  public CompletableFuture<Answer<CustomsCount>> count(
      String vat, Direction way, String from, long before, boolean again) {
    return world.ask(() -> {
      int count = rows(vat, way).size();
      var pages =
          IntStream.iterate(0, begin -> begin < count, begin -> begin + PAGE_ROWS)
              .mapToObj(Integer::toString)
              .toList();
      return Answer.given(new CustomsCount(count, pages, ""));
    });
  }

  @Override
  public CompletableFuture<Answer<CustomsFound>> search(
      String vat, Direction way, String words, String from) {
    return world.ask(() -> {
      var rows = rows(vat, way);
      int begin = index(from);
      int end = Math.min(rows.size(), begin + SEARCHED_ROWS);
      var found = rows.subList(begin, end).stream().filter(row -> row.says(words)).toList();
      return Answer.given(new CustomsFound(found, end - begin, place(end, rows)));
    });
  }

  @Override
  public CompletableFuture<Answer<List<CrossingView>>> again(String vat, List<CrossingView> rows) {
    return world.ask(() -> {
      var names = rows.stream().map(CrossingView::name).toList();
      return Answer.given(
          rows.isEmpty()
              ? List.of()
              : rows(vat, rows.getFirst().direction()).stream()
                  .filter(row -> names.contains(row.name()))
                  .toList());
    });
  }

  @Override
  public CompletableFuture<Answer<List<CrossingView>>> held(
      String holder, String owner, int rowsMax) {
    return world.ask(() ->
        Answer.given(
            rows(holder, Direction.IMPORT).stream()
                .filter(row -> row.others().contains(owner))
                .limit(rowsMax)
                .toList()));
  }

  private static int index(String place) {
    return place.isEmpty() ? 0 : Integer.parseInt(place);
  }

  private static String place(int index, List<CrossingView> rows) {
    return index == rows.size() ? "" : Integer.toString(index);
  }

  // ---- rows

  private List<CrossingView> rows(String vat, Direction way) {
    var rows = new LinkedHashMap<ObjectRef, CrossingView>();
    var holders = new LinkedHashMap<ObjectRef, List<String>>();
    for (var reference : vats.references()) {
      holders
          .computeIfAbsent(reference.object(), _ -> new java.util.ArrayList<>())
          .add(reference.holder());
    }
    for (var reference : vats.references()) {
      var object = reference.object();
      if (way == Direction.EXPORT && object.vat().equals(vat)) {
        rows.put(object, row(way, reference, holders.getOrDefault(object, List.of())));
      } else if (way == Direction.IMPORT && reference.holder().equals(vat)) {
        rows.put(object, row(way, reference, List.of(object.vat())));
      }
    }
    return List.copyOf(rows.values());
  }

  private CrossingView row(Direction way, Reference reference, List<String> others) {
    var object = reference.object();
    var reach = vats.isRevoked(object) ? Reach.REVOKED : Reach.REACHABLE;
    var name = object.label();
    return new CrossingView(way, name, object, reference.title(), others, reach, 0, name);
  }
}
