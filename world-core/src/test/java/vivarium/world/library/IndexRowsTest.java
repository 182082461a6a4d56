package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.world.base.Seed;

/** Rows D-06 to D-19 of the reference: indexes, and what can be kept. */
final class IndexRowsTest extends RowTest {
  /** Four plain objects, and a way to print the names of those in a collection. */
  @BeforeEach
  void nameFourObjects() {
    run(
        "lobby _AddSlots: (| i <- nil. j <- nil. a = (| n = 'a' |). b = (| n = 'b' |). c = (| n ="
            + " 'c' |). d = (| n = 'd' |). names = (| of: c = ( (c asVector collect: [ |:o| o n ])"
            + " joinUsing: ' ' ) |) |)");
  }

  @Test
  void D06_isRefused_whenTheTypeIsUnknown() {
    fails("index of: 'colour' Unique: true", "An index cannot be of type 'colour'");
    for (var type : new String[] {"integer", "long", "float", "string", "date"}) {
      is("(index of: '%s') type".formatted(type), "'%s'".formatted(type));
    }
    is("(index of: 'string') isUnique", "true");
    run("index of: 'string'");
  }

  @Test
  void D07_sizeIsKnown_whenThereAreThousands() {
    run("i: index of: 'integer'");
    run("3000 do: [ |:k| i at: k Put: a ]");
    is("i size", "3000");
    assertThat(faults()).isLessThan(60);
    is("i isUnique", "true");
    is("i type", "'integer'");
  }

  @Test
  void D08_theFirstOneStays_whenTheIndexIsUnique() {
    run("i: index of: 'string' Unique: true");
    is("i at: 'k' Add: a", "true");
    is("i at: 'k' Add: b", "false");
    is("(i at: 'k') n", "'a'");
    is("i at: 'k' Put: c Replace: true", "true");
    is("(i at: 'k') n", "'c'");
    is("i size", "1");
    fails("i at: 'x' Add: 3", "index can contain only objects");
    fails("i at: 'x' Add: (1 & 2) asVector", "index can contain only objects");
    fails("i at: 'x' Add: nil", "index can contain only objects");
  }

  @Test
  void D08_duplicatesAreKept_whenTheIndexIsNotUnique() {
    run("i: index of: 'string' Unique: false");
    run("((i at: 'k' Put: a) at: 'k' Put: b) at: 'k' Put: a");
    is("names of: (i at: 'k')", "'a b a'");
    is("i size", "3");
  }

  @Test
  void D09_isAnError_whenTheKeyIsOfAnotherType() {
    run("i: index of: 'string'");
    fails("i at: 3 Add: a", "Type of the key does not match index type string: number 3");
    fails("i at: 3", "Type of the key does not match");
    is("(index of: 'float') at: 3 Add: a", "true");
    fails("(index of: 'integer') at: 2 ** 31 Add: a", "does not match index type integer");
    fails("(index of: 'long') at: 2 ** 63 Add: a", "does not match index type long");
    fails("(index of: 'date') at: 3 Add: a", "does not match index type date");
  }

  @Test
  void D10_answersOneOrAll_whenTheIndexIsUniqueOrNot() {
    run("i: index of: 'string'. i at: 'k' Add: a");
    is("(i at: 'k') n", "'a'");
    is("i at: 'missing'", "nil");
    run("j: index of: 'string' Unique: false. (j at: 'k' Put: a) at: 'k' Put: b");
    is("names of: (j at: 'k')", "'a b'");
    is("j at: 'missing'", "list()");
  }

  @Test
  void D11_goesAway_whenItIsDeleted() {
    run("j: index of: 'integer' Unique: false");
    run("(((j at: 1 Put: a) at: 1 Put: b) at: 1 Put: c) at: 2 Put: d");
    is("j removeKey: 1 Object: d", "false");
    is("j removeKey: 1 Object: b", "true");
    is("names of: j", "'a c d'");
    is("j size", "3");
    is("j removeKey: 1", "true");
    is("j removeKey: 1", "false");
    is("names of: j", "'d'");
    is("j removeKey: 2 Object: d", "true");
    is("j size", "0");
    is("j includesKey: 2", "false");
  }

  @Test
  void D12_selectsBothWays_whenEndsAreOpenOrExclusive() {
    run("i: index of: 'integer' Unique: false");
    run("(((i at: 1 Put: a) at: 3 Put: b) at: 3 Put: c) at: 5 Put: d");
    is("names of: (i select: 1 To: 3)", "'a b c'");
    is("names of: (i select: nil To: 3)", "'a b c'");
    is("names of: (i select: 2 To: nil)", "'b c d'");
    is("names of: (i select: nil To: nil Ascending: false)", "'d c b a'");
    is("names of: (i select: 1 To: 5 Ascending: true IncludingFirst: false Last: true)", "'b c d'");
    is("names of: (i select: 1 To: 5 Ascending: true IncludingFirst: true Last: false)", "'a b c'");
    is("names of: (i select: 1 To: 5 Ascending: false IncludingFirst: false Last: false)", "'c b'");
    is("names of: (i select: 4 To: 4)", "''");
    is("names of: (i from: 5 DownTo: 2)", "'d c b'");
    run("i: index of: 'string'. 'b a d c' words do: [ |:w| i at: w Put: (| n = '' |) ]");
    is("(i select: 'b' To: nil) asVector size", "3");
  }

