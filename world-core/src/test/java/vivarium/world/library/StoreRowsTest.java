package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows B of the reference: stores. Each test is named by its row. */
final class StoreRowsTest extends RowTest {
  @Test
  void B01_labelIsInEveryError_whenAStoreIsMade() {
    run("m: mapStore label: 'prices' KeyShape: pattern string ValueShape: pattern number");
    fails("m get: 'tea'", "collection \"prices\"");
    fails("m init: 3 To: 4", "collection \"prices\"");
    fails("m init: 'tea' To: 'x'", "collection \"prices\"");
    fails("(setStore label: 'guests') delete: 3", "collection \"guests\"");
    fails("(weakMapStore label: 'notes') get: ann", "collection \"notes\"");
    fails("(weakSetStore label: 'seen') delete: ann", "collection \"seen\"");
    fails("mapStore label: 3", "The label of a store is a string");
    fails("mapStore label: 'x' Options: (| colour = 3 |)", "no option colour");
  }

  @Test
  void B01_namesOfTheReferenceWork_whenCodeComesFromThere() {
    run("m: stores makeScalarBigMapStore: 'a'");
    fails("m init: vector To: 1", "invalid key type for collection \"a\"");
    run("s: stores makeScalarBigSetStore: 'b' Options: (| keyShape = pattern number |)");
    fails("s add: 'x'", "invalid key type for collection \"b\"");
    run("(stores makeScalarBigWeakMapStore: 'c') init: ann To: 1");
    run("(stores makeScalarBigWeakSetStore: 'd') add: ann");
    run("(stores makeScalarMapStore: 'e') init: ann To: 1");
    run("(stores makeScalarSetStore: 'f') add: ann");
  }

  @Test
  void B02_everyMessageAnswers_whenItIsAMapStore() {
    run("m: mapStore label: 'm'");
    run("((m init: 'a' To: 1) init: 'b' To: 2) addAll: (| c = 3. d = 4 |)");
    is("m has: 'a'", "true");
    is("m get: 'b'", "2");
    is("(m set: 'b' To: 20) get: 'b'", "20");
    is("(m delete: 'd') has: 'd'", "false");
    is("m keys", "keys('a', 'b', 'c')");
    is("m values", "values(1, 20, 3)");
    is("m entries", "entries('a' -> 1, 'b' -> 20, 'c' -> 3)");
    is("m snapshot", "copyMap('a' -> 1, 'b' -> 20, 'c' -> 3)");
    is("m getSize", "3");
    is("m keys: (pattern atLeast: 'b') Values: (pattern lessThan: 10)", "keys('c')");
    is("m values: 'b' Values: pattern any", "values(20)");
    is("m entries: pattern string Values: 1", "entries('a' -> 1)");
    is("m size: pattern any Values: (pattern greaterThan: 2)", "2");
    is("(m clear: 'a' Values: pattern any) size", "2");
    is("m clear size", "0");
  }

  @Test
  void B03_entriesCannotBeCounted_whenItIsAWeakMapStore() {
    run("w: weakMapStore label: 'w'");
    is("((w init: ann To: 1) set: ann To: 2) get: ann", "2");
    is("(w has: ann) && (w has: bob) not", "true");
    run("w addAll: (vector copyWith: bob -> 3)");
    is("w get: bob", "3");
    run("w delete: bob");
    fails("w get: bob", "not found in collection \"w\"");
    fails("w size", "has no size");
    fails("w do: [ |:x| x ]", "cannot be walked along");
    fails("w clear", "No 'clear' slot");
    fails("w keys", "No 'keys' slot");
  }

