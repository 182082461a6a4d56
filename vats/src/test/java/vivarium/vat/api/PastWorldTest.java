package vivarium.vat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.value;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vivarium.vat.history.History;
import vivarium.vat.history.UnknownMoment;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldClock;
import vivarium.world.base.WorldException;
import vivarium.world.store.retain.Retention;
import vivarium.world.syntax.SourceText;

/** The whole world as it was at one moment, with its code. */
class PastWorldTest extends SharedWorldTest {
  private static long now() {
    return world.vatsTogether().store().savedTurn();
  }

  private static String then(long turn, String source) {
    return then(turn, HOME, source);
  }

  private static String then(long turn, String vat, String source) {
    try (var past = world.asOf(turn)) {
      return value(past.vat(vat), source);
    }
  }

  @Test
  void codeAndObjectsAreThoseOfThatMoment_inAllVats() {
    home("lobby _AddSlots: (| pastA <- 1. pastCode = ( pastA + 10 ) |)");
    LibraryWorld.act(world, FILES, "lobby _AddSlots: (| pastB <- 'then' |)");
    long moment = now();
    home("pastA: 2");
    home("lobby _AddSlots: (| pastCode = ( pastA + 100 ). pastNew = 3 |)");
    LibraryWorld.act(world, FILES, "pastB: 'now'");
    assertThat(then(moment, "pastCode")).isEqualTo("11");
    assertThat(then(moment, FILES, "pastB")).isEqualTo("'then'");
    assertThat(then(moment, "(reflect: lobby) includesName: 'pastNew'")).isEqualTo("false");
    assertThat(then(now(), "pastCode")).isEqualTo("102");
    assertThat(value(world, HOME, "pastCode")).isEqualTo("102");
  }

  @Test
  void itStaysTheSame_whileTheWorldGoesOn() {
    home("lobby _AddSlots: (| pastList <- nil |)");
    home("pastList: (1 to: 1000) asList");
    long moment = now();
    try (var past = world.asOf(moment)) {
      home("pastList removeFirst");
      assertThat(value(past.vat(HOME), "pastList size")).isEqualTo("1000");
      home("pastList: nil");
      assertThat(value(past.vat(HOME), "pastList first")).isEqualTo("1");
      assertThat(past.turn()).isEqualTo(moment);
    }
  }

  @Test
  void whatATurnChangesThere_isGoneWhenItEnds() {
    home("lobby _AddSlots: (| pastC <- 5 |)");
    long moment = now();
    try (var past = world.asOf(moment)) {
      assertThat(value(past.vat(HOME), "pastC: 6. pastC")).isEqualTo("6");
      assertThat(value(past.vat(HOME), "pastC")).isEqualTo("5");
      assertThat(value(past.vat(HOME), "((1 to: 100) asList collect: [|:each| each * pastC]) last"))
          .isEqualTo("500");
    }
    assertThat(now()).isEqualTo(moment);
    assertThat(value(world, HOME, "pastC")).isEqualTo("5");
  }

  @Test
  void nothingCanBeSentFromThere() {
    long moment = now();
    assertThat(then(moment, "lobby eventually printString"))
        .isEqualTo(
            "! Nothing can be sent from the past: this is the vat 'home' as of turn "
                + moment
                + ". Send it from now.");
    assertThat(now()).isEqualTo(moment);
  }

