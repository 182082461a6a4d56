package vivarium.world.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rows A-20 and B-32 of the reference: what instances and stores cost in a turn, and that stores
 * outlive the code.
 */
final class KindTurnRowsTest extends RowTest {
  @BeforeEach
  void makeCounters() {
    run(
        "s: kinds defineKind: 'counter' Init: (| n <- 0 |) Behaviour: (| n: c = ( c state n ). inc:"
            + " c = ( c state n: c state n + 1 ) |)");
    run("x: s new. y: s new");
  }

  @Test
  void A20_isReadOnceInATurn_howeverOftenItIsAsked() {
    is("x n. y", "a counter");
    long once = faults();
    is("x n. x n. x n. x n. x n. x n. y", "a counter");
    assertThat(faults()).as("each time anew would be ten more").isLessThan(once + 5);
    is("x n. y n. y n. y", "a counter");
    assertThat(faults()).as("the state of the other instance").isBetween(once + 1, once + 5);
  }

  @Test
  void A20_isWrittenOnceInATurn_andOnlyIfItHasChanged() {
    is("x n + y n", "0");
    assertThat(written()).isZero();
    run("x inc");
    assertThat(written()).isEqualTo(1);
    run("x inc. x inc. x inc. y n");
    assertThat(written()).isEqualTo(1);
    run("x inc. y inc");
    assertThat(written()).isEqualTo(2);
    is("x n", "5");
    run("x inc. y inc. x n printString");
    is("x n", "6");
    is("y n", "2");
  }

  @Test
  void B32_contentsAndOrderStay_whenTheCodeIsReplaced() {
    run("m: kinds provideDurableMapStore: 'm' In: kinds baggage");
    run("t: kinds makeKindHandle: 't'. kinds defineDurableKind: t Init: nil Behaviour: (| |)");
    run(
        "(((m init: t To: 'handle') init: 'b' To: (1 & 2) asVector) init: 3 To: 'three') init: (1 &"
            + " 'a') asVector To: t");
    run("w: kinds provideDurableWeakMapStore: 'w' In: kinds baggage. w init: t To: 'weak'");
    run("kinds beginIncarnation. kinds defineDurableKind: t Init: nil Behaviour: (| |)");
    run("kinds insistAllReconnected");
    is("(kinds provideDurableMapStore: 'm' In: kinds baggage) == m", "true");
    is("m keys", "keys(vector(1, 'a'), 3, the handle of the kind 't', 'b')");
    is("m get: 'b'", "vector(1, 2)");
    is("w get: t", "'weak'");
    fails("m init: x To: 1", "key is not durable");
    run("m set: 3 To: 'drei'. m delete: t");
    is("m values", "values(the handle of the kind 't', 'drei', vector(1, 2))");
  }
}
