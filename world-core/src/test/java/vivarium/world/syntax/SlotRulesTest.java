package vivarium.world.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.world.syntax.SyntaxAssertions.assertCode;
import static vivarium.world.syntax.SyntaxAssertions.assertError;
import static vivarium.world.syntax.SyntaxAssertions.assertSlot;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects, methods and blocks, and the slots they are made of. */
class SlotRulesTest {
  @Nested
  class ObjectLiterals {
    @Test
    void areEmpty_whenTheListIsEmptyOrMissing() {
      assertCode("()", "{}");
      assertCode("(| |)", "{}");
    }

    @Test
    void areAnError_whenTheBarsTouch() {
      assertError("(<!>||)", "write (| |)");
      assertError("[<!>|| 3]", "write (| |)");
      assertError("(<!>|-x|)", "put a space beside the bar");
    }

    @Test
    void haveSlots_whenSeparatedByPeriods() {
      assertCode("(| x. y <- 3. z = 4 |)", "{x. y<-3. z=4}");
      assertCode("(| x . |)", "{x}");
    }

    @Test
    void areAnError_whenTwoSlotsAreNotSeparated() {
      assertError("(| x <- 3 <!>'y' |)", "Expected a period or '|' here");
      assertError("(| x <- 3 <!>)", "Expected a period or '|' here, but found ')'");
    }

    @Test
    void areAnError_whenASlotIsMissing() {
      assertError("(| x. <!>. y |)", "Expected the name of a slot here");
      assertError("(| <!>3 |)", "Expected the name of a slot here, but found '3'");
    }

    @Test
    void areAnError_whenTheyHaveArguments() {
      assertError("(| <!>:x |)", "Only a method or a block can have arguments");
      assertError("(| y <- (| <!>:x |) |)", "Only a method or a block can have arguments");
    }

    @Test
    void areAnError_whenANameIsDeclaredTwice() {
      assertError("(| x. y. <!>x = 3 |)", "'x' is declared a second time");
      assertError("(| x <- 3. <!>x: v = (v) |)", "'x:' is declared a second time");
      assertError("(| x: v = (v). <!>x |)", "'x' is declared a second time");
    }

    @Test
    void mayHaveAMethodBesideAConstant_whenTheConstantIsNotAssignable() {
      assertCode("(| x = 3. x: v = (v) |)", "{x=3. x:=(|:v| (. v))}");
    }

    @Test
    void nest() {
      assertCode("(| a = (| b <- (| c |) |) |)", "{a={b<-{c}}}");
    }
  }

  @Nested
  class DataSlots {
    @Test
    void startAsNil_whenNothingIsWritten() {
      assertSlot("x", "x");
    }

    @Test
    void holdTheValueOfAnExpression() {
      assertSlot("x <- 3 + 4", "x<-(3 + 4)");
      assertSlot("x = a foo: b Bar: c", "x=((. a) foo:Bar: (. b) (. c))");
      assertSlot("x = [ a ]", "x=[(. a)]");
      assertSlot("x<-3", "x<-3");
      assertSlot("x=3", "x=3");
    }

    @Test
    void holdAnObject_whenParenthesesHoldNoCode() {
      assertSlot("x = ()", "x={}");
      assertSlot("x <- (| a |)", "x<-{a}");
      assertSlot("x = (| a |)", "x={a}");
    }

    @Test
    void holdTheValueOfAnExpression_whenItOnlyBeginsWithParentheses() {
      assertSlot("x = (3 + 4) abs", "x=((3 + 4) abs)");
      assertSlot("x = (3) -1", "x=(3 - 1)");
      assertSlot("x = (3)\n foo", "x=(3 foo)");
      assertSlot("x = (| a |) foo: 3", "x=({a} foo: 3)");
      assertSlot("x <- (3 + 4) _Print", "x<-((3 + 4) _Print)");
    }