  @Test
  void whatATextHasInItsStore_isThatOfThatMoment() {
    home("vatStore at: 'past/a' Put: '1'. vatStore at: 'past/b' Put: '2'");
    long moment = now();
    home(
        "vatStore removeKey: 'past/a'. vatStore at: 'past/b' Put: '3'. vatStore at: 'past/c' Put:"
            + " '4'");
    try (var past = world.asOf(moment)) {
      assertThat(value(past.vat(HOME), "vatStore at: 'past/a'")).isEqualTo("'1'");
      assertThat(value(past.vat(HOME), "vatStore at: 'past/b'")).isEqualTo("'2'");
      assertThat(value(past.vat(HOME), "vatStore at: 'past/c'")).isEqualTo("nil");
      assertThat(value(past.vat(HOME), "vatStore keys size")).isEqualTo("2");
      home("vatStore removeKey: 'past/b'");
      assertThat(value(past.vat(HOME), "vatStore keys size")).isEqualTo("2");
      assertThat(value(past.vat(HOME), "vatStore nextKeyAfter: 'past/a'")).isEqualTo("'past/b'");
    }
    home("vatStore removeKey: 'past/c'");
  }

  @Test
  void vatsMadeLater_areNotThere() {
    long moment = now();
    world.createVat("pastLater");
    try (var past = world.asOf(moment)) {
      assertThat(past.vats()).contains(HOME, FILES).doesNotContain("pastLater");
      assertThatThrownBy(() -> past.vat("pastLater"))
          .isInstanceOf(WorldException.class)
          .hasMessageStartingWith("There was no vat 'pastLater' as of turn " + moment);
    }
    try (var past = world.asOf(now())) {
      assertThat(past.vats()).contains("pastLater");
      assertThat(value(past.vat("pastLater"), "3 + 4")).isEqualTo("7");
    }
  }

  @Test
  void aMomentBeforeThereWasAnything_hasNoVats() {
    try (var past = world.asOf(0)) {
      assertThat(past.vats()).isEmpty();
    }
    assertThatThrownBy(() -> world.asOf(now() + 1)).isInstanceOf(UnknownMoment.class);
    assertThatThrownBy(() -> world.asOf(-1)).isInstanceOf(UnknownMoment.class);
  }

  @Test
  void anEndlessLoopThere_canBeInterrupted() {
    try (var past = world.asOf(now())) {
      var answer = past.vat(HOME).evaluate(new SourceText("test", "[true] whileTrue: []"), 0);
      answer.interrupt();
      assertThat(answer.join()).isInstanceOf(TurnResult.Failed.class);
      assertThat(value(past.vat(HOME), "3 + 4")).isEqualTo("7");
    }
  }

  @Test
  void aPromiseOfThatTime_isAsItWas() {
    home("lobby _AddSlots: (| pastP <- nil |)");
    home("pastP: promises new");
    long moment = now();
    home("pastP resolve: 5");
    awaitHome("pastP state", "'fulfilled'");
    assertThat(then(moment, "pastP state")).isEqualTo("'waiting'");
  }

  @Test
  void aMomentThatIsThinnedMeanwhile_isNotReadAsIfItWereAnother(@TempDir Path other) {
    var clock = new LaterClock();
    var options = LibraryWorld.options();
    try (var aged = LibraryWorld.open(other, options.withStore(options.store().withClock(clock)))) {
      LibraryWorld.act(aged, HOME, "lobby _AddSlots: (| a <- 1 |)");
      long moment = aged.vatsTogether().store().savedTurn();
      LibraryWorld.act(aged, HOME, "a: 2");
      try (var past = aged.asOf(moment)) {
        assertThat(value(past.vat(HOME), "a")).isEqualTo("1");
        clock.later = Duration.ofDays(1);
        var history = new History(aged.vatsTogether());
        history.retention(Retention.of("every 1h, hourly 1h, daily 1h, weekly forever"));
        history.tidy();
        assertThat(history.kept().isKept(moment)).isFalse();
        assertThat(value(past.vat(HOME), "a")).contains("is not kept any more");
      }
    }
  }

  /** The time, or later. */
  private static final class LaterClock implements WorldClock {
    private volatile Duration later = Duration.ZERO;

    @Override
    public Instant now() {
      return WorldClock.system().now().plus(later);
    }

    @Override
    public long nanoTime() {
      return WorldClock.system().nanoTime() + later.toNanos();
    }
  }
}
