package vivarium.world.library;

import org.junit.jupiter.api.Test;

/** Rows of the reference: what patterns there are, and their limits. */
final class PatternRowsTest extends RowTest {
  private void fits(String pattern, String value) {
    is("(%s) matches: (%s)".formatted(pattern, value), "true");
  }

  private void failsToFit(String pattern, String value) {
    is("(%s) matches: (%s)".formatted(pattern, value), "false");
  }

  @Test
  void A57_theKindIsAsked_whenAPatternIsOfAKind() {
    var samples =
        new String[][] {
          {"boolean", "true", "nil"},
          {"number", "2.5", "'2'"},
          {"integer", "2 ** 70", "2.5"},
          {"float", "2.5", "2"},
          {"natural", "0", "-1"},
          {"string", "''", "3"},
          {"selector", "'at:Put:'", "'a b'"},
          {"nothing", "nil", "false"},
          {"vector", "vector", "list"},
          {"byteVector", "byteVector", "vector"},
          {"record", "(| a = 1 |)", "ann"},
          {"error", "error copyNamed: 'e' Message: 'm'", "'e'"},
          {"tagged", "passable tag: 't' Payload: 1", "(| tag = 't' |)"},
          {"copySet", "copySet of: vector", "copyBag of: vector"},
          {"copyBag", "copyBag of: 'a' & 'a'", "copySet of: vector"},
          {"copyMap", "copyMap of: (| a = 1 |)", "(| a = 1 |)"},
          {"object", "ann", "3"},
          {"scalar", "ann", "vector"},
          {"key", "(1 & ann) asVector", "(1 & (error copyNamed: 'e' Message: '')) asVector"},
          {"pattern", "pattern number", "[ 3 ]"},
        };
    for (var sample : samples) {
      fits("pattern " + sample[0], sample[1]);
      failsToFit("pattern " + sample[0], sample[2]);
    }
    fits("pattern any", "ann");
    fits("pattern style: 'boolean'", "false");
    failsToFit("pattern promise", "ann");
    is(
        "(pattern object: 'a friend') complaintAbout: 3",
        "'number 3 - Must be an object (a friend)'");
  }

  @Test
  void A57_combinationsHold_whenPatternsAreCombined() {
    fits("(pattern atLeast: 3) & (pattern lessThan: 5)", "4");
    failsToFit("(pattern atLeast: 3) & (pattern lessThan: 5)", "5");
    fits("pattern string || pattern nothing", "nil");
    failsToFit("pattern string not", "'x'");
    fits("pattern all: vector", "3");
    failsToFit("pattern either: vector", "3");
    fits("pattern optional: pattern string", "nil");
    fits("pattern eventual: pattern string", "'x'");
    fits("pattern exactly: (1 & 2) asVector", "(1 & 2) asVector");
    fits("pattern otherThan: 3", "'3'");
    failsToFit("pattern greaterThan: 3", "'4'");
    failsToFit("pattern atMost: ann", "bob");
    fits("pattern atMost: ann", "ann");
  }

  @Test
  void A57_partsAreLookedInto_whenAPatternHasParts() {
    fits("pattern vectorOf: pattern number", "(1 & 2) asVector");
    failsToFit("pattern vectorOf: pattern number", "(1 & 'x') asVector");
    fits("pattern recordOf: pattern string Values: pattern number", "(| a = 1 |)");
    fits("pattern setOf: pattern number", "copySet of: 1 & 2");
    failsToFit("pattern bagOf: pattern any Counts: 1", "copyBag of: 'a' & 'a'");
    fits("pattern mapOf: pattern string Values: pattern number", "copyMap of: (| a = 1 |)");
    fits("pattern containerHas: pattern number AtLeast: 2", "copySet of: 1 & 2 & 'x'");
    failsToFit("pattern containerHas: pattern number AtLeast: 3", "copySet of: 1 & 2 & 'x'");
    var split =
        "pattern vector: (vector copyWith: pattern number) Optional: (vector copyWith: pattern"
            + " string) Rest: (pattern vectorOf: true)";
    fits(split, "vector copyWith: 1");
    fits(split, "(1 & 'x' & true) asVector");
    failsToFit(split, "(1 & 'x' & false) asVector");
    failsToFit(split, "vector");
    var record =
        "pattern record: (| a = pattern number |) Optional: (| b = pattern string |) Rest: ";
    fits(record + "record", "(| a = 1 |)");
    failsToFit(record + "record", "(| a = 1. c = 2 |)");
    fits(record + "pattern any", "(| a = 1. b = 'x'. c = 2 |)");
    failsToFit(record + "pattern any", "(| a = 1. b = 2 |)");
    fits("pattern tagged: 'metres' Payload: pattern number", "passable tag: 'metres' Payload: 3");
    fits("passable harden: (| a = pattern number |)", "(| a = 1 |)");
  }

  @Test
  void A57_patternsAreKeptAsData_whenTheyAreInAStore() {
    run("m: mapStore label: 'm'. m init: 'p' To: (pattern vectorOf: (pattern atLeast: 3))");
    is("(m get: 'p') = (pattern vectorOf: (pattern atLeast: 3))", "true");
    is("(m get: 'p') = (pattern vectorOf: (pattern atLeast: 4))", "false");
    is("(m get: 'p') complaintAbout: (3 & 2) asVector", "'[1]: number 2 - Must be >= 3'");
    fails("(m get: 'p') each: 3", "each");
  }

