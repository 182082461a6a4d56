package vivarium.world.format;

import java.util.List;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.WorldObject;

/** What a record refers to, in both directions. */
public interface References {
  /**
   * The id to write for an object.
   *
   * @throws NotStorable if the object cannot be on disk
   */
  long idOf(WorldObject object);

  /** The id to write for a map. */
  long idOf(ObjectMap map);

  /** The object with an id: the one in memory, or a stand-in of this kind for it. */
  WorldObject object(ObjectKind kind, long id);

  /** The map with an id. */
  ObjectMap map(long id);

  /** A method as it was stored. */
  Method method(String source, List<String> argumentNames, String origin, List<Object> literals);
}
