package vivarium.vat.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vivarium.world.code.MethodCode;
import vivarium.world.code.SendSite;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.Slot;
import vivarium.world.object.WorldObject;
import vivarium.world.syntax.SyntaxError;

/**
 * What a search wants to know of a map. A map never changes, so neither do its facts.
 *
 * @param slots its slots, in order
 */
record MapFacts(List<SlotFact> slots) {
  /**
   * One slot.
   *
   * @param method whether it holds a method
   * @param assignable whether its value lies in the object
   * @param target the object that a constant slot holds, or 0
   * @param targetKind what sort of object that is
   */
  record SlotFact(
      String name,
      boolean method,
      boolean parent,
      boolean assignable,
      long target,
      @Nullable ObjectKind targetKind) {}

  static MapFacts of(ObjectMap map) {
    var facts = new ArrayList<SlotFact>();
    for (var slot : map.slots()) {
      var value = slot instanceof Slot.Constant constant ? constant.value() : null;
      var target = value instanceof WorldObject object ? object : null;
      facts.add(
          new SlotFact(
              slot.name(),
              value instanceof Method,
              slot.isParent(),
              slot instanceof Slot.Data,
              target == null ? 0 : target.id(),
              target == null ? null : target.kind()));
    }
    return new MapFacts(facts);
  }

  /** What the methods of a map send, by the name of the method's slot. */
  static Map<String, Set<String>> sends(ObjectMap map) {
    var sends = new HashMap<String, Set<String>>();
    for (var slot : map.slots()) {
      if (slot instanceof Slot.Constant constant && constant.value() instanceof MethodCode code) {
        sends.put(slot.name(), sends(code));
      }
    }
    return sends;
  }

  private static Set<String> sends(MethodCode code) {
    var selectors = new HashSet<String>();
    try {
      code.sites().stream().map(SendSite::selector).forEach(selectors::add);
    } catch (SyntaxError notInThisLanguage) {
      return selectors; // a method of another version's grammar sends nothing that could be found
    }
    return selectors;
  }
}
