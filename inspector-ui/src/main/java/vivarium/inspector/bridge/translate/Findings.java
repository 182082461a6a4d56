package vivarium.inspector.bridge.translate;

import java.util.ArrayList;
import java.util.List;
import vivarium.inspector.viewmodel.Holder;
import vivarium.inspector.viewmodel.Holders;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.PathStep;
import vivarium.inspector.viewmodel.SearchHit;
import vivarium.inspector.viewmodel.SearchResults;
import vivarium.inspector.viewmodel.SearchScope;

/** What search answers, in the windows' words. */
public final class Findings {
  /** What a search found. */
  public static SearchResults of(vivarium.vat.search.SearchResults results) {
    return of(results, ObjectRef.NOW);
  }

  /** What a search found at a moment. */
  public static SearchResults of(vivarium.vat.search.SearchResults results, long moment) {
    return new SearchResults(
        results.query(),
        results.hits().stream().map(hit -> hit(hit, moment)).toList(),
        results.more());
  }

  private static SearchHit hit(vivarium.vat.search.SearchHit hit, long moment) {
    return new SearchHit(
        category(hit.category()),
        hit.title(),
        hit.detail(),
        Kinds.of(hit.kind()),
        Refs.of(hit.object()).at(moment),
        hit.slot());
  }

  private static SearchHit.Category category(vivarium.vat.search.SearchHit.Category category) {
    return switch (category) {
      case OBJECTS -> SearchHit.Category.OBJECTS;
      case SLOTS -> SearchHit.Category.SLOTS;
      case IMPLEMENTORS -> SearchHit.Category.IMPLEMENTORS;
      case SENDERS -> SearchHit.Category.SENDERS;
    };
  }

  /** Where to search. */
  public static vivarium.vat.search.SearchScope scope(SearchScope scope) {
    var within = scope.within();
    return new vivarium.vat.search.SearchScope(
        scope.vat(), within == null ? null : Refs.address(within));
  }

  /** Who refers to an object. */
  public static Holders of(vivarium.vat.search.Holders holders) {
    return of(holders, ObjectRef.NOW);
  }

  /** Who referred to an object at a moment. */
  public static Holders of(vivarium.vat.search.Holders holders, long moment) {
    return new Holders(
        holders.total(),
        holders.first().stream()
            .map(holder ->
                new Holder(
                    Refs.of(holder.object()).at(moment),
                    holder.title(),
                    Kinds.of(holder.kind()),
                    holder.through()))
            .toList());
  }

  /**
   * A way to an object, at the moment at which the gatekeeper is seen; it begins there, and the
   * gatekeeper is called as its vat is.
   */
  public static List<PathStep> path(
      ObjectRef gatekeeper, List<vivarium.vat.search.PathStep> steps) {
    var path = new ArrayList<PathStep>();
    path.add(new PathStep(gatekeeper.vat(), gatekeeper));
    steps.stream()
        .map(step -> new PathStep(step.label(), Refs.of(step.object()).at(gatekeeper.moment())))
        .filter(step -> !step.ref().equals(gatekeeper))
        .forEach(path::add);
    return path;
  }

  private Findings() {}
}
