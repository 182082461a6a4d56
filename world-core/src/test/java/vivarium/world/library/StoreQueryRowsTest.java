package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows B-11 to B-18 of the reference: the order of keys, queries, and walking along a store. */
final class StoreQueryRowsTest extends RowTest {
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

  /**
   * Every line begins with an empty memory, so what it brings in is what it touches. What looks at
   * a key is brought in by the query for one key.
   */
  @Test
  void B13_itsRangeAloneIsTouched_whenThereAreTwentyThousandKeys() {
    run("m: mapStore label: 'm'");
    run("2000 do: [ |:i| m at: i Put: i ]");
    long noneOfFew = touchedByQuery(700, 700);
    run("18000 do: [ |:i| m at: i + 2000 Put: i ]");
    long none = touchedByQuery(7000, 7000);
    long one = touchedByQuery(7000, 7001);
    long thousand = touchedByQuery(7000, 8000);
    long all = touchedByQuery(0, 20_000);
    assertThat(none - noneOfFew).as("ten times as many keys lie one step deeper").isBetween(0L, 5L);
    assertThat(thousand - one).as("a part of the tree has at least 25 keys").isLessThan(40);
    assertThat(all - one).as("twenty times as many").isGreaterThan(10 * (thousand - one));
  }

  private long touchedByQuery(int from, int to) {
    is(
        ("(m keys: (pattern atLeast: %d) & (pattern lessThan: %d)) inject: 0 Into: [ |:n. :k| n + 1"
                + " ]")
            .formatted(from, to),
        Integer.toString(to - from));
    return touched();
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
  void B13_anInstanceIsFound_whenItIsThePattern() {
    run("x: kinds defineKind: 'thing' Init: (| n <- 0 |) Behaviour: (| n: c = ( c state n ) |)");
    run("y: x new. m: mapStore label: 'm'. m init: y To: 'one'. m init: x new To: 'other'");
    is("m keys: y", "keys(a thing)");
    is("m values: y", "values('one')");
    is("m size: y", "1");
    is("m values: (pattern exactly: y) || pattern string", "values('one')");
    is("(m clear: y) values", "values('other')");
  }

  @Test
  void B13_nanIsBeyondAllBounds_whenNumbersAreCompared() {
    run("s: setStore label: 's'. s addAll: 1 & 5 & float nan & float infinity");
    is("s keys", "keys(1, 5, infinity, nan)");
    is("s keys: (pattern greaterThan: 1)", "keys(5, infinity)");
    is("s keys: (pattern atMost: float nan)", "keys(nan)");
    is("s keys: (pattern exactly: float nan)", "keys(nan)");
    is("s keys: (pattern otherThan: float nan)", "keys(1, 5, infinity)");
  }

  @Test
  void B14_whatIsNextIsAskedAgain_whenItWasLookedAtBefore() {
    run("m: mapStore label: 'm'. 4 do: [ |:i| m init: i To: i ]");
    is("it: m keys iterator. it atEnd. m delete: 0. it next", "1");
    is("it: m values iterator. it atEnd. m set: 1 To: 'new'. it next", "'new'");
    is("it: m keys iterator. it next. it atEnd. m clear. it atEnd", "true");
    fails("it next", "The iteration has come to its end");
    run(
        "4 do: [ |:i| m init: i To: i ]. it: (m values: pattern any Values: pattern integer)"
            + " iterator");
    is("it atEnd. m set: 0 To: 'no number'. it next", "1");
  }

  @Test
  void B14_everyKeyIsVisitedOnce_whenTheCurrentOneIsDeleted() {
    run("m: mapStore label: 'm'. 300 do: [ |:i| m init: i To: i ]");
    is("t: 0. m keys do: [ |:k| t: t + k. m delete: k ]. t", "44850");
    is("m size", "0");
    run("300 do: [ |:i| m init: i To: i ]");
    is("t: 0. m keys descending do: [ |:k| t: t + 1. m delete: k ]. t", "300");
    run("300 do: [ |:i| m init: i To: i ]");
    is("m keys do: [ |:k| k isEven ifTrue: [ m delete: k + 1 ] ]. m size", "150");
  }

  @Test
  void B13_aRecordIsAPattern_asItIsWritten() {
    run(
        "m: mapStore label: 'm'. ((m init: (| a = 1 |) To: (| n = 1 |)) init: (| a = 'x' |) To: (|"
            + " n = 2 |)) init: 3 To: 4");
    is("m values: (| a = pattern number |)", "values((| n = 1 |))");
    is("m keys: pattern any Values: (| n = pattern greaterThan: 1 |)", "keys((| a = 'x' |))");
    is("m size: (| a = pattern any |)", "2");
    is("m snapshot: (| a = 'x' |)", "copyMap((| a = 'x' |) -> (| n = 2 |))");
    is("(m clear: (| a = pattern string |)) size", "2");
    fails("m keys: [ 3 ]", "This is no pattern for collection \"m\"");
    is("((setStore label: 's') addAll: (vector copyWith: (| a = 1 |))) size: (| a = 1 |)", "1");
  }
}
