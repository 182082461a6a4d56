package vivarium.vat.repair;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vivarium.vat.search.Ways;
import vivarium.world.format.RecordMaker;
import vivarium.world.format.RecordMaker.ConstantSlot;
import vivarium.world.format.RecordMaker.Reference;
import vivarium.world.format.RecordScan;
import vivarium.world.format.RecordUnreadable;
import vivarium.world.format.RecordVisitor;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.WellKnown;
import vivarium.world.store.VatStore;
import vivarium.world.store.WorldStore;
import vivarium.world.store.page.Place;
import vivarium.world.store.repair.Loss;
import vivarium.world.store.turn.ObjectChange;
import vivarium.world.store.turn.TurnDraft;

/**
 * Mends one vat: first puts something plain wherever something that is referred to is not there,
 * then makes an object {@code lostAndFound} in the lobby that names what was lost, and what is left
 * that nothing leads to any more.
 */
final class VatMender {
  /** What changed a placeholder may be looked for once more; what is left then is for a person. */
  private static final int ROUNDS_MAX = 4;

  private static final int FINDS_MAX = 1000;
  private static final String KIND = "repair";
  private static final String NAME = "lostAndFound";

  private final WorldStore world;
  private final String vat;
  private final VatStore store;
  private final List<Loss> losses;
  private final Map<Long, byte[]> written = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private long nextId;

  VatMender(WorldStore world, String vat, List<Loss> losses) {
    this.world = world;
    this.vat = vat;
    this.store = world.vat(vat);
    this.losses = losses;
  }

  List<String> run() {
    var replaced = new TreeMap<Long, String>();
    for (int round = 0; round < ROUNDS_MAX; round++) {
      nextId = store.nextFreeId();
      var gaps = new Gaps(world, store);
      gaps.find();
      if (gaps.isEmpty()) {
        break;
      }
      fill(gaps);
      replaced.putAll(gaps.described());
      save("something plain in place of what is lost");
    }
    replaced.forEach((id, what) -> done.add("Vat '%s': #%d %s.".formatted(vat, id, what)));
    if (!replaced.isEmpty() || losses.stream().anyMatch(VatMender::isObject)) {
      nextId = store.nextFreeId();
      keepFinds(replaced);
    }
    return done;
  }

  private void fill(Gaps gaps) {
    long map = nextId++;
    written.put(
        map,
        RecordMaker.map(
            List.of(new ConstantSlot("lost", "What was here is lost; see " + NAME + "."))));
    gaps.objects()
        .forEach((id, gap) ->
            written.put(id, RecordMaker.empty(gap.kind(), map, gap.elements(), gap.address())));
    gaps.maps().forEach((id, fields) -> written.put(id, RecordMaker.mapOfFields(names(fields))));
    written.putAll(gaps.records());
  }

  private static List<String> names(int count) {
    var names = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      names.add("lost" + i);
    }
    return names;
  }

  private void save(String cause) {
    var changes = new ArrayList<ObjectChange>();
    written.forEach(
        (id, record) -> changes.add(new ObjectChange(id, record, store.read(id) == null)));
    world.append(TurnDraft.ofObjects(KIND, cause, vat, changes));
    world.drain();
    written.clear();
  }

  // ---- lost and found

  private void keepFinds(Map<Long, String> replaced) {
    var ways = new Ways(store, world.savedTurn());
    var slots = new ArrayList<ConstantSlot>();
    for (var loss : losses) {
      if (loss.place() instanceof Place.OfObject(long id)) {
        slots.add(entry(id, loss.toString(), loss.turn(), ways));
      }
    }
    replaced.forEach((id, what) -> {
      if (slots.stream().noneMatch(slot -> slot.name().equals(slotName(id)))) {
        slots.add(entry(id, "It " + what + ".", store.lastTurnOf(id), ways));
      }
    });
    var unreached = losses.isEmpty() ? List.<Long>of() : unreached(ways);
    for (long id : unreached) {
      slots.add(entry(id, "Nothing leads to it any more.", store.lastTurnOf(id), ways));
    }
    long shelf = object(slots);
    attach(shelf);
    save("what was lost and found");
    done.add("Vat '%s': '%s' in the lobby names %d objects.".formatted(vat, NAME, slots.size()));
  }

  private static String slotName(long id) {
    return "object" + id;
  }

  private ConstantSlot entry(long id, String what, long turn, Ways ways) {
    var slots = new ArrayList<ConstantSlot>();
    var record = store.read(id);
    var kind = record == null ? null : RecordScan.scan(id, record, new RecordVisitor() {});
    if (kind != null && kind != ObjectKind.VECTOR_SEGMENT) {
      slots.add(new ConstantSlot("object", new Reference(kind, id)));
    }
    slots.add(new ConstantSlot("id", id));
    slots.add(new ConstantSlot("lastTurn", turn));
    slots.add(new ConstantSlot("path", ways.to(id)));
    slots.add(new ConstantSlot("what", what));
    return new ConstantSlot(slotName(id), new Reference(ObjectKind.SLOTS, object(slots)));
  }

  private long object(List<ConstantSlot> slots) {
    long map = nextId++;
    long id = nextId++;
    written.put(map, RecordMaker.map(slots));
    written.put(id, RecordMaker.empty(ObjectKind.SLOTS, map, 0, ""));
    return id;
  }

  /** Of what nothing leads to: that which nothing else of it leads to, or only in a circle. */
  private List<Long> unreached(Ways ways) {
    var reached = new Unreached(store, ways);
    return reached.heads(FINDS_MAX);
  }

  private void attach(long shelf) {
    var lobby = store.read(WellKnown.LOBBY_ID);
    if (lobby == null) {
      return;
    }
    long map = RecordMaker.mapOf(WellKnown.LOBBY_ID, lobby);
    var slots = store.read(map);
    if (slots != null) {
      var name = contains(slots, NAME) ? NAME + (world.savedTurn() + 1) : NAME;
      var slot = new ConstantSlot(name, new Reference(ObjectKind.SLOTS, shelf));
      long fresh = nextId++;
      written.put(fresh, RecordMaker.withSlots(map, slots, List.of(slot)));
      written.put(WellKnown.LOBBY_ID, RecordMaker.withMap(WellKnown.LOBBY_ID, lobby, fresh));
    }
  }

  private static boolean contains(byte[] record, String text) {
    var hex = HexFormat.of();
    return hex.formatHex(record)
        .contains(hex.formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static boolean isObject(Loss loss) {
    return loss.place() instanceof Place.OfObject;
  }

  /** Whether a record can be read at all. */
  static boolean isReadable(long id, byte[] record) {
    try {
      RecordScan.scan(id, record, new RecordVisitor() {});
      return true;
    } catch (RecordUnreadable e) {
      return false;
    }
  }
}
