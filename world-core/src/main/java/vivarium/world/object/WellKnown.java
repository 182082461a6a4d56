package vivarium.world.object;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects that the language itself refers to, under ids that never change.
 *
 * <p>Values have no map of their own: the map of an integer is that of {@link #integers}, the
 * <em>holder</em> of the integers' slots, and likewise for the other holders. So the slots of all
 * integers can be looked at and changed like those of any object.
 */
public final class WellKnown {
  /** Objects that a person makes get ids from here on. */
  public static final long FIRST_FREE_ID = 64;

  /** The id of {@link #nil}, without which there is no vat. */
  public static final long NIL_ID = 1;

  /** The id of {@link #lobby}, in which names are looked up. */
  public static final long LOBBY_ID = 4;

  /** The id of {@link #gatekeeper}, the root of its vat. */
  public static final long GATEKEEPER_ID = 5;

  private final List<WorldObject> all = new ArrayList<>();

  public final ObjectMap emptyMap = ObjectMap.of(List.of(), Annotation.NONE);
  public final SlotsObject nil;
  public final SlotsObject yes;
  public final SlotsObject no;
  public final SlotsObject lobby;
  public final SlotsObject gatekeeper;
  public final SlotsObject integers;
  public final SlotsObject floats;
  public final SlotsObject strings;
  public final SlotsObject methods;
  public final SlotsObject blocks;
  public final ObjectVector vector;
  public final ByteVector byteVector;
  public final SlotsObject farReferences;
  public final SlotsObject slotsMirrors;
  public final SlotsObject integerMirrors;
  public final SlotsObject floatMirrors;
  public final SlotsObject stringMirrors;
  public final SlotsObject methodMirrors;
  public final SlotsObject blockMirrors;
  public final SlotsObject vectorMirrors;
  public final SlotsObject byteVectorMirrors;
  public final SlotsObject mirrorMirrors;
  public final SlotsObject farReferenceMirrors;

  WellKnown(ObjectMemory memory, boolean stored) {
    nil = slots(memory, stored, NIL_ID);
    yes = slots(memory, stored, 2);
    no = slots(memory, stored, 3);
    lobby = slots(memory, stored, LOBBY_ID);
    gatekeeper = slots(memory, stored, GATEKEEPER_ID);
    integers = slots(memory, stored, 6);
    floats = slots(memory, stored, 7);
    strings = slots(memory, stored, 8);
    methods = slots(memory, stored, 9);
    blocks = slots(memory, stored, 10);
    vector =
        add(
            stored ? new ObjectVector(memory, 11L) : new ObjectVector(memory, emptyMap, nil, 0),
            stored,
            11);
    byteVector =
        add(
            stored ? new ByteVector(memory, 12L) : new ByteVector(memory, emptyMap, 0L),
            stored,
            12);
    farReferences = slots(memory, stored, 13);
    slotsMirrors = slots(memory, stored, 14);
    integerMirrors = slots(memory, stored, 15);
    floatMirrors = slots(memory, stored, 16);
    stringMirrors = slots(memory, stored, 17);
    methodMirrors = slots(memory, stored, 18);
    blockMirrors = slots(memory, stored, 19);
    vectorMirrors = slots(memory, stored, 20);
    byteVectorMirrors = slots(memory, stored, 21);
    mirrorMirrors = slots(memory, stored, 22);
    farReferenceMirrors = slots(memory, stored, 23);
  }

  /** Every well-known object, by rising id. */
  public List<WorldObject> all() {
    return List.copyOf(all);
  }

  /** {@code true} or {@code false} of the world. */
  public SlotsObject truth(boolean value) {
    return value ? yes : no;
  }

  private SlotsObject slots(ObjectMemory memory, boolean stored, long id) {
    var object =
        stored ? new SlotsObject(memory, id) : new SlotsObject(memory, emptyMap, new Object[0]);
    return add(object, stored, id);
  }

  private <T extends WorldObject> T add(T object, boolean stored, long id) {
    if (!stored) {
      object.assignId(id);
    }
    all.add(object);
    return object;
  }
}