    @Test
    void areAnError_whenAnAssignableSlotHoldsAMethod() {
      assertError("(| x <- <!>(3 + 4) |)", "An assignable slot cannot hold a method");
      assertError("(| x <- <!>(| a | a) |)", "An assignable slot cannot hold a method");
    }

    @Test
    void areAnError_whenTheValueIsMissing() {
      assertError("(| x <- <!>|)", "Expected an expression here, but found '|'");
      assertError("(| x = <!>. y |)", "Expected an expression");
    }

    @Test
    void areAnError_whenThePeriodBeforeTheNextIsMissing() {
      assertError("(| x <- 3 y <!><- 4 |)", "A period is missing before the slot of this '<-'");
      assertError("(| x = 3 + 4 y <!>= 4 |)", "A period is missing");
      assertError("(| x = a\n y <!>= 4 |)", "A period is missing before the slot of this '='");
      assertError("(| x <- a\n at: k Put: v <!>= ( v ) |)", "A period is missing");
      assertError("(| x = ( a. b )\n <!>y = ( c ) |)", "Expected a period or '|' here");
      assertError("(| x = ( a. b ) <!>y <- c |)", "Expected a period or '|' here");
      assertError("(| x = ( a )\n at: k Put: v <!>= ( c ) |)", "A period is missing");
      assertError("(| {'g' x = 3 y <!>= 4 } |)", "A period is missing");
      assertError("x: (| x <- (| y = a |) <!>z = 4 |)", "Expected a period or '|' here");
    }

    @Test
    void mayCompare_whenInParentheses() {
      assertSlot("x <- [ a = b ]", "x<-[((. a) = (. b))]");
      assertSlot("x <- 3 foo: (a <- b)", "x<-(3 foo: ((. a) <- (. b)))");
      assertSlot("x <- { 'note' a = b }", "x<-((. a) = (. b)) #'note'");
      assertSlot("x <- (| y = a |) foo: (a = b)", "x<-({y=(. a)} foo: ((. a) = (. b)))");
    }

    @Test
    void areAnError_whenAnOperatorIsGluedToTheSign() {
      assertError("(| x <!>=-3 |)", "'=-' is read as one operator; put a space after '='");
      assertError("(| x <!><--3 |)", "put a space after '<-'");
      assertError("(| x <!>== 3 |)", "put a space after '='");
    }

    @Test
    void areAnError_whenSomethingElseFollowsTheName() {
      assertError("(| x <!>3 |)", "Expected '=', '<-' or a period here, but found '3'");
      assertError("(| x <!>:= 3 |)", "A colon touches the word");
    }
  }

  @Nested
  class ParentSlots {
    @Test
    void areMarked_withAStar() {
      assertSlot("parent* = traits clonable", "parent*=((. traits) clonable)");
      assertSlot("p* <- lobby", "p*<-(. lobby)");
      assertSlot("p*", "p*");
    }

    @Test
    void areAnError_whenMarkedTwice() {
      assertError("(| p<!>** = a |)", "exactly one '*'");
      assertError("(| p<!>* * = a |)", "exactly one '*'");
    }

    @Test
    void areAnError_whenTheStarTouchesTheSign() {
      assertError("(| p<!>*= a |)", "'*=' is read as one operator; put a space after '*'");
      assertError("(| p<!>*|)", "put a space");
    }

    @Test
    void areAnError_whenTheyHoldAMethod() {
      assertError("(| p* = <!>(traits clonable) |)", "A parent slot holds an object");
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"self", "resend", "_x", "_x:"})
    void areAnError_whenReserved(String name) {
      assertError("(| <!>" + name + " = 3 |)", name.startsWith("_") ? "primitives" : name);
    }