  @Test
  void B04_keysAndValuesAreTheElements_whenItIsASetStore() {
    run("s: setStore label: 's'");
    run("(s add: 2) addAll: 3 & 1");
    is("s has: 3", "true");
    is("s keys", "keys(1, 2, 3)");
    is("s values asVector = s keys asVector", "true");
    is("s snapshot", "copySet(1, 2, 3)");
    is("(s delete: 2) getSize", "2");
    is("s clear size", "0");
    run("w: weakSetStore label: 'w'");
    is("((w add: ann) addAll: (vector copyWith: bob)) has: bob", "true");
    is("(w delete: bob) has: bob", "false");
    fails("w size", "has no size");
  }

  @Test
  void B05_isRefused_whenTheKeyIsThereOrMissing() {
    run("m: mapStore label: 'L'");
    run("m init: 'K' To: 1");
    fails("m init: 'K' To: 2", "key 'K' already registered in collection \"L\"");
    is("m get: 'K'", "1");
    fails("m set: 'Q' To: 1", "key 'Q' not found in collection \"L\"");
    fails("m get: 'Q'", "key 'Q' not found in collection \"L\"");
    fails("m delete: 'Q'", "key 'Q' not found in collection \"L\"");
    run("s: setStore label: 'S'");
    is("((s add: 1) add: 1) size", "1");
    fails("s delete: 2", "key 2 not found in collection \"S\"");
  }

  @Test
  void B06_hasAnswersFalse_whenTheKeyIsOfTheWrongType() {
    run("m: mapStore label: 'm' KeyShape: pattern string");
    is("m has: 47", "false");
    is("m has: [ 3 ]", "false");
    fails("m get: 47", "invalid key type for collection \"m\": number 47 - Must be a string");
    fails("m init: 47 To: 1", "invalid key type for collection \"m\"");
    fails("m set: 47 To: 1", "invalid key type for collection \"m\"");
    fails("m delete: 47", "invalid key type for collection \"m\"");
    is("m has: ('x' repeat: 500)", "false");
  }

  @Test
  void B07_keysWithPartsAreRefused_whenTheStoreIsScalar() {
    run("m: mapStore label: 'm' Options: (| scalar = true |)");
    run("(nil & true & 3 & 3.5 & (2 ** 100) & float nan & 'x' & ann) do: [ |:k| m init: k To: k ]");
    is("m size", "8");
    is("m get: float nan", "nan");
    is("(m get: ann) name", "'ann'");
    fails("m init: (1 & 2) asVector To: 1", "invalid key type for collection \"m\"");
    fails("m init: (| a = 1 |) To: 1", "invalid key type");
    fails("m init: (error copyNamed: 'e' Message: '') To: 1", "invalid key type");
    fails("m init: byteVector To: 1", "invalid key type");
    fails("(mapStore label: 'big') init: (error copyNamed: 'e' Message: '') To: 1", "invalid key");
  }

  @Test
  void B08_bothMustFit_whenAScalarStoreHasAKeyShape() {
    run(
        "m: mapStore label: 'm' Options: (| scalar = true. keyShape = pattern vector || pattern"
            + " string |)");
    run("m init: 'x' To: 1");
    fails("m init: vector To: 1", "Must be a scalar");
    fails("m init: 3 To: 1", "Must be a string");
  }

  @Test
  void B09_isAskedAtEveryReading_whenThereIsAValueShape() {
    run("m: mapStore label: 'm' ValueShape: pattern number");
    fails("m init: 'k' To: 'x'", "invalid value type for collection \"m\": string 'x' - Must be");
    is("m has: 'k'", "false");
    run("m init: 'k' To: 1");
    fails("m set: 'k' To: 'x'", "invalid value type");
    is("m get: 'k'", "1");
    run("m valueShape: pattern string");
    fails("m get: 'k'", "invalid value type for collection \"m\": number 1 - Must be a string");
    fails("m values asVector", "invalid value type");
  }

  @Test
  void B10_longKeysAreKeys_whenOthersWouldRefuseThem() {
    run("m: mapStore label: 'm'");
    run("m init: ('k' repeat: 4000) To: 1");
    run("m init: ('k' repeat: 100000) To: 2");
    is("m get: ('k' repeat: 4000)", "1");
    is("m get: ('k' repeat: 100000)", "2");
    is("m has: ('k' repeat: 3999)", "false");
  }

