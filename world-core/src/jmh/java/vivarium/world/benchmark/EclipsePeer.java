package vivarium.world.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.serializer.reference.Lazy;
import org.eclipse.store.storage.embedded.types.EmbeddedStorage;
import org.eclipse.store.storage.embedded.types.EmbeddedStorageManager;

/**
 * EclipseStore: a list of lazy groups of 1,000 lazy objects, the nearest there to bringing in one
 * object by its id. It never forces its files.
 */
final class EclipsePeer implements Peer {
  private static final int GROUP = 1000;

  /** Brings in one object. */
  static final class Holder {
    byte[] contents;

    Holder(byte[] contents) {
      this.contents = contents;
    }
  }

  /** What is brought in together: no objects, only how to get at them. */
  static final class Group {
    final List<Lazy<Holder>> objects = new ArrayList<>();
  }

  /** The object that all others are found from. */
  static final class Root {
    final List<Lazy<Group>> groups = new ArrayList<>();
  }

  private final EmbeddedStorageManager storage;
  private final Root root;

  EclipsePeer(Path folder) {
    storage = EmbeddedStorage.start(folder.resolve("eclipse"));
    if (storage.root() == null) {
      storage.setRoot(new Root());
      storage.storeRoot();
    }
    root = (Root) storage.root();
  }

  @Override
  public void insert(long first, int count) {
    if ((first - 1) % GROUP != 0 || count % GROUP != 0) {
      throw new IllegalArgumentException("objects come by whole groups");
    }
    var made = new ArrayList<Lazy<Group>>();
    for (long id = first; id < first + count; id += GROUP) {
      var group = new Group();
      for (int i = 0; i < GROUP; i++) {
        group.objects.add(Lazy.Reference(new Holder(Samples.contents())));
      }
      made.add(Lazy.Reference(group));
    }
    root.groups.addAll(made);
    storage.store(root.groups);
    made.forEach(EclipsePeer::letGo);
  }

  private static void letGo(Lazy<Group> group) {
    group.get().objects.forEach(one -> one.clear());
    group.clear();
  }

  @Override
  public void change(long[] ids) {
    var changed = new HashSet<Holder>();
    for (long id : ids) {
      var holder = holder(id);
      holder.contents = Samples.contents();
      changed.add(holder);
    }
    storage.storeAll(changed.toArray());
  }

  @Override
  public byte[] read(long id) {
    return holder(id).contents;
  }

  private Holder holder(long id) {
    int index = (int) (id - 1);
    return root.groups.get(index / GROUP).get().objects.get(index % GROUP).get();
  }

  @Override
  public void close() {
    storage.shutdown();
  }
}
