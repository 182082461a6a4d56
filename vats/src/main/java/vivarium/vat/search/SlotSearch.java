package vivarium.vat.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vivarium.vat.search.MapFacts.SlotFact;
import vivarium.vat.search.SearchHit.Category;
import vivarium.world.format.ObjectRecords;
import vivarium.world.object.ObjectKind;

/**
 * A search among the slots of one vat.
 *
 * <p>What is looked through are maps: a family of a million copies has one, and is found once.
 */
final class SlotSearch {
  private record Match(Category category, long map, String slot, int rank) {}

  private final VatIndex index;
  private final @Nullable Set<Long> objects;
  private final Set<Long> maps;
  private final List<Match> matches = new ArrayList<>();

  /**
   * @param within only the slots of this object and of what it inherits from, or 0 for all
   */
  SlotSearch(VatIndex index, long within) {
    this.index = index;
    this.objects = within == 0 ? null : withAncestors(within);
    this.maps = objects == null ? index.maps().mapsInUse() : mapsOf(objects);
  }

  private Set<Long> mapsOf(Set<Long> ids) {
    var found = new HashSet<Long>();
    ids.forEach(id -> found.add(index.maps().mapOf(id)));
    found.remove(0L);
    return found;
  }

  private Set<Long> withAncestors(long id) {
    var found = new LinkedHashSet<Long>();
    var waiting = new ArrayList<>(List.of(id));
    while (!waiting.isEmpty()) {
      long next = waiting.removeLast();
      if (found.add(next)) {
        waiting.addAll(index.names().parentsOf(next));
      }
    }
    return found;
  }

  // ---- finding

  /** Finds slots with values, whose name gets a rank. */
  void slots(ToIntFunction<String> rank) {
    find(Category.SLOTS, slot -> !slot.method(), slot -> rank.applyAsInt(slot.name()));
  }

  /** Finds methods whose selector gets a rank. */
  void methods(ToIntFunction<String> rank) {
    find(Category.IMPLEMENTORS, SlotFact::method, slot -> rank.applyAsInt(slot.name()));
  }

  /** Finds everything that answers a selector. */
  void answering(String selector) {
    find(
        Category.IMPLEMENTORS,
        slot ->
            slot.name().equals(selector) || slot.assignable() && selector.equals(slot.name() + ":"),
        slot -> 0);
  }

  private void find(Category category, Predicate<SlotFact> wanted, ToIntFunction<SlotFact> rankOf) {
    for (long map : maps) {
      for (var slot : index.factsOf(map).slots()) {
        int rank = wanted.test(slot) ? rankOf.applyAsInt(slot) : TextMatch.NONE;
        if (rank != TextMatch.NONE) {
          matches.add(new Match(category, map, slot.name(), rank));
        }
      }
    }
  }

  /** Finds methods that send a selector which gets a rank. */
  void senders(ToIntFunction<String> rank, RecordWalk walk) {
    for (long map : maps) {
      walk.step();
      index
          .sendsOf(map)
          .forEach((slot, selectors) -> {
            var best = best(selectors, rank);
            if (best != null) {
              matches.add(new Match(Category.SENDERS, map, slot, rank.applyAsInt(best)));
            }
          });
    }
  }

  private static @Nullable String best(Set<String> selectors, ToIntFunction<String> rank) {
    return selectors.stream()
        .filter(selector -> rank.applyAsInt(selector) != TextMatch.NONE)
        .min(Comparator.comparingInt(rank))
        .orElse(null);
  }

  // ---- telling

  /** The best hits. */
  List<SearchHit> hits(int limit) {
    matches.sort(
        Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.slot().length())
            .thenComparing(Match::slot)
            .thenComparingLong(Match::map));
    var first = matches.stream().limit(limit).toList();
    var holders = holdersOf(first);
    return first.stream().flatMap(match -> hit(match, holders.get(match.map())).stream()).toList();
  }

  /** For each map one object that has it: if possible, one that has a name. */
  private Map<Long, Long> holdersOf(List<Match> shown) {
    var wanted = new HashSet<Long>();
    shown.forEach(match -> wanted.add(match.map()));
    var holders = new HashMap<Long, Long>();
    index
        .maps()
        .holdersOf(
            wanted,
            (id, map) -> {
              if (objects == null || objects.contains(id)) {
                holders.merge(map, id, this::moreTelling);
              }
            });
    return holders;
  }

  private long moreTelling(long one, long other) {
    return index.names().named(one) != null || index.names().named(other) == null ? one : other;
  }

  /** Nothing if the objects that had the map have vanished meanwhile. */
  private Optional<SearchHit> hit(Match match, @Nullable Long found) {
    return Optional.ofNullable(found).map(holder -> hit(match, holder.longValue()));
  }

  private SearchHit hit(Match match, long holder) {
    var named = index.names().named(holder);
    return new SearchHit(
        match.category(),
        match.slot(),
        named == null ? index.moment().title(kindOf(holder), holder) : index.names().text(named),
        kindOf(holder),
        new ObjectAddress(index.store().name(), holder),
        match.slot());
  }

  private ObjectKind kindOf(long id) {
    var record = index.store().read(id);
    var kind = record == null ? null : ObjectRecords.kindOf(id, record);
    return kind == null ? ObjectKind.SLOTS : kind;
  }
}