    @Test
    void areAnError_whenTheyBeginWithACapital() {
      assertError("(| <!>X = 3 |)", "'X' begins with a capital letter");
      assertError("(| <!>At: k = (k) |)", "begins with a small letter");
    }
  }

  @Nested
  class Methods {
    @Test
    void areStoredUnevaluated_whenParenthesesHoldCode() {
      assertSlot("x = ( 3 + 4 )", "x=((3 + 4))");
      assertSlot("x = ( a. ^ b )", "x=((. a). (. b) ^)");
      assertSlot("x = (| t <- 1 | t )", "x=(|t<-1| (. t))");
      assertSlot("x = (3)", "x=(3)");
    }

    @Test
    void haveArguments_whenNamedInTheSelector() {
      assertSlot("foo: a = ( a + 1 )", "foo:=(|:a| ((. a) + 1))");
      assertSlot("at: k Put: v = (| t | k )", "at:Put:=(|:k. :v. t| (. k))");
      assertSlot("+ a = ( a )", "+=(|:a| (. a))");
      assertSlot("== a = ( a )", "===(|:a| (. a))");
      assertSlot("= a = ( a )", "==(|:a| (. a))");
      assertSlot("|| a = ( a )", "||=(|:a| (. a))");
      assertSlot("<- a = ( a )", "<-=(|:a| (. a))");
    }

    @Test
    void haveArguments_whenNamedInside() {
      assertSlot("at: Put: = (| :k. :v | k )", "at:Put:=(|:k. :v| (. k))");
      assertSlot("at:Put: = (| t. :k. :v | k )", "at:Put:=(|t. :k. :v| (. k))");
      assertSlot("+ = (| :a | a )", "+=(|:a| (. a))");
      assertSlot("= = (| :a | a )", "==(|:a| (. a))");
    }

    @Test
    void mayBeEmpty_whenTheSelectorTakesArguments() {
      assertSlot("foo: a = ()", "foo:=(|:a| )");
      assertSlot("foo: = (| :a |)", "foo:=(|:a| )");
    }

    @Test
    void areAnError_whenTheNumberOfArgumentsDoesNotFit() {
      assertError("(| at: Put: = <!>(| :k | k) |)", "'at:Put:' takes 2, but the method declares 1");
      assertError("(| x = <!>(| :k | k) |)", "'x' takes 0, but the method declares 1");
      assertError("(| + = <!>( 3 ) |)", "'+' takes 1, but the method declares 0");
    }

    @Test
    void areAnError_whenArgumentsAreNamedTwice() {
      assertError("(| at: k = <!>(| :v | k) |)", "either in the selector or inside the method");
      assertError("(| at: k Put: k = ( k ) |)".replace("Put: k", "Put: <!>k"), "'k' is declared");
      assertError("(| at: k = (| <!>k | k) |)", "'k' is declared a second time");
    }

    @Test
    void areAnError_whenOnlySomeArgumentsAreNamedInTheSelector() {
      assertError("(| at: k Put: <!>= (| :v | v) |)", "Name an argument after each keyword");
    }

    @Test
    void areAnError_whenALaterKeywordBeginsWithASmallLetter() {
      assertError("(| at: k <!>put: v = ( k ) |)", "begins with a capital letter");
    }

    @Test
    void areAnError_whenASelectorWithArgumentsHoldsData() {
      assertError("(| at: = <!>3 |)", "A slot named 'at:' holds a method");
      assertError("(| at: k <!><- ( k ) |)", "A method cannot be assignable");
      assertError("(| at: k <!>|)", "Expected '=' and a method");
      assertError("(| <!>|| 3 |)", "write (| |)");
    }

    @Test
    void areAnError_whenALocalSlotIsAMethodOrAParent() {
      assertError("(| m = (| <!>l = ( 3 ) | l) |)", "A local slot cannot be a method");
      assertError("[| <!>l = ( 3 ) | l ]", "A local slot cannot be a method");
      assertError("[| <!>p* = a | l ]", "A local slot cannot be a parent");
    }
  }

  @Nested
  class Arguments {
    @Test
    void areAnError_whenTheyAreParentsOrHaveValues() {
      assertError("[| :p<!>* | p ]", "An argument cannot be a parent");
      assertError("[| :x <!><- 3 | x ]", "An argument has no value of its own");
      assertError("[| :x <!>= 3 | x ]", "An argument has no value of its own");
    }

    @Test
    void areAnError_whenTheNameIsNoSlotName() {
      assertError("[| <!>:X | 3 ]", "begins with a small letter");
      assertError("[| <!>:_x | 3 ]", "primitives");
      assertError("[| <!>:self | 3 ]", "word of the language");
      assertError("[| <!>:resend | 3 ]", "word of the language");
      assertError("(| foo: <!>resend = ( 3 ) |)", "word of the language");
    }
  }

  @Nested
  class Blocks {
    @Test
    void haveSlotsAndCode() {
      assertCode("[]", "[]");
      assertCode("[| t | ]", "[|t| ]");
      assertCode("[| :a. :b. t <- 3 | a. b ]", "[|:a. :b. t<-3| (. a). (. b)]");
    }

    @Test
    void areAnError_whenTheyHaveArgumentsButNoCode() {
      assertError("<!>[|:x|]", "A block without code cannot have arguments");
    }
  }

  @Nested
  class Annotations {
    @Test
    void belongToTheObject_whenWrittenWithEmptyBraces() {
      assertCode("(| {} = 'Comment: a point'. x |)", "{x #'Comment: a point'}");
      assertCode("(| x. { } = 'c' |)", "{x #'c'}");
    }

    @Test
    void belongToTheCode_whenWrittenInAMethodOrBlock() {
      assertCode("[| {} = 'c' | 3 ]", "[3 #'c']");
      assertSlot("x = (| {} = 'c' | 3 )", "x=(3 #'c')");
    }

    @Test
    void belongToEachSlotOfAGroup() {
      assertCode("(| {'a' x. y = 3} z |)", "{x #'a'. y=3 #'a'. z}");
      assertCode("(| {'a' x. }. z |)", "{x #'a'. z}");
    }

    @Test
    void areJoined_whenGroupsNest() {
      assertCode("(| { 'a' { 'b' x = 3. } y } |)", "{x=3 #'a\\x7fb'. y #'a'}");
    }

    @Test
    void areReadFromAFileOfTheTransporter() {
      assertCode(
          """
          bootstrap addSlotsTo: bootstrap stub -> 'globals' -> () From: ( | {
                   'Category: system\\x7fModuleInfo: Module: m InitialContents: FollowSlot'

                   p* = bootstrap stub -> 'traits' -> ().
                  } | )
          """,
          "((. bootstrap) addSlotsTo:From: ((((. bootstrap) stub) -> 'globals') -> {}) "
              + "{p*=((((. bootstrap) stub) -> 'traits') -> {})"
              + " #'Category: system\\x7fModuleInfo: Module: m InitialContents: FollowSlot'})");
    }

    @Test
    void areAnError_whenNotStrings() {
      assertError("(| {} = <!>3 |)", "Expected the annotation, a string");
      assertError("(| {} <!>x |)", "Expected '=' and the annotation");
      assertError("(| { <!>x } |)", "Expected the annotation, a string after '{'");
    }

    @Test
    void areAnError_whenTheObjectHasTwo() {
      assertError("(| {} = 'a'. <!>{} = 'b' |)", "has an annotation already");
    }

    @Test
    void areAnError_whenAGroupIsNotClosed() {
      assertError("(| { 'a' x <!>|)", "Expected a period or '}' here, but found '|'");
      assertError("(| { 'a' x <!>) |)", "This ')' does not fit the '{'");
    }
  }

  @Nested
  class Initializers {
    @Test
    void areKnown_withTheSlotKind() {
      SlotDeclaration slot = Parser.slot(new SourceText("", "x"));
      assertThat(slot.kind()).isEqualTo(SlotKind.ASSIGNABLE);
      assertThat(slot.initializer()).isNull();
      assertThat(slot.method()).isNull();
    }
  }
}
