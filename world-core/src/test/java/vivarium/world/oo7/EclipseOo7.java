package vivarium.world.oo7;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.serializer.reference.Lazy;
import org.eclipse.store.storage.embedded.types.EmbeddedStorage;
import org.eclipse.store.storage.embedded.types.EmbeddedStorageManager;
import org.jspecify.annotations.Nullable;
import vivarium.world.oo7.EclipseDesign.Assembly;
import vivarium.world.oo7.EclipseDesign.Composite;
import vivarium.world.oo7.EclipseDesign.Connection;
import vivarium.world.oo7.EclipseDesign.Document;
import vivarium.world.oo7.EclipseDesign.Module;
import vivarium.world.oo7.EclipseDesign.Part;
import vivarium.world.oo7.EclipseDesign.SameDate;

/** A design in EclipseStore, which never forces its files. */
final class EclipseOo7 extends Oo7Store<Assembly, Composite, Part> {
  private final EmbeddedStorageManager storage;
  private final Module module;
  private final Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());

  EclipseOo7(Path folder) {
    storage = EmbeddedStorage.start(folder.resolve("eclipse"));
    module = storage.root() == null ? new Module() : (Module) storage.root();
  }

  @Override
  Assembly designRoot() {
    return Objects.requireNonNull(module.root);
  }

  @Override
  boolean isBase(Assembly assembly) {
    return assembly.below.isEmpty();
  }

  @Override
  void eachBelow(Assembly complex, Consumer<Assembly> visitor) {
    complex.below.forEach(visitor);
  }

  @Override
  void eachOwn(Assembly base, Consumer<Composite> visitor) {
    for (var composite : base.own) {
      visitor.accept(composite.get());
    }
  }

  @Override
  int date(Assembly assembly) {
    return assembly.date;
  }

  @Override
  int dateOf(Composite composite) {
    return composite.date;
  }

  @Override
  Part rootPart(Composite composite) {
    return composite.parts.getFirst();
  }

  @Override
  int id(Part part) {
    return part.id;
  }

  @Override
  int connections(Part part) {
    return part.to.size();
  }

  @Override
  Part to(Part part, int connection) {
    return part.to.get(connection).to;
  }

  @Override
  void swap(Part part) {
    int x = part.x;
    part.x = part.y;
    part.y = x;
    changed.add(part);
  }

  @Override
  void toggleDate(Part part) {
    leave(part);
    part.date += part.date % 2 == 0 ? 1 : -1;
    enter(part);
    changed.add(part);
  }

  private void leave(Part part) {
    var same = Objects.requireNonNull(module.dates.get(part.date));
    same.parts.remove(part.id);
    changed.add(same.parts);
  }

  private void enter(Part part) {
    var same = module.dates.get(part.date);
    if (same == null) {
      same = new SameDate();
      module.dates.put(part.date, same);
      changed.add(module.dates);
    }
    same.parts.add(part.id);
    changed.add(same.parts);
  }

  @Override
  String text(Composite composite) {
    return composite.document.get().text;
  }

  @Override
  void text(Composite composite, String text) {
    var document = composite.document.get();
    document.text = text;
    changed.add(document);
  }

  @Override
  String manual() {
    return module.manual;
  }

  @Override
  long lookUp(int part) {
    var found = part(part);
    return found.x + found.y;
  }

  private Part part(int id) {
    int composite = (id - 1) / module.partsPerComposite + 1;
    return composite(composite).parts.get((id - 1) % module.partsPerComposite);
  }

  private Composite composite(int id) {
    return Objects.requireNonNull(module.composites.get(id)).get();
  }

  @Override
  long partsSince(int date) {
    long count = 0;
    for (var same : module.dates.tailMap(date, true).values()) {
      for (int part : same.parts) {
        count += lookUp(part) >= 0 ? 1 : 0;
      }
    }
    return count;
  }

  @Override
  long usersOf(String title) {
    var composite = module.titles.get(title);
    return composite == null ? 0 : composite(composite).ownedBy.stream().distinct().count();
  }

  @Override
  long olderThanTheirParts() {
    return module.bases.stream()
        .filter(base -> base.own.stream().anyMatch(composite -> composite.get().date > base.date))
        .count();
  }

  @Override
  long allParts() {
    long count = 0;
    for (var composite : module.composites.values()) {
      for (var part : composite.get().parts) {
        count += part.x + part.y >= 0 ? 1 : 0;
      }
    }
    return count;
  }

  @Override
  long documentsWithParts() {
    long count = 0;
    for (var composite : module.composites.values()) {
      for (var part : composite.get().parts) {
        count += composite(part.documentId).document.get().id == part.documentId ? 1 : 0;
      }
    }
    return count;
  }

  @Override
  long above(int part) {
    var found = new HashSet<Assembly>();
    for (var base : part(part).composite.ownedBy) {
      for (@Nullable Assembly next = base; next != null; next = next.above) {
        found.add(next);
      }
    }
    return found.size();
  }

  @Override
  void build(Oo7Plan plan) {
    module.manual = plan.manual();
    module.partsPerComposite = plan.size().partsPerComposite();
    for (int id : plan.composites()) {
      add(plan.composite(id));
    }
    module.root = assembly(plan, 1, plan.bases());
    storage.setRoot(module);
    storage.storeRoot(); // with everything that was not stored before, which is all
    changed.clear();
  }

  private Assembly assembly(Oo7Plan plan, int id, List<Oo7Plan.Base> bases) {
    var assembly = new Assembly();
    assembly.id = id;
    int lowest = id - plan.size().complexAssemblies();
    if (lowest > 0) {
      var base = bases.get(lowest - 1);
      assembly.type = base.type();
      assembly.date = base.date();
      Arrays.stream(base.own()).forEach(composite -> own(assembly, composite));
      Arrays.stream(base.shared()).forEach(composite -> share(assembly, composite));
      module.bases.add(assembly);
    } else {
      assembly.date = plan.complexDate(id);
      for (int i = 0; i < Oo7Size.FAN_OUT; i++) {
        var below = assembly(plan, Oo7Plan.firstBelow(id) + i, bases);
        below.above = assembly;
        assembly.below.add(below);
      }
    }
    return assembly;
  }

  private void own(Assembly base, int composite) {
    base.own.add(Objects.requireNonNull(module.composites.get(composite)));
    composite(composite).ownedBy.add(base);
  }

  private void share(Assembly base, int composite) {
    base.shared.add(Objects.requireNonNull(module.composites.get(composite)));
    composite(composite).sharedBy.add(base);
  }

  private void add(Oo7Plan.Composite plan) {
    var document = new Document();
    document.id = plan.id();
    document.title = plan.title();
    document.text = plan.text();
    var composite = new Composite(Lazy.Reference(document));
    composite.id = plan.id();
    composite.type = plan.type();
    composite.date = plan.date();
    for (var part : plan.parts()) {
      composite.parts.add(part(composite, part));
    }
    for (var part : plan.parts()) {
      var from = composite.parts.get((part.id() - 1) % plan.parts().size());
      part.links().forEach(link -> connect(composite, from, link));
    }
    module.composites.put(plan.id(), Lazy.Reference(composite));
    module.titles.put(plan.title(), plan.id());
  }

  private Part part(Composite composite, Oo7Plan.Part plan) {
    var part = new Part(composite);
    part.id = plan.id();
    part.type = plan.type();
    part.date = plan.date();
    part.x = plan.x();
    part.y = plan.y();
    part.documentId = composite.id;
    enter(part);
    return part;
  }

  private static void connect(Composite composite, Part from, Oo7Plan.Link link) {
    var to = composite.parts.get(link.to());
    var connection = new Connection(link.type(), link.length(), from, to);
    from.to.add(connection);
    to.from.add(connection);
  }

  @Override
  void insert(Oo7Plan plan, List<Integer> composites) {
    for (int id : composites) {
      add(plan.composite(id));
      var base = base(plan, id);
      own(base, id);
      changed.add(base.own);
    }
    changed.add(module.composites);
    changed.add(module.titles);
  }

  @Override
  void delete(Oo7Plan plan, List<Integer> composites) {
    for (int id : composites) {
      var composite = composite(id);
      composite.parts.forEach(this::leave);
      var base = base(plan, id);
      base.own.remove(module.composites.remove(id));
      changed.add(base.own);
      module.titles.remove(Oo7Plan.title(id));
    }
    changed.add(module.composites);
    changed.add(module.titles);
  }

  private Assembly base(Oo7Plan plan, int composite) {
    return module.bases.get(plan.baseFor(composite) - plan.size().complexAssemblies() - 1);
  }

  @Override
  void commit() {
    storage.storeAll(changed.toArray());
    changed.clear();
  }

  @Override
  public void close() {
    storage.shutdown();
  }
}