  @Test
  void D13_saysSo_whenSomethingIsAddedDuringAnIteration() {
    run("i: index of: 'integer'");
    run("((i at: 2 Put: b) at: 1 Put: a) at: 3 Put: c");
    is("names of: i", "'a b c'");
    run("it: i iterator");
    is("it next n", "'a'");
    run("i removeKey: 2");
    is("it next n", "'c'");
    run("i at: 9 Put: d");
    fails("it next", "cannot be added to during iteration: \"integer index\"");
  }

  @Test
  void D14_isEmpty_whenItIsCleared() {
    run("i: index of: 'integer' Unique: false. 100 do: [ |:k| i at: k / 2 Put: a ]");
    is("i clear size", "0");
    is("names of: i", "''");
    run("i at: 1 Put: b");
    is("names of: i", "'b'");
  }

  @Test
  void D15_keysAreInTheirOrder_whateverTheirType() {
    run(
        "i: index of: 'string'. lobby _AddSlots: (| put: k = ( i at: k Put: ((| parent* = traits"
            + " clonable. n <- '' |) copy n: k) ) |)");
    run(
        "('10' & '9' & 'a' & 'B' & 'é' & 65518 asCharacter & 128512 asCharacter) asVector"
            + " reverseDo: [ |:k| put: k ]");
    is(
        "(names of: i) = (('10' & '9' & 'B' & 'a' & 'é' & 65518 asCharacter & 128512 asCharacter)"
            + " joinUsing: ' ')",
        "true");
    run("i: index of: 'long'. i at: 5 Put: b. i at: (2 ** 40) negate Put: a. i at: 2 ** 40 Put: c");
    is("names of: i", "'a b c'");
    run("i: index of: 'float'. i at: 0.5 Put: c. i at: float infinity negate Put: a");
    run("i at: -1 Put: b. i at: float infinity Put: d");
    is("names of: i", "'a b c d'");
    run("i: index of: 'date'. i at: (date year: 2000 Month: 2 Day: 29) Put: b");
    run("i at: (date year: 1969 Month: 7 Day: 20) Put: a. i at: time now Put: c");
    is("names of: i", "'a b c'");
    is("names of: (i select: (date year: 1999 Month: 1 Day: 1) To: nil)", "'b c'");
  }

  @Test
  void D16_behaviourIsFoundThroughParents_whenAnObjectComesBack() {
    run(
        "traits _AddSlots: (| counter = (| parent* = traits clonable. up = ( n: n + 1. n ) |) |)."
            + " nil");
    run("i: index of: 'string'. i at: 'c' Put: (| parent* = traits counter. n <- 0 |)");
    is("(i at: 'c') up", "1");
    is("(i at: 'c') up", "2");
    run("traits counter _AddSlots: (| up = ( n: n + 10. n ) |)");
    is("(i at: 'c') up", "12");
  }

  @Test
  void D17_methodsAndComputedSlotsStay_whenTheirObjectIsKept() {
    run("x: (| parent* = traits clonable. n <- 3. twice = ( n * 2 ). m = traits list |)");
    is("x twice", "6");
    run("x n: 5");
    is("x twice", "10");
    is("x m", "traits list");
    fails("lobby _AddSlots: (| blocked = [ 3 ] |)", "block");
    is("x n", "5");
  }

  @Test
  void D18_primitivesComeBackAsTheyWere_whenTheyAreKept() {
    run(
        "x: ('' & nil & false & (2 ** 63) negate & (2 ** 200) & float nan & float infinity negate &"
            + " -0.0 & byteVector & vector) asVector");
    is(
        "x",
        "vector('', nil, false, -9223372036854775808, "
            + "1606938044258990275541962092341162602522202993782792835301376"
            + ", nan, -infinity, -0.0, byteVector(), vector())");
    is("(x at: 7) reciprocal", "-infinity");
  }

  @Test
  void D19_sharingAndCyclesStay_whenObjectsAreKept() {
    run("x: (| parent* = traits clonable. friend. other |)");
    run("y: x copy. x friend: y. y friend: x. x other: y. y other: y");
    is("((x friend) friend == x) && [ (x other == x friend) && [ y other == y ] ]", "true");
    run("i: index of: 'string' Unique: false. (i at: 'k' Put: x) at: 'l' Put: x");
    is("((i at: 'k') first == x) && [ (i at: 'l') first == x ]", "true");
  }