  @Test
  void A58_tooLargeIsNotMatched_whenNothingElseWasSaid() {
    failsToFit("pattern integer", "10 ** 100");
    fits("pattern integer", "(10 ** 100) - 1");
    failsToFit("pattern string", "'x' repeat: 100001");
    fits("pattern string", "'x' repeat: 100000");
    failsToFit("pattern selector", "'x' repeat: 101");
    failsToFit("pattern vector", "vector copySize: 10001");
    failsToFit("pattern vectorOf: pattern any", "vector copySize: 10001");
    failsToFit("pattern byteVector", "byteVector copySize: 100001");
    failsToFit("pattern copySet", "copySet of: (1 to: 10001)");
    failsToFit("pattern copyMap", "copyMap of: ((1 to: 5001) asVector collect: [ |:i| i -> i ])");
    is(
        "pattern record complaintAbout: (passable recordOf: ((1 to: 81) asVector collect: [ |:i|"
            + " 'a', i printString ]) Values: (1 to: 81) asVector)",
        "'record (| a1 = 1. a10 = 10. a11 = 11. a12 = 12. a13 = 13. a14 = 14. a15 = 15. a16 = 16."
            + "... - Must have at most 80 slots'");
    failsToFit(
        "pattern record",
        "passable recordOf: (vector copyWith: ('a' repeat: 101)) Values: (vector copyWith: 1)");
  }

  @Test
  void A58_otherLimitsHold_whenAPatternSaysThem() {
    failsToFit("pattern string withLimits: (| characters = 3 |)", "'four'");
    fits("pattern string withLimits: (| characters = 200000 |)", "'x' repeat: 150000");
    fits(
        "(pattern vectorOf: pattern any) withLimits: (| elements = 20000 |)",
        "vector copySize: 15000");
    fails("pattern string withLimits: (| feet = 3 |)", "There is no limit feet");
    fails("pattern any withLimits: (| characters = 3 |)", "There are no limits");
  }

  @Test
  void A57_nanFitsNoBound_butItself() {
    failsToFit("pattern atLeast: 0", "float nan");
    failsToFit("pattern lessThan: float nan", "3");
    fits("pattern atLeast: float nan", "float nan");
    fits("pattern otherThan: 3", "float nan");
    failsToFit("pattern otherThan: float nan", "float nan");
  }

  @Test
  void A57_isAskedWithoutManyWords_whenPatternsLieDeepInOneAnother() {
    run("x: pattern number. 2000 do: [ x: x not ]");
    fits("x", "3");
    failsToFit("x", "'three'");
    run("x: pattern number. 2000 do: [ x: x || pattern string ]");
    fits("x", "'three'");
    failsToFit("x", "nil");
  }

  @Test
  void A57_objectFitsItselfOnly_whateverItUnderstands() {
    run("x: (| |)");
    fits("pattern vectorOf: x", "vector copyWith: x");
    failsToFit("pattern vectorOf: x", "vector copyWith: (| y = 3 |)");
    run("x: (| matches: y = ( true ) |)");
    fits("pattern either: (vector copyWith: x)", "x");
    failsToFit("pattern either: (vector copyWith: x)", "3");
    fits("pattern except: x", "3");
    failsToFit("pattern except: x", "x");
    fits("pattern optional: x", "nil");
    fits(
        "passable recordOf: 'a' words Values: (vector copyWith: x)",
        "passable recordOf: 'a' words Values: (vector copyWith: x)");
    fails(
        "pattern check: 3 Fits: x Label: 'it' IfFail: [ |:text| error: text ]",
        "it: number 3 - Must be: a slots object");
  }

  @Test
  void A57_stringFitsItself_andNotWhatItLooksLike() {
    is("pattern does: 'ab' Fit: 'a*'", "false");
    is("pattern does: '*' Fit: 'ab'", "false");
    is("pattern does: 3 Fit: 'a'", "false");
    is("pattern does: 'a*' Fit: 'a*'", "true");
    failsToFit("pattern vectorOf: 'a*'", "vector copyWith: 'ab'");
    failsToFit("pattern optional: 'a'", "3");
  }

  @Test
  void A57_emptyObjectIsAnEmptyRecord_whereARecordIsMeant() {
    fits("pattern record: (| a = 1 |) Optional: (| |) Rest: (| |)", "(| a = 1 |)");
    failsToFit("pattern record: (| a = 1 |) Optional: (| |) Rest: (| |)", "(| a = 1. b = 2 |)");
  }

  @Test
  void A57_hasTheNamesOfTheReferenceToo() {
    fits("pattern not: 3", "4");
    failsToFit("(pattern gte: 3) & (pattern lt: 5)", "5");
    fits(
        "pattern splitRecord: (| a = pattern nat |) Optional: record Rest: pattern any",
        "(| a = 1. b = 2 |)");
    fits("pattern arrayOf: (pattern opt: pattern string)", "vector copyWith: nil");
  }
}
