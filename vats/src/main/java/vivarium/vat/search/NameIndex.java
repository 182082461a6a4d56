package vivarium.vat.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import vivarium.vat.past.WorldAsOf;
import vivarium.vat.search.NamedObjects.Named;
import vivarium.vat.search.SearchHit.Category;
import vivarium.vat.turn.Vats;
import vivarium.world.base.Progress;
import vivarium.world.store.VatStore;
import vivarium.world.store.error.MomentForgotten;

/**
 * Finds objects by name, slots, methods by selector, and methods by what they send.
 *
 * <p>The first search reads every vat once; later ones only what was changed since. Any thread may
 * ask but a vat's own; whoever asks waits.
 */
public final class NameIndex {
  private final Supplier<List<String>> names;
  private final Function<String, VatStore> stores;
  private final LongSupplier newest;
  private final Map<String, VatIndex> indexByVat = new ConcurrentHashMap<>();

  /**
   * @param vats the world to search
   */
  public NameIndex(Vats vats) {
    this(vats::names, vat -> vats.store().vat(vat), () -> vats.store().savedTurn());
  }

  private NameIndex(
      Supplier<List<String>> names, Function<String, VatStore> stores, LongSupplier newest) {
    this.names = names;
    this.stores = stores;
    this.newest = newest;
  }

  /** Searches a world as it was; nothing of it is read twice, since nothing of it changes. */
  public static NameIndex of(WorldAsOf then) {
    return new NameIndex(then::vats, then::store, then::turn);
  }

  /**
   * Everything that matches a text: names and selectors that are the text first, then those that
   * begin with it, then those that contain it; case does not matter. {@code *} and {@code ?} stand
   * for any characters and any one. Several words are a path such as {@code traits point}.
   *
   * @param limitPerCategory how many hits of each category at most
   * @param progress told how many records were looked at
   * @throws java.util.concurrent.CancellationException if progress said no, or the thread was
   *     interrupted
   */
  public SearchResults search(
      String query, SearchScope scope, int limitPerCategory, Progress progress) {
    var match = new TextMatch(query);
    if (match.isEmpty()) {
      return new SearchResults(query, List.of(), false);
    }
    var walk = new RecordWalk(progress);
    var hits = new ArrayList<SearchHit>();
    boolean more = false;
    for (var category : Category.values()) {
      var found =
          overVats(
              scope,
              walk,
              index -> find(index, category, match, scope, limitPerCategory + 1, walk));
      found.sort(Comparator.comparingInt(hit -> rank(hit, match)));
      more |= found.size() > limitPerCategory;
      hits.addAll(found.subList(0, Math.min(found.size(), limitPerCategory)));
    }
    return new SearchResults(query, hits, more);
  }

  /** Everything that answers exactly this selector: methods, slots, and assignments of slots. */
  public List<SearchHit> implementors(
      String selector, SearchScope scope, int limit, Progress progress) {
    return bySlot(scope, limit, new RecordWalk(progress), search -> search.answering(selector));
  }

  /** The methods whose code sends exactly this selector. */
  public List<SearchHit> senders(String selector, SearchScope scope, int limit, Progress progress) {
    var walk = new RecordWalk(progress);
    ToIntFunction<String> exactly = sent -> sent.equals(selector) ? 0 : TextMatch.NONE;
    return bySlot(scope, limit, walk, search -> search.senders(exactly, walk));
  }

  /**
   * The name of an object such as {@code lobby traits point}, or an empty text if no chain of slots
   * leads to it.
   */
  public String nameOf(ObjectAddress object, Progress progress) {
    return overVats(
            SearchScope.ofVat(object.vat()),
            new RecordWalk(progress),
            index -> {
              var named = index.names().named(object.id());
              return named == null ? List.<String>of() : List.of(index.names().text(named));
            })
        .stream()
        .findFirst()
        .orElse("");
  }

  private List<SearchHit> bySlot(
      SearchScope scope, int limit, RecordWalk walk, Consumer<SlotSearch> find) {
    var found =
        overVats(
            scope,
            walk,
            index -> {
              var search = new SlotSearch(index, within(scope));
              find.accept(search);
              return search.hits(limit);
            });
    return found.subList(0, Math.min(found.size(), limit));
  }

  /** Asks the index of each vat that counts, brought up to date; one thread at a time. */
  private <T> List<T> overVats(
      SearchScope scope, RecordWalk walk, Function<VatIndex, List<T>> question) {
    var answers = new ArrayList<T>();
    var vat = scope.vat();
    for (var name : vat == null ? names.get() : List.of(vat)) {
      var index = indexByVat.computeIfAbsent(name, unused -> new VatIndex(stores.apply(name)));
      synchronized (index) {
        answers.addAll(question.apply(caughtUp(index, walk)));
      }
    }
    return answers;
  }

  /** The index brought up to date; another one where nobody remembers what it had missed. */
  private VatIndex caughtUp(VatIndex index, RecordWalk walk) {
    long newestTurn = newest.getAsLong();
    try {
      index.catchUp(newestTurn, walk);
      return index;
    } catch (MomentForgotten tooLongAgo) {
      var anew = new VatIndex(index.store());
      anew.catchUp(newestTurn, walk);
      indexByVat.put(index.store().name(), anew);
      return anew;
    }
  }

  private static long within(SearchScope scope) {
    var object = scope.within();
    return object == null ? 0 : object.id();
  }

  // ---- one category

  private static List<SearchHit> find(
      VatIndex index,
      Category category,
      TextMatch match,
      SearchScope scope,
      int limit,
      RecordWalk walk) {
    if (category == Category.OBJECTS) {
      return objects(index, match, within(scope), limit);
    }
    var search = new SlotSearch(index, within(scope));
    switch (category) {
      case SLOTS -> search.slots(match::rank);
      case IMPLEMENTORS -> search.methods(match::rank);
      case SENDERS -> search.senders(match::rank, walk);
      case OBJECTS -> {}
    }
    return search.hits(limit);
  }

  private static List<SearchHit> objects(VatIndex index, TextMatch match, long within, int limit) {
    var names = index.names();
    return names.all().stream()
        .filter(named -> within == 0 || named.id() == within || named.holder() == within)
        .filter(named -> rank(named, names, match) != TextMatch.NONE)
        .sorted(
            Comparator.comparingInt((Named named) -> rank(named, names, match))
                .thenComparingInt(Named::level)
                .thenComparing(Named::slot))
        .limit(limit)
        .map(named -> hit(index, named))
        .toList();
  }

  private static int rank(Named named, NamedObjects names, TextMatch match) {
    return match.rank(match.isPath() ? names.text(named) : named.slot());
  }

  private static SearchHit hit(VatIndex index, Named named) {
    return new SearchHit(
        Category.OBJECTS,
        named.slot(),
        index.names().text(named),
        named.kind(),
        new ObjectAddress(index.store().name(), named.id()),
        null);
  }

  /** What was found in several vats is put in order again; senders keep that of their vats. */
  private static int rank(SearchHit hit, TextMatch match) {
    return hit.category() == Category.SENDERS
        ? 0
        : match.rank(match.isPath() ? hit.detail() : hit.title());
  }
}
