package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vivarium.vat.testing.LibraryWorld.value;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.vat.history.TurnRange;
import vivarium.vat.search.ClosureCheck;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.OwnWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.Progress;

/** Kinds and stores of a vat that goes back to before they were made, and forward again. */
class KindRollbackTest extends OwnWorldTest {
  private static final String DEFINE =
      """
      makers: (kinds defineDurableKind: (kinds makeKindHandle: 'late') Init: (| n: n = ( (| n <- 0 |) n: n ) |)
        Behaviour: (| n: c = ( c state n ). n: c To: x = ( c state n: x ) |))
      """;

  private long turn(String source) {
    var result = LibraryWorld.run(world, HOME, source);
    assertThat(result).as(source).isInstanceOf(TurnResult.Done.class);
    return ((TurnResult.Done) result).turn();
  }

  private History history() {
    return new History(world.vatsTogether());
  }

  private void is(String source, String expected) {
    assertThat(value(world, HOME, source)).as(source).isEqualTo(expected);
  }

  private void isSound() {
    var report = new ClosureCheck(world.vatsTogether().store()).check(Progress.NONE);
    assertThat(report.isSound()).as("%s", report).isTrue();
  }

  @Test
  void A76_anotherKindCanBeMade_whenTheVatWentBackToBeforeTheFirst() {
    long before = turn("lobby _AddSlots: (| makers <- nil. i <- nil. m <- nil |)");
    turn(DEFINE);
    turn(
        "i: makers n: 5. m: mapStore label: 'm' Options: (| durable = true |). m init: i To: 'it'");
    var back = history().rollback(before, HOME);
    is("i", "nil");
    is("kinds kinds size", "0");
    isSound();
    reopen();
    turn(DEFINE.replace("c state n )", "c state n * 2 )"));
    turn("i: makers n: 4");
    is("i n", "8");
    history().rollback(back.turn() - 1, HOME);
    is("i n", "5");
    is("m get: i", "'it'");
    is("(m keys: i) size", "1");
    reopen();
    is("(i nTo: 6) n", "6");
    is("((kinds kindOf: i) instances asVector at: 0) == i", "true");
    isSound();
    var unused = world.collect();
    is("i n", "6");
    isSound();
  }

  @Test
  void B14_anIteratorIsStopped_whenTheStoreWentBackUnderIt() {
    turn("lobby _AddSlots: (| m <- nil. it <- nil |)");
    long before = turn("m: mapStore label: 'm'. 300 do: [ |:k| m init: k To: k ]");
    turn("it: m keys iterator. 100 do: [ it next ]");
    turn("100 do: [ |:k| m init: k + 300 To: k ]. m clear: (pattern lessThan: 250)");
    is("m size", "150");
    history().rollback(before, HOME);
    is("m size", "300");
    is("m keys asVector size", "300");
    is("it", "nil");
    turn("m clear: (pattern atLeast: 10)");
    var removed = turn("m clear");
    history().takeBack(TurnRange.of(removed), Map.of());
    is("m keys asVector size", "10");
    is("m getSize: (pattern lessThan: 5)", "5");
    isSound();
  }
}
