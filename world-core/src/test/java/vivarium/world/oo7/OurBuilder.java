package vivarium.world.oo7;

import static vivarium.world.oo7.OurDesign.*;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vivarium.world.memory.VatMemory;
import vivarium.world.object.ObjectMap;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;

/** Makes the objects of a design, adds some and takes them out again. */
final class OurBuilder {
  /** Several turns make a large design, as any import does. */
  private static final int COMPOSITES_PER_TURN = 20;

  private static final int DATE_SHIFT = 32;

  private final OurVat vat;
  private final VatMemory memory;
  private final Oo7Plan plan;
  private final OurDesign maps;
  private final SlotsObject nil;

  OurBuilder(OurVat vat, Oo7Plan plan) {
    this.vat = vat;
    this.memory = vat.memory();
    this.plan = plan;
    this.maps = new OurDesign(memory.wellKnown().emptyMap, plan.size().connections());
    this.nil = memory.wellKnown().nil;
  }

  void build() {
    vat.root(
        object(
            maps.module,
            nil,
            plan.manual(),
            OurIndex.create(memory),
            OurIndex.create(memory),
            OurIndex.create(memory),
            OurIndex.create(memory),
            vector(plan.size().baseAssemblies())));
    for (int id : plan.composites()) {
      add(plan.composite(id));
      if (id % COMPOSITES_PER_TURN == 0) {
        vat.endTurn();
      }
    }
    vat.root().setField(DESIGN, assembly(1, nil, plan.bases()));
    vat.endTurn();
  }

  private SlotsObject object(ObjectMap map, Object... fields) {
    return new SlotsObject(memory, map, fields);
  }

  private ObjectVector vector(int size) {
    return new ObjectVector(memory, memory.wellKnown().emptyMap, nil, size);
  }

  private SlotsObject assembly(int id, SlotsObject above, List<Oo7Plan.Base> bases) {
    int lowest = id - plan.size().complexAssemblies();
    if (lowest > 0) {
      var base = base(bases.get(lowest - 1), above);
      ((ObjectVector) vat.root().field(BASES)).setAt(lowest - 1L, base);
      return base;
    }
    var below = vector(Oo7Size.FAN_OUT);
    var assembly =
        object(maps.complex, (long) id, "type000", (long) plan.complexDate(id), above, below);
    for (int i = 0; i < Oo7Size.FAN_OUT; i++) {
      below.setAt(i, assembly(Oo7Plan.firstBelow(id) + i, assembly, bases));
    }
    return assembly;
  }

  private SlotsObject base(Oo7Plan.Base base, SlotsObject above) {
    var made =
        object(
            maps.base,
            (long) base.id(),
            base.type(),
            (long) base.date(),
            above,
            vector(0),
            vector(0));
    Arrays.stream(base.own()).forEach(id -> link(made, OWN, composite(id), OWNED_BY));
    Arrays.stream(base.shared()).forEach(id -> link(made, SHARED, composite(id), SHARED_BY));
    return made;
  }

  private static void link(SlotsObject base, int there, SlotsObject composite, int back) {
    append(base, there, composite);
    append(composite, back, base);
  }

  private static void append(SlotsObject object, int field, Object element) {
    var before = (ObjectVector) object.field(field);
    object.setField(field, before.copyOfSize(before.size() + 1, element));
  }

  private void takeOut(SlotsObject object, int field, Object element) {
    var before = (ObjectVector) object.field(field);
    var after = vector((int) before.size() - 1);
    boolean isFound = false;
    for (long i = 0; i < before.size(); i++) {
      if (!isFound && before.at(i) == element) {
        isFound = true;
      } else {
        after.setAt(isFound ? i - 1 : i, before.at(i));
      }
    }
    object.setField(field, after);
  }

  private SlotsObject composite(long id) {
    return (SlotsObject) Objects.requireNonNull(this.<Long>index(COMPOSITES_BY_ID).get(id));
  }

  private <K extends Comparable<K>> OurIndex<K> index(int field) {
    return new OurIndex<>(memory, (ObjectVector) vat.root().field(field));
  }

  private void add(Oo7Plan.Composite made) {
    long id = made.id();
    var document = object(maps.document, id, made.title(), made.text(), nil);
    var parts = vector(made.parts().size());
    var composite =
        object(
            maps.composite,
            id,
            made.type(),
            (long) made.date(),
            document,
            parts,
            vector(0),
            vector(0),
            nil);
    document.setField(DESCRIBED, composite);
    for (int i = 0; i < made.parts().size(); i++) {
      parts.setAt(i, part(made.parts().get(i), composite, id));
    }
    composite.setField(ROOT, parts.at(0));
    for (int i = 0; i < made.parts().size(); i++) {
      connect((SlotsObject) parts.at(i), parts, made.parts().get(i).links());
    }
    this.<Long>index(COMPOSITES_BY_ID).put(id, composite);
    this.<String>index(DOCUMENTS_BY_TITLE).put(made.title(), document);
  }

  private SlotsObject part(Oo7Plan.Part made, SlotsObject composite, long document) {
    var fields = new Object[maps.part.fieldCount()];
    Arrays.fill(fields, nil);
    fields[ID] = (long) made.id();
    fields[TYPE] = made.type();
    fields[DATE] = (long) made.date();
    fields[X] = (long) made.x();
    fields[Y] = (long) made.y();
    fields[DOCUMENT_ID] = document;
    fields[COMPOSITE] = composite;
    var part = object(maps.part, fields);
    this.<Long>index(PARTS_BY_ID).put((long) made.id(), part);
    this.<Long>index(PARTS_BY_DATE).put(dateKey(part), part);
    return part;
  }

  private static long dateKey(SlotsObject part) {
    return (Long) part.field(DATE) << DATE_SHIFT | (Long) part.field(ID);
  }

  private void connect(SlotsObject from, ObjectVector parts, List<Oo7Plan.Link> links) {
    int number = FIRST_TO;
    for (var link : links) {
      var to = (SlotsObject) parts.at(link.to());
      var connection =
          object(
              maps.connection, (long) link.length(), link.type(), from, to, to.field(FIRST_FROM));
      to.setField(FIRST_FROM, connection);
      from.setField(number++, connection);
    }
  }

  void insert(int id) {
    add(plan.composite(id));
    link(base(id), OWN, composite(id), OWNED_BY);
  }

  private SlotsObject base(int composite) {
    int lowest = plan.baseFor(composite) - plan.size().complexAssemblies();
    return (SlotsObject) ((ObjectVector) vat.root().field(BASES)).at(lowest - 1L);
  }

  /** Nothing leads to it any more then; its objects go with the next collection. */
  void delete(int id) {
    var composite = composite(id);
    var parts = (ObjectVector) composite.field(PARTS);
    for (long i = 0; i < parts.size(); i++) {
      var part = (SlotsObject) parts.at(i);
      this.<Long>index(PARTS_BY_ID).remove((Long) part.field(ID));
      this.<Long>index(PARTS_BY_DATE).remove(dateKey(part));
    }
    takeOut(base(id), OWN, composite);
    this.<Long>index(COMPOSITES_BY_ID).remove((long) id);
    this.<String>index(DOCUMENTS_BY_TITLE).remove(Oo7Plan.title(id));
  }
}
