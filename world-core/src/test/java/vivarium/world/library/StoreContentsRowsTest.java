package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Rows B-17 to B-31 and G-02 of the reference: what is put into stores, kept and given up. */
final class StoreContentsRowsTest extends RowTest {
  @Test
  void B17_takesWhateverHasKeysAndValues_whenAddedAll() {
    run("m: mapStore label: 'm'");
    run("m addAll: (| a = 1 |)");
    run("m addAll: ('b' -> 2) & ('c' & 3) asVector");
    run("m addAll: (dictionary copyRemoveAll at: 'a' Put: 10)");
    run("m addAll: (copyMap of: (| d = 4 |))");
    run("m addAll: (mapStore label: 'other') addAll: (| e = 5 |)");
    is("m entries", "entries('a' -> 10, 'b' -> 2, 'c' -> 3, 'd' -> 4, 'e' -> 5)");
    fails("m addAll: 3", "provided data source is not iterable");
    fails("m addAll: 1 & 2", "is not a key and a value");
    is("((setStore label: 's') addAll: (copySet of: 3 & 1)) keys", "keys(1, 3)");
    fails("(setStore label: 's') addAll: nil", "provided data source is not iterable");
  }

  @Test
  void B19_storesAreObjects_whenTheyAreKeptInStores() {
    run("m: mapStore label: 'outer'");
    run("m init: 'inner' To: (mapStore label: 'inner' ValueShape: pattern number)");
    run("(m get: 'inner') init: 'k' To: 7");
    is("(m get: 'inner') get: 'k'", "7");
    fails("(m get: 'inner') init: 'j' To: 'x'", "collection \"inner\"");
    run("x: m get: 'inner'. m delete: 'inner'");
    is("x get: 'k'", "7");
    run("s: (setStore label: 's') add: x");
    is("(s has: x) && [ (s has: m) not ]", "true");
    fails("m copy", "is not copied");
  }

  @Test
  void B20_whatAShapeRefersToStays_whenNobodyElseHoldsIt() {
    run("m: mapStore label: 'm' ValueShape: (pattern exactly: (ann copy name: 'only'))");
    is("m valueShape bound name", "'only'");
    run("m init: 1 To: m valueShape bound");
    fails("m init: 2 To: ann", "Must be:");
    fails(
        "mapStore label: 'd' Options: (| durable = true. valueShape = pattern exactly: ann |)",
        "valueShape is not durable in collection \"d\"");
  }

  @Test
  void B21_onlyDurableThingsAreHeld_whenTheStoreIsDurable() {
    run("m: mapStore label: 'd' Options: (| durable = true |)");
    run("m init: 'data' To: (| a = (1 & 'x') asVector |)");
    run("m init: 'store' To: (setStore label: 's' Options: (| durable = true |))");
    fails("m init: 'plain' To: ann", "value is not durable in collection \"d\"");
    fails("m init: 'deep' To: (| a = (1 & ann) asVector |)", "at .a[1]");
    fails("m init: ann To: 1", "key is not durable");
    fails("m set: 'data' To: (setStore label: 'v')", "value is not durable");
    is("m size", "2");
    fails("(setStore label: 'e' Options: (| durable = true |)) add: ann", "key is not durable");
  }

  @Test
  void B22_keysAreNotKept_whenTheStoreIsWeak() {
    run("w: weakMapStore label: 'w'");
    run("w init: ann copy To: 'of a copy that nobody keeps'");
    is("w tree size", "1");
    run("x: ann copy. w init: x To: 'of a copy that x keeps'");
    run("3 do: [ w at: ann Put: 'ann' ]");
    is("w tree size", "2");
    is("w get: x", "'of a copy that x keeps'");
    run("m: mapStore label: 'strong'. m init: (ann copy name: 'only here') To: 1");
    is("m keys first name", "'only here'");
    run("w at: 3 Put: 'never goes'. 5 do: [ w at: bob Put: 'bob' ]");
    is("w get: 3", "'never goes'");
  }

  @Test
  void B23_nothingIsWritten_whenTheTurnFails() {
    run("m: mapStore label: 'm'. m init: 'a' To: 1");
    fails("m init: 'b' To: 2. m set: 'a' To: 3. m nobodyUnderstandsThis", "No 'nobody");
    is("m entries", "entries('a' -> 1)");
    is("m size", "1");
    is("m init: 'b' To: 2. m get: 'b'", "2");
    is("m get: 'b'", "2");
  }