  @Test
  void D13_whatIsNextIsAskedAgain_whenItWasLookedAtBefore() {
    run("i: index of: 'integer' Unique: false. ((i at: 1 Put: a) at: 1 Put: b) at: 2 Put: c");
    is("it: i iterator. it atEnd. i removeKey: 1 Object: a. it next n", "'b'");
    is("it: i iterator. it atEnd. i removeKey: 1. it next n", "'c'");
    run("(i at: 1 Put: a) at: 1 Put: b");
    is("it: i iterator. it next. i removeKey: 1. it next n", "'c'");
    is("it: i iterator. it atEnd. i clear. it atEnd", "true");
    run("i: index of: 'integer'. i at: 1 Put: a");
    is("it: i iterator. it atEnd. i at: 1 Put: b Replace: true. it next n", "'b'");
  }

  @Test
  void D06_isRefused_whenItIsNoTypeOrThePrototype() {
    fails("index of: nil", "An index cannot be of type nil");
    fails("index of: 3", "An index cannot be of type 3");
    fails("index of: 'string' Unique: 3", "true or false, and not 3");
    fails("index at: 1 Add: a", "This is the prototype of its like");
    is("indexSelection printString", "'selection()'");
  }

  @Test
  void D09_integerIsAKeyOfAFloatIndex_onlyIfThereIsSuchAFloat() {
    run("i: index of: 'float'. i at: 9007199254740992 Add: a");
    fails("i at: 9007199254740993 Add: b", "Type of the key does not match index type float");
    fails("i at: 10 ** 400 Add: b", "Type of the key does not match index type float");
    is("i at: 1.0 / 0.0 Add: b", "true");
    is("i size", "2");
  }

  @Test
  void D11_takesEachAway_whenVeryManyAreUnderOneKey() {
    run("i: index of: 'string' Unique: false. x: list copyRemoveAll");
    run("200 do: [ |:n. o | o: a _Clone. x add: o. i at: 'k' Put: o ]");
    run("2 do: [ i at: 'k' Put: b ]");
    is("i removeKey: 'k' Object: (x at: 150)", "true");
    is("i removeKey: 'k' Object: (x at: 150)", "false");
    is("(i removeKey: 'k' Object: b) && [ (i at: 'k') last _Eq: b ]", "true");
    is("i removeKey: 'k' Object: c", "false");
    is("x do: [ |:o| i removeKey: 'k' Object: o ]. i size", "1");
    is("(i at: 'k') first _Eq: b", "true");
    is("i removeKey: 'k' Object: b", "true");
    is("i includesKey: 'k'", "false");
  }

  @Test
  void D11_isAsAList_whateverComesAndGoesUnderOneKey() {
    var seed = Seed.of(IndexRowsTest.class);
    var random = seed.random();
    run("i: index of: 'string' Unique: false. j: list copyRemoveAll. x: list copyRemoveAll");
    run("40 do: [ x add: ann _Clone ]");
    for (int round = 0; round < 12; round++) {
      var line = new StringBuilder();
      for (int step = 0; step < 40; step++) {
        int which = random.nextInt(40);
        line.append(
            random.nextInt(3) < 2
                ? "i at: 'k' Add: (x at: %1$d). j add: x at: %1$d. ".formatted(which)
                : "i removeKey: 'k' Object: (x at: %1$d). j remove: (x at: %1$d) IfAbsent: nil. "
                    .formatted(which));
      }
      run(line.append("'").append(seed).append("'").toString());
      is("i size = j size", "true");
      is("(i at: 'k') asVector = j asVector", "true");
    }
  }

  @Test
  void D11_touchesAsManyObjects_whenTwentyTimesAsManyAreUnderOneKey() {
    run("i: index of: 'string' Unique: false. i clear. 200 do: [ i at: 'k' Add: a _Clone ]");
    int few = touchedByOneMoreAndOneLess();
    for (int turn = 0; turn < 4; turn++) {
      run("1000 do: [ i at: 'k' Add: a _Clone ]");
    }
    assertThat(touchedByOneMoreAndOneLess()).isLessThan(few + 10);
    run("i clear. nil");
    int clearing = touched();
    run("i at: 'k' Add: a");
    run("i clear. nil");
    assertThat(clearing).isLessThan(touched() + 10);
  }

  private int touchedByOneMoreAndOneLess() {
    run("i at: 'k' Add: b. i at: 'k' Add: a _Clone");
    int adding = touched();
    run("i removeKey: 'k' Object: b");
    return adding + touched();
  }

  @Test
  void D12_saysWhatMustBeTrueOrFalse_whenASelectionIsMisused() {
    run("i: index of: 'integer'");
    fails("i select: 1 To: 2 Ascending: 3", "true or false, and not 3");
    fails(
        "i select: 1 To: 2 Ascending: true IncludingFirst: nil Last: true",
        "true or false, and not nil");
  }

  @Test
  void D15_answersDaysAndMoments_asTheyWereGiven() {
    run("i: index of: 'date' Unique: false. x: date year: 1969 Month: 12 Day: 30");
    run("i at: x Put: a. i at: x asTime + 5 hours Put: b. i at: x asTime Put: c");
    is("y: list copyRemoveAll. i do: [ |:o. :k| y add: k ]. y first = x", "true");
    is("(y at: 1) = x", "true");
    is("(y at: 2) = (x asTime + 5 hours)", "true");
    is("it: i iterator. it next. it key = x", "true");
  }
}