  @Test
  void B11_keysStandInTheOneOrder_whenTheyAreOfAllKinds() {
    run("s: setStore label: 's'");
    run(
        "s addAll: 'b' & nil & 3 & true & ann & 'B' & false & float nan & -1 & 2.5 & (2 ** 70) &"
            + " float infinity & (float infinity negate)");
    is(
        "s keys",
        "keys(false, true, -infinity, -1, 2.5, 3, 1180591620717411303424, infinity, nan,"
            + " ann, 'B', 'b', nil)");
    is("(s has: -1.0) && (s has: 3.0)", "true");
    is("((setStore label: 'z') add: 0.0) has: 0.0 negate", "true");
    run(
        "s: setStore label: 'all'. s addAll: 'x' & (passable tag: 't' Payload: 1) & (1 & 2)"
            + " asVector & (| a = 1 |) & 3 & byteVector");
    is("s keys", "keys((| a = 1 |), t(1), vector(1, 2), byteVector(), 3, 'x')");
  }

  @Test
  void B11_stringsStandByCodePoints_whenTheyAreBeyondSixteenBits() {
    run("s: setStore label: 's'");
    run("s addAll: 128512 asCharacter & 65518 asCharacter & 'é' & 'a' & 'B' & '9' & '10' & ''");
    is(
        "s keys asVector = ('' & '10' & '9' & 'B' & 'a' & 'é' & 65518 asCharacter & 128512"
            + " asCharacter) asVector",
        "true");
  }

  @Test
  void B12_objectsStandAsTheyCame_whenTheyAreKeys() {
    run("m: mapStore label: 'm'");
    run("((m init: bob To: 1) init: ann To: 2) init: 'x' To: 3");
    is("m values", "values(1, 2, 3)");
    run("m set: bob To: 10");
    is("m values", "values(10, 2, 3)");
    run("(m delete: bob) init: bob To: 11");
    is("m values", "values(2, 11, 3)");
    is("(m keys: pattern object) collect: [ |:k| k name ]", "list('ann', 'bob')");
  }

  @Test
  void B13_onlyWhatFitsIsAnswered_whenAPatternIsGiven() {
    run("m: mapStore label: 'm'");
    run("(1 to: 30) do: [ |:i| m init: i To: i * 10 ]. m at: 'x' Put: 1");
    is("m keys: pattern string", "keys('x')");
    is("m keys: 17", "keys(17)");
    is("m keys: (pattern greaterThan: 28)", "keys(29, 30)");
    is("m keys: (pattern greaterThan: 3) & (pattern atMost: 5)", "keys(4, 5)");
    is("m keys: (pattern atMost: 1) || (pattern atLeast: 30)", "keys(1, 30)");
    is("m values: (pattern lessThan: 4) Values: (pattern otherThan: 20)", "values(10, 30)");
    is("m size: pattern any Values: (pattern greaterThan: 280)", "2");
    is("(m keys: pattern number) descending first", "30");
    run("s: setStore label: 'pairs'");
    run(
        "s addAll: (1 & 'b') asVector & (1 & 'a') asVector & (2 & 'c') asVector & (1 & 2)"
            + " asVector");
    is("s keys: (1 & pattern string) asVector", "keys(vector(1, 'a'), vector(1, 'b'))");
  }

  @Test
  void B13_onlyItsPartIsRead_whenThousandsOfKeysAreThere() {
    run("m: mapStore label: 'm'");
    run("10000 do: [ |:i| m at: i Put: i ]");
    is("(m keys: (pattern atLeast: 5000) & (pattern lessThan: 5003)) asVector size", "3");
    long few = faults();
    is("(m keys: pattern number) inject: 0 Into: [ |:n. :k| n + 1 ]", "10000");
    assertThat(faults()).isGreaterThan(few + 100);
    assertThat(few).isLessThan(200);
  }

