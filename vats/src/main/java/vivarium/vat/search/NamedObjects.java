package vivarium.vat.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vivarium.vat.search.MapFacts.SlotFact;
import vivarium.world.base.WorldException;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;

/**
 * The objects to which a chain of slots leads from the lobby or the gatekeeper, each under its
 * shortest chain.
 *
 * <p>What one object's slots lead to is read once and kept until the object changes; the chains are
 * laid anew over what is kept.
 */
final class NamedObjects {
  /** Longer chains are no names but ways. */
  private static final int LEVELS_MAX = 8;

  /** What is found first is nearest to the lobby, so what is left out is what nobody calls. */
  private static final int NAMES_MAX = 200_000;

  /**
   * One name.
   *
   * @param id the object
   * @param holder the object whose slot leads to it, or 0 for a root
   * @param slot the slot's name, or the name of the root
   * @param inherited whether the lobby inherits what is in it, so that the slot need not be said
   */
  record Named(long id, ObjectKind kind, long holder, String slot, boolean inherited, int level) {}

  private record Link(String slot, boolean parent, long to, ObjectKind kind) {}

  private final VatStore store;
  private final LongFunction<MapFacts> facts;
  private final Map<Long, List<Link>> linksByObject = new HashMap<>();
  private final Map<Long, Named> names = new LinkedHashMap<>();
  private final Deque<Named> waiting = new ArrayDeque<>();
  private boolean laid;

  /**
   * @param facts answers the facts of a map
   */
  NamedObjects(VatStore store, LongFunction<MapFacts> facts) {
    this.store = store;
    this.facts = facts;
  }

  /** Takes note that an object has changed. */
  void changed(long id) {
    if (linksByObject.remove(id) != null) {
      laid = false;
    }
  }

  /** All names, the shortest first. */
  Collection<Named> all() {
    lay();
    return names.values();
  }

  /** The name of an object, or null if it has none. */
  @Nullable Named named(long id) {
    lay();
    return names.get(id);
  }

  /** A name in words, such as {@code lobby traits point}. */
  String text(Named named) {
    var words = new ArrayList<String>();
    for (var step = named; step != null; step = names.get(step.holder())) {
      if (!step.inherited()) {
        words.addFirst(step.slot());
      }
    }
    return String.join(" ", words);
  }

  /** What an object inherits from directly. */
  List<Long> parentsOf(long id) {
    return linksOf(id).stream().filter(Link::parent).map(Link::to).toList();
  }

  // ---- laying the chains

  private void lay() {
    if (laid) {
      return;
    }
    names.clear();
    root(WellKnown.LOBBY_ID, "lobby");
    root(WellKnown.GATEKEEPER_ID, "gatekeeper");
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      for (var link : linksByObject.computeIfAbsent(next.id(), this::linksOf)) {
        follow(next, link);
      }
    }
    linksByObject.keySet().retainAll(names.keySet());
    laid = true;
  }

  private void root(long id, String name) {
    var root = new Named(id, ObjectKind.SLOTS, 0, name, false, 0);
    names.put(id, root);
    waiting.addLast(root);
  }

  /** Through what the lobby inherits the way is as short as from the lobby itself. */
  private void follow(Named from, Link link) {
    boolean inherited = link.parent() && isLobbyOrInherited(from);
    int level = inherited ? from.level() : from.level() + 1;
    if (level > LEVELS_MAX || names.size() >= NAMES_MAX || names.containsKey(link.to())) {
      return;
    }
    var named = new Named(link.to(), link.kind(), from.id(), link.slot(), inherited, level);
    names.put(link.to(), named);
    if (inherited) {
      waiting.addFirst(named);
    } else {
      waiting.addLast(named);
    }
  }

  private static boolean isLobbyOrInherited(Named named) {
    return named.id() == WellKnown.LOBBY_ID || named.inherited();
  }

  private List<Link> linksOf(long id) {
    var reader = new LinkReader();
    try {
      var record = store.read(id);
      if (record != null) {
        RecordScan.scan(id, record, reader);
      }
    } catch (WorldException damaged) {
      return List.of(); // a check names it; here it leads nowhere
    }
    return reader.links;
  }

  /** Reads what the slots of one object lead to. */
  private final class LinkReader implements RecordVisitor {
    private final List<Link> links = new ArrayList<>();
    private List<SlotFact> assignable = List.of();

    @Override
    public void map(long id) {
      var slots = facts.apply(id).slots();
      assignable = slots.stream().filter(SlotFact::assignable).toList();
      for (var slot : slots) {
        var kind = slot.targetKind();
        if (kind != null) {
          links.add(new Link(slot.name(), slot.parent(), slot.target(), kind));
        }
      }
    }

    @Override
    public void reference(Part part, int index, ObjectKind kind, long to) {
      if (part == Part.FIELD && index < assignable.size()) {
        var slot = assignable.get(index);
        links.add(new Link(slot.name(), slot.parent(), to, kind));
      }
    }
  }
}