  @Test
  void B24_copiesHaveNothingToDoWithTheOriginal_whenDataIsKept() {
    run("m: mapStore label: 'm'. x: (1 & 2) asVector");
    run("m init: 'k' To: x");
    run("x at: 0 Put: 99");
    is("m get: 'k'", "vector(1, 2)");
    fails("(m get: 'k') at: 0 Put: 7", "frozen");
    is("(m get: 'k') copy at: 0 Put: 7", "vector(7, 2)");
    is("m get: 'k'", "vector(1, 2)");
    run("m init: 'o' To: ann");
    run("ann name: 'other'");
    is("(m get: 'o') name", "'other'");
    run("x: (1 & 2) asVector. m init: x To: 'by contents'. x at: 0 Put: 0");
    is("m get: (1 & 2) asVector", "'by contents'");
  }

  @Test
  void B30_isTheSameStore_whenItIsInMemoryOnly() {
    is(
        "(((mapStore label: 'heap') init: 'a' To: 1) init: 'b' To: 2) keys asVector",
        "vector('a', 'b')");
    fails(
        "[ |:h| h keys do: [ |:k| h at: k, k Put: 1 ] ] value: ((mapStore label: 'heap') init: 'a'"
            + " To: 1)",
        "keys in store cannot be added to during iteration");
    run("m: nil. x: ((mapStore label: 'heap') init: 'a' To: 1)");
    is("x get: 'a'", "1");
  }

  @Test
  void B31_leftOversDoNoHarm_whenAStoreIsCleared() {
    run("m: mapStore label: 'm'");
    run("((m init: ann To: 1) init: bob To: 2) init: 'x' To: 3");
    run("m ordinals removeAll");
    is("m keys asVector size", "3");
    is("(m clear: pattern object) size", "1");
    is("((m init: ann To: 5) get: ann)", "5");
    run("m ordinals: nil");
    is("m clear size", "0");
    is("((m init: ann To: 6) get: ann)", "6");
  }

  @Test
  void G02_entriesAreMigrated_whenShapesChange() {
    run("m: mapStore label: 'm' KeyShape: pattern string ValueShape: pattern string");
    run("((m init: 'a' To: '1') init: 'b' To: '2') init: 'c' To: 'many'");
    is(
        "m misfits: 10 ForKeyShape: pattern string ValueShape: (pattern otherThan: 'many')",
        "list('key \\'c\\': invalid value type for collection \"m\": string \\'many\\' - Must not"
            + " be: \\'many\\'')");
    is("(m misfits: 1 ForKeyShape: pattern string ValueShape: pattern number) size", "1");
    fails(
        "m changeKeyShape: pattern string ValueShape: pattern number",
        "invalid value type for collection \"m\"");
    is("m get: 'a'", "'1'");
    run(
        "m changeKeyShape: pattern number ValueShape: pattern number Migrate: [ |:x. :k| x ="
            + " 'many' ifTrue: nil False: [ x asInteger -> x asInteger ] ]");
    is("m entries", "entries(1 -> 1, 2 -> 2)");
    fails("m init: 'd' To: 4", "Must be a number");
    run("m init: 4 To: 4");
    is("m size", "3");
  }

  @Test
  void B24_statesAndContextsStayInside_whenAMethodWouldKeepThem() {
    run("m: mapStore label: 'm'. s: setStore label: 's'");
    run(
        "x: (kinds defineKind: 'sly' Init: (| n <- 0 |) Behaviour: (| keep: c In: store = ( store"
            + " at: 'c' Put: c ). deep: c In: store = ( store at: 'c' Put: (vector copyWith: c"
            + " state) ). know: c In: store = ( store add: c ). well: c In: store = ( store add: c"
            + " itself ) |)) new");
    fails("x keepIn: m", "it is the state or the context of an instance");
    fails("x deepIn: m", "What is at [0] cannot be kept: it is the state or the context");
    fails("x knowIn: s", "invalid key type for collection \"s\"");
    run("x wellIn: s");
    is("s keys first == x", "true");
  }

  @Test
  void G02_aDryRunTellsTheMisfits_ofASetToo() {
    run("s: setStore label: 's' KeyShape: pattern any. s addAll: 1 & 2 & 'three'");
    is(
        "s misfits: 10 ForKeyShape: pattern number",
        "list('key \\'three\\': invalid key type for collection \"s\": string \\'three\\' - Must be"
            + " a number')");
    is("s size", "3");
    is("(s misfits: 10 ForKeyShape: pattern scalar) size", "0");
  }
}
