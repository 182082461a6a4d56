package vivarium.world.library;

import org.junit.jupiter.api.Test;

/**
 * Rows B-01 to B-10 of the reference: how stores are made and asked. Each test is named by its row.
 */
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
  void B01_saysHowToMakeOne_whenThePrototypeIsUsed() {
    is("mapStore printString", "'mapStore \"map\" of 0'");
    is("setStore printString", "'setStore \"set\" of 0'");
    for (var line :
        new String[] {
          "mapStore init: 1 To: 2",
          "setStore add: 1",
          "weakMapStore at: ann Put: 1",
          "weakSetStore has: ann"
        }) {
      fails(line, "This is the prototype of its like, and holds nothing.");
    }
    is("(mapStore copyRemoveAll at: 1 Put: 2) size", "1");
  }

  @Test
  void B01_everyOptionIsLookedAt_whenAStoreIsMade() {
    fails(
        "mapStore label: 'x' Options: (| scalar = 3 |)",
        "option scalar of a store is true or false, not 3");
    fails("setStore label: 'x' Options: (| durable = 'yes' |)", "option durable of a store");
    fails("mapStore label: 'x' Options: nil", "The options of a mapStore are a record");
    fails("mapStore label: 'x' Options: 3", "The options of a mapStore are a record");
    fails(
        "setStore label: 'x' Options: (| valueShape = 3 |)", "A setStore has no option valueShape");
    fails("weakSetStore label: 'x' Options: (| valueShape = 3 |)", "A weakSetStore has no option");
  }

  @Test
  void B02_sizesAreCountedByPattern_byTheirNameOfTheReferenceToo() {
    run("m: mapStore label: 'm'. 30 do: [ |:i| m init: i To: i * 2 ]");
    is("m getSize", "30");
    is("m getSize: (pattern lessThan: 10)", "10");
    is("m getSize: pattern any Values: (pattern greaterThan: 20)", "19");
    is("((setStore label: 's') addAll: 1 & 2 & 'x') getSize: pattern string", "1");
  }

  @Test
  void B06_shapeThatIsAString_fitsThatStringOnly() {
    run("m: mapStore label: 'm' KeyShape: 'a' ValueShape: 'x*'");
    fails(
        "m init: '*' To: 'x*'", "invalid key type for collection \"m\": string '*' - Must be: 'a'");
    fails("m init: 3 To: 'x*'", "invalid key type for collection \"m\": number 3 - Must be: 'a'");
    fails("m init: 'a' To: 'xy'", "invalid value type for collection \"m\"");
    is("(m init: 'a' To: 'x*') size", "1");
  }

  @Test
  void B09_shapeCanBeAnObject_thatUnderstandsNothing() {
    run("x: (| |). m: mapStore label: 'm' ValueShape: x");
    fails(
        "m init: 1 To: 2",
        "invalid value type for collection \"m\": number 2 - Must be: a slots object");
    is("((m init: x To: x) get: x) _Eq: x", "true");
    is("(m keys: x) size", "1");
    is("(m keys: pattern any Values: x) size", "1");
    is("m entries size", "1");
    is("m snapshot size", "1");
    is("(m clear: pattern any Values: x) size", "0");
  }

  @Test
  void B01_saysWhichSlotIsAMethod_whereOptionsAreNoRecord() {
    fails(
        "stores makeScalarBigMapStore: 'd' Options: (| valueShape = (pattern any) |)",
        "in which 'valueShape' is a method");
    fails("stores makeScalarBigSetStore: 'd' Options: 3", "are a record, such as");
  }
}