  /** Every line begins with an empty memory, so what it brings in is what it touches. */
  @Test
  void B13_itsRangeAloneIsTouched_whenThereAreTwentyThousandKeys() {
    run("m: mapStore label: 'm'");
    run("2000 do: [ |:i| m at: i Put: i ]");
    long noneOfFew = touchedByQuery(700, 700);
    run("18000 do: [ |:i| m at: i + 2000 Put: i ]");
    long none = touchedByQuery(7000, 7000);
    long thousand = touchedByQuery(7000, 8000);
    long all = touchedByQuery(0, 20_000);
    assertThat(none - noneOfFew).as("ten times as many keys lie one step deeper").isBetween(0L, 5L);
    assertThat(thousand - none).as("a part of the tree has at least 25 keys").isLessThan(40);
    assertThat(all - none).as("twenty times as many").isGreaterThan(10 * (thousand - none));
  }

  private long touchedByQuery(int from, int to) {
    is(
        ("(m keys: (pattern atLeast: %d) & (pattern lessThan: %d)) inject: 0 Into: [ |:n. :k| n + 1"
                + " ]")
            .formatted(from, to),
        Integer.toString(to - from));
    return faults();
  }

  @Test
  void B14_saysSo_whenAKeyIsAddedDuringAnIteration() {
    run("m: mapStore label: 'm'");
    run("10 do: [ |:i| m at: i * 2 Put: i ]");
    run("it: m keys iterator");
    is("it next", "0");
    run("m at: 2 Put: 'set'");
    is("it next", "2");
    run("(m delete: 4) delete: 0");
    is("it next", "6");
    run("m at: 7 Put: 'new'");
    fails("it next", "keys in store cannot be added to during iteration");
    run("it: m keys iterator. m at: 1 Put: 0");
    fails("it next", "keys in store cannot be added to during iteration: collection \"m\"");
    run("s: setStore label: 's'. s addAll: 1 to: 5");
    is("it: s keys iterator. it next", "1");
    run("s delete: 1. s delete: 2. s add: 3");
    is("it next", "3");
    run("s add: 99");
    fails("it next", "keys in store cannot be added to during iteration");
  }

  @Test
  void B15_sizeIsKnown_whenNothingIsCounted() {
    run("m: mapStore label: 'm'");
    run("5000 do: [ |:i| m at: i Put: i ]");
    is("m size", "5000");
    assertThat(faults()).isLessThan(60);
    run("1000 do: [ |:i| m delete: i ]. m at: 4000 Put: 'x'");
    is("m size", "4000");
    is("m size: (pattern atLeast: 4990)", "10");
  }

  @Test
  void B16_onlyWhatFitsGoes_whenAPatternIsGivenToClear() {
    run("m: mapStore label: 'm'");
    run("10 do: [ |:i| m at: i Put: i isOdd ]. m at: 'x' Put: 1");
    is("(m clear: pattern string) size", "10");
    is("(m clear: (pattern atLeast: 5) Values: true) keys", "keys(0, 1, 2, 3, 4, 6, 8)");
    is("m size", "7");
    is("m clear size", "0");
    is("m keys", "keys()");
    run("m init: 3 To: 4");
    is("m size", "1");
  }

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
  void B18_isEqualByContents_whenASnapshotIsTaken() {
    run("m: mapStore label: 'm'. m addAll: (| a = 1. b = 2 |)");
    run("x: m snapshot");
    is("x = ((mapStore label: 'other') addAll: ('b' -> 2) & ('a' -> 1)) snapshot", "true");
    run("m set: 'a' To: 3");
    is("x = m snapshot", "false");
    is("x at: 'a'", "1");
    is("m snapshot: 'b'", "copyMap('b' -> 2)");
    is("((setStore label: 's') addAll: 2 & 1) snapshot = (copySet of: 1 & 2)", "true");
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
}
