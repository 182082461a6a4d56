package vivarium.world.oo7;

import static vivarium.world.oo7.OurDesign.*;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vivarium.world.object.ObjectMemory;
import vivarium.world.object.ObjectVector;
import vivarium.world.object.SlotsObject;
import vivarium.world.store.StoreOptions;

/** A design as objects of a vat, used by Java code in its turns; each transaction is a turn. */
final class OurOo7 extends Oo7Store<SlotsObject, SlotsObject, SlotsObject> {
  private static final int DATE_SHIFT = 32;

  private final OurVat vat;
  private final ObjectMemory memory;
  private final int connections;
  private final int complexAssemblies;

  OurOo7(Path folder, Oo7Size size, StoreOptions options, long budgetBytes) {
    vat = new OurVat(folder.resolve("world"), options, budgetBytes);
    memory = vat.memory();
    connections = size.connections();
    complexAssemblies = size.complexAssemblies();
  }

  @Override
  SlotsObject designRoot() {
    return at(vat.root(), DESIGN);
  }

  private static SlotsObject at(SlotsObject object, int field) {
    return (SlotsObject) object.field(field);
  }

  private static int number(SlotsObject object, int field) {
    return ((Long) object.field(field)).intValue();
  }

  @Override
  boolean isBase(SlotsObject assembly) {
    return number(assembly, ID) > complexAssemblies;
  }

  @Override
  void eachBelow(SlotsObject complex, Consumer<SlotsObject> visitor) {
    each((ObjectVector) complex.field(BELOW), visitor);
  }

  @Override
  void eachOwn(SlotsObject base, Consumer<SlotsObject> visitor) {
    each((ObjectVector) base.field(OWN), visitor);
  }

  private static void each(ObjectVector vector, Consumer<SlotsObject> visitor) {
    long size = vector.size();
    for (long i = 0; i < size; i++) {
      visitor.accept((SlotsObject) vector.at(i));
    }
  }

  @Override
  int date(SlotsObject assembly) {
    return number(assembly, DATE);
  }

  @Override
  int dateOf(SlotsObject composite) {
    return number(composite, DATE);
  }

  @Override
  SlotsObject rootPart(SlotsObject composite) {
    return at(composite, ROOT);
  }

  @Override
  int id(SlotsObject part) {
    return number(part, ID);
  }

  @Override
  int connections(SlotsObject part) {
    return connections;
  }

  @Override
  SlotsObject to(SlotsObject part, int connection) {
    return at(at(part, FIRST_TO + connection), TO);
  }

  @Override
  void swap(SlotsObject part) {
    var x = part.field(X);
    part.setField(X, part.field(Y));
    part.setField(Y, x);
  }

  @Override
  void toggleDate(SlotsObject part) {
    long date = number(part, DATE);
    long toggled = date + (date % 2 == 0 ? 1 : -1);
    var dates = this.<Long>index(PARTS_BY_DATE);
    dates.remove(dateKey(date, number(part, ID)));
    dates.put(dateKey(toggled, number(part, ID)), part);
    part.setField(DATE, toggled);
  }

  private static long dateKey(long date, long part) {
    return date << DATE_SHIFT | part;
  }

  private <K extends Comparable<K>> OurIndex<K> index(int field) {
    return new OurIndex<>(memory, (ObjectVector) vat.root().field(field));
  }

  @Override
  String text(SlotsObject composite) {
    return (String) at(composite, DOCUMENT).field(TEXT);
  }

  @Override
  void text(SlotsObject composite, String text) {
    at(composite, DOCUMENT).setField(TEXT, text);
  }

  @Override
  String manual() {
    return (String) vat.root().field(MANUAL);
  }

  @Override
  long lookUp(int part) {
    return sum(part(part));
  }

  private SlotsObject part(long id) {
    return (SlotsObject) Objects.requireNonNull(this.<Long>index(PARTS_BY_ID).get(id));
  }

  private static long sum(SlotsObject part) {
    return (Long) part.field(X) + (Long) part.field(Y);
  }

  @Override
  long partsSince(int date) {
    return count(index(PARTS_BY_DATE), dateKey(date, 0));
  }

  private static long count(OurIndex<Long> index, long from) {
    var count = new long[1];
    index.from(
        from,
        part -> {
          count[0] += sum((SlotsObject) part) >= 0 ? 1 : 0;
          return true;
        });
    return count[0];
  }

  @Override
  long usersOf(String title) {
    var document = (SlotsObject) this.<String>index(DOCUMENTS_BY_TITLE).get(title);
    if (document == null) {
      return 0;
    }
    var users = new HashSet<SlotsObject>();
    each((ObjectVector) at(document, DESCRIBED).field(OWNED_BY), users::add);
    return users.size();
  }

  @Override
  long olderThanTheirParts() {
    var count = new long[1];
    each(
        (ObjectVector) vat.root().field(BASES),
        base -> {
          var isOlder = new boolean[1];
          eachOwn(base, composite -> isOlder[0] |= date(composite) > date(base));
          count[0] += isOlder[0] ? 1 : 0;
        });
    return count[0];
  }

  @Override
  long allParts() {
    return count(index(PARTS_BY_ID), 0);
  }

  @Override
  long documentsWithParts() {
    var composites = this.<Long>index(COMPOSITES_BY_ID);
    var count = new long[1];
    this.<Long>index(PARTS_BY_ID)
        .from(
            0L,
            part -> {
              var wanted = (Long) ((SlotsObject) part).field(DOCUMENT_ID);
              var composite = (SlotsObject) Objects.requireNonNull(composites.get(wanted));
              count[0] += at(composite, DOCUMENT).field(ID).equals(wanted) ? 1 : 0;
              return true;
            });
    return count[0];
  }

  @Override
  long above(int part) {
    var found = new HashSet<Object>();
    each(
        (ObjectVector) at(part(part), COMPOSITE).field(OWNED_BY),
        base -> {
          for (Object next = base; next != memory.wellKnown().nil; ) {
            found.add(next);
            next = ((SlotsObject) next).field(ABOVE);
          }
        });
    return found.size();
  }

  @Override
  void build(Oo7Plan plan) {
    new OurBuilder(vat, plan).build();
  }

  @Override
  void insert(Oo7Plan plan, List<Integer> composites) {
    var builder = new OurBuilder(vat, plan);
    composites.forEach(builder::insert);
  }

  @Override
  void delete(Oo7Plan plan, List<Integer> composites) {
    var builder = new OurBuilder(vat, plan);
    composites.forEach(builder::delete);
  }

  @Override
  void commit() {
    vat.endTurn();
  }

  @Override
  public void close() {
    vat.close();
  }
}
