package vivarium.world.memory;

import java.util.List;
import vivarium.world.base.WorldBug;
import vivarium.world.format.References;
import vivarium.world.object.Method;
import vivarium.world.object.ObjectKind;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.WorldObject;

/** References as they are read from records: they lead to what the memory has under their ids. */
class StoredReferences implements References {
  final VatMemory memory;

  StoredReferences(VatMemory memory) {
    this.memory = memory;
  }

  @Override
  public long idOf(WorldObject object) {
    throw new WorldBug("records are written only at the end of a turn");
  }

  @Override
  public long idOf(ObjectMap map) {
    throw new WorldBug("records are written only at the end of a turn");
  }

  @Override
  public final WorldObject object(ObjectKind kind, long id) {
    return memory.reference(kind, id);
  }

  @Override
  public final ObjectMap map(long id) {
    return memory.mapWithId(id);
  }

  @Override
  public final Method method(
      String source, List<String> argumentNames, String origin, List<Object> literals) {
    return memory.restoreMethod(source, argumentNames, origin, literals);
  }
}
