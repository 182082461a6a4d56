package vivarium.inspector.bridge.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vivarium.inspector.bridge.ask.Requests;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.CrossingView.Direction;
import vivarium.inspector.viewmodel.CustomsCount;
import vivarium.inspector.viewmodel.CustomsFound;
import vivarium.inspector.viewmodel.CustomsPage;
import vivarium.inspector.viewmodel.CustomsWindow;
import vivarium.vat.api.World;
import vivarium.vat.turn.CustomsPages;
import vivarium.vat.turn.CustomsPages.Part;
import vivarium.vat.turn.CustomsView.Imported;

/**
 * The c-lists of a running world: entries come off the disk of their vat, and for those that are
 * shown the vats are asked what they are.
 */
public final class CustomsBridge implements CustomsWindow {
  /** Objects that are looked at for one answer to a search: a vat has more to do than that. */
  private static final int SEARCHED_ROWS = 500;

  /** Who counts again and again waits between two counts. */
  private static final long COUNTING_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final World world;
  private final Requests requests;
  private final CrossingCopy copy;

  public CustomsBridge(World world, Requests requests) {
    this.world = world;
    this.requests = requests;
    copy = new CrossingCopy(world, requests);
  }

  private CustomsPages pages(String vat) {
    return new CustomsPages(world.vatsTogether().store().vat(vat));
  }

  private static Part part(Direction way) {
    return switch (way) {
      case EXPORT -> Part.EXPORTS;
      case IMPORT -> Part.IMPORTS;
      case PROMISE -> Part.PROMISES;
    };
  }

  @Override
  public CompletableFuture<Answer<CustomsPage>> page(String vat, Direction way, String from) {
    return rows(vat, way, from, PAGE_ROWS, CustomsPage::new);
  }

  @Override
  public CompletableFuture<Answer<CustomsCount>> count(
      String vat, Direction way, String from, long before, boolean again) {
    boolean waits = again && from.isEmpty();
    return requests.onDiskAfter(
        waits ? COUNTING_PAUSE_NANOS : 0,
        () -> {
          var count = pages(vat).count(part(way), from, before, PAGE_ROWS);
          return new CustomsCount(count.entries(), count.pages(), count.next());
        });
  }

  // ---- searching

  @Override
  public CompletableFuture<Answer<CustomsFound>> search(
      String vat, Direction way, String words, String from) {
    var walked =
        rows(
            vat,
            way,
            from,
            SEARCHED_ROWS,
            (rows, next) ->
                new CustomsFound(
                    rows.stream().filter(row -> row.says(words)).toList(), rows.size(), next));
    var number = from.isEmpty() && way == Direction.EXPORT ? numberIn(vat, words) : 0;
    return number == 0 ? walked : withNumber(vat, number, walked);
  }

  private CompletableFuture<Answer<CustomsFound>> withNumber(
      String vat, long number, CompletableFuture<Answer<CustomsFound>> walked) {
    return entries(vat, Direction.EXPORT, List.of(CustomsPages.keyOfExport(number)))
        .thenCombine(
            walked,
            (first, rest) ->
                first instanceof Answer.Given<List<CrossingView>>(var rows)
                        && rest instanceof Answer.Given<CustomsFound>(var found)
                    ? Answer.given(
                        new CustomsFound(
                            Stream.concat(rows.stream(), found.rows().stream()).distinct().toList(),
                            found.looked(),
                            found.next()))
                    : rest);
  }

  /** The number that words are, such as {@code #4,211} or {@code home #4,211}; 0 if none. */
  private static long numberIn(String vat, String words) {
    var text = words.strip().toLowerCase(Locale.ROOT);
    var rest = text.startsWith(vat.toLowerCase(Locale.ROOT)) ? text.substring(vat.length()) : text;
    var digits = rest.strip().replaceFirst("^#", "").replace(",", "");
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
  }

  // ---- some of them

  @Override
  public CompletableFuture<Answer<List<CrossingView>>> again(String vat, List<CrossingView> rows) {
    return rows.isEmpty()
        ? CompletableFuture.completedFuture(Answer.given(List.of()))
        : entries(vat, rows.getFirst().direction(), rows.stream().map(CrossingView::key).toList());
  }

  private CompletableFuture<Answer<List<CrossingView>>> entries(
      String vat, Direction way, List<String> keys) {
    return requests
        .onDisk(() -> {
          var pages = pages(vat);
          return keys.stream()
              .map(key -> pages.at(part(way), key))
              .filter(Objects::nonNull)
              .toList();
        })
        .thenCompose(answer -> answer.then(entries -> copy.of(vat, entries)));
  }

  @Override
  public CompletableFuture<Answer<List<CrossingView>>> held(
      String holder, String owner, int rowsMax) {
    return requests
        .onDisk(() -> heldOf(pages(holder), owner, rowsMax))
        .thenCompose(answer -> answer.then(entries -> copy.of(holder, entries)));
  }

  /** What one can find without a person waiting for it. */
  private static List<CustomsPages.Entry> heldOf(CustomsPages pages, String owner, int rowsMax) {
    var found = new ArrayList<CustomsPages.Entry>();
    for (var part : List.of(Part.IMPORTS, Part.PROMISES)) {
      pages.piece(part, "", Integer.MAX_VALUE).entries().stream()
          .filter(entry -> entry.row() instanceof Imported imported && imported.vat().equals(owner))
          .limit(rowsMax - found.size())
          .forEach(found::add);
    }
    return found;
  }

  // ---- in common

  private <T> CompletableFuture<Answer<T>> rows(
      String vat,
      Direction way,
      String from,
      int rowsMax,
      java.util.function.BiFunction<List<CrossingView>, String, T> answer) {
    return requests
        .onDisk(() -> pages(vat).piece(part(way), from, rowsMax))
        .thenCompose(found ->
            found.then(piece ->
                copy.of(vat, piece.entries())
                    .thenApply(rows -> rows.map(shown -> answer.apply(shown, piece.next())))));
  }
}
