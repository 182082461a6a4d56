package vivarium.vat.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vivarium.vat.testing.LibraryWorld.act;
import static vivarium.vat.testing.LibraryWorld.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vivarium.vat.history.History;
import vivarium.vat.history.TurnRange;
import vivarium.vat.log.Party.Sort;
import vivarium.vat.testing.LibraryWorld;
import vivarium.vat.testing.SharedWorldTest;
import vivarium.vat.turn.TurnResult;
import vivarium.world.base.WorldException;

/** What the log of a vat tells, in a world with its library. */
class VatLogTest extends SharedWorldTest {
  private static final String BANK = "bank";

  @BeforeAll
  static void furnish() {
    world.createVat(
        BANK,
        "(| parent* = traits gatekeeper. total <- 0. friend <- nil."
            + " add: n Because: why = ( total: total + n. total ). total: n Of: o = ( total: n )."
            + " fail = ( error: 'the till is empty' )."
            + " ask: who = ( who eventually total ). slow = ( friend: promises new. friend ) |)");
    act(world, HOME, "lobby _AddSlots: (| b = vats at: 'bank'. p <- nil |)");
  }

  @BeforeEach
  void beginWithNothing() {
    act(world, BANK, "gatekeeper total: 0");
  }

  private VatLog log() {
    return new VatLog(world.vatsTogether());
  }

  private LoggedTurn newest(String vat) {
    return log().page(vat, Long.MAX_VALUE, 1).turns().getFirst();
  }

  private TurnDetails newestDetails(String vat) {
    return log().details(vat, newest(vat).summary().turn(), 20);
  }

  private void sendAndWait(String message, String settled) {
    act(world, HOME, "p: (b eventually " + message + ")");
    await(world, HOME, "p state", "'" + settled + "'");
  }

  private static TakenMessage taken(LoggedTurn turn) {
    var taken = turn.taken();
    assertThat(taken).isNotNull();
    return taken;
  }

  @Test
  void messageIsToldWithItsArgumentsSenderAndAnswer_whenItWasDelivered() {
    sendAndWait("add: 5 Because: 'rent'", "fulfilled");

    var details = newestDetails(BANK);
    var taken = taken(details.turn());

    assertThat(taken.text()).isEqualTo("add: 5 Because: 'rent'");
    assertThat(taken.selector()).isEqualTo("add:Because:");
    assertThat(taken.arguments()).containsExactly("5", "'rent'");
    assertThat(taken.sender()).isEqualTo(new Party(Sort.VAT, HOME));
    assertThat(taken.sentBy()).isPositive().isLessThan(details.turn().summary().turn());
    assertThat(details.answer()).isEqualTo("fulfilled: 5");
    assertThat(details.turn().outcome()).isEqualTo(new Outcome.Saved());
    assertThat(details.sent())
        .containsExactly(new SentMessage(new Party(Sort.VAT, HOME), "fulfilled: 5"));
  }

  @Test
  void changedObjectsAreToldBeforeAndAfter_whenAMessageChangedThem() {
    sendAndWait("add: 5 Because: 'rent'", "fulfilled");

    var details = newestDetails(BANK);

    assertThat(details.objectCount()).isEqualTo(1);
    var slot = details.objects().getFirst().slots().getFirst();
    assertThat(slot.name()).isEqualTo("total");
    assertThat(slot.former()).isEqualTo("0");
    assertThat(slot.now()).isEqualTo("5");
  }

  @Test
  void sendingTurnIsToldWithWhatItSent_whenAPersonAsked() {
    act(world, HOME, "p: (b eventually add: 5 Because: 'rent')");
    await(world, HOME, "p isFulfilled", "true");
    var sending =
        log().page(HOME, Long.MAX_VALUE, 50).turns().stream()
            .filter(turn -> turn.summary().cause().startsWith("p: (b"))
            .findFirst()
            .orElseThrow();

    assertThat(sending.taken()).isNull();
    assertThat(log().details(HOME, sending.summary().turn(), 20).sent())
        .containsExactly(new SentMessage(new Party(Sort.VAT, BANK), "add: 5 Because: 'rent'"));
  }

  @Test
  void reasonIsKept_whenAMessageFailed() {
    sendAndWait("fail", "broken");

    var line = newest(BANK);

    assertThat(line.outcome())
        .isInstanceOfSatisfying(
            Outcome.Undone.class, undone -> assertThat(undone.reason()).contains("till is empty"));
    assertThat(taken(line).text()).isEqualTo("fail");
    assertThat(newestDetails(BANK).answer()).startsWith("broken: ").contains("till is empty");
  }

  @Test
  void senderIsFound_whenNobodyWaitsForTheAnswer() {
    long before = newest(BANK).summary().turn();
    act(world, HOME, "b _VatRequest: 'tell' With: (('total:Of:' & ((7 & nil) asVector)) asVector)");
    LibraryWorld.await(() -> newest(BANK).summary().turn() > before);

    var taken = taken(newest(BANK));

    assertThat(taken.text()).isEqualTo("total: 7 Of: nil");
    assertThat(taken.waitsForAnswer()).isFalse();
    assertThat(taken.sender()).isEqualTo(new Party(Sort.VAT, HOME));
  }

  @Test
  void objectsAreCalledByTheirTitles_whenTheyCrossed() {
    sendAndWait("ask: lobby", "broken");

    var asked =
        log().page(BANK, Long.MAX_VALUE, 20).turns().stream()
            .filter(turn -> turn.taken() != null && turn.taken().selector().equals("ask:"))
            .findFirst()
            .orElseThrow();

    assertThat(log().details(BANK, asked.summary().turn(), 5).turn().taken())
        .isNotNull()
        .satisfies(taken -> assertThat(taken.arguments()).containsExactly("lobby (vat home)"));
  }

  @Test
  void promiseIsStillWaiting_whenItsAnswerIsAPromise() {
    long before = newest(BANK).summary().turn();
    act(world, HOME, "p: b eventually slow");
    LibraryWorld.await(() -> newest(BANK).summary().turn() > before);
    var slow =
        log().page(BANK, Long.MAX_VALUE, 20).turns().stream()
            .filter(turn -> turn.taken() != null && turn.taken().text().equals("slow"))
            .findFirst()
            .orElseThrow();

    assertThat(log().details(BANK, slow.summary().turn(), 5).answer()).isEqualTo("still waiting");
  }

  @Test
  void onlyItsOwnTurnsAreInTheLog_whenOthersSentToAVat() {
    sendAndWait("add: 1 Because: 'a'", "fulfilled");
    sendAndWait("add: 2 Because: 'b'", "fulfilled");

    assertThat(log().page(BANK, Long.MAX_VALUE, 100).turns())
        .noneMatch(turn -> turn.summary().cause().startsWith("p: "));
  }

  @Test
  void pagesFollowEachOther_whenThereAreManyTurns() {
    for (int i = 0; i < 5; i++) {
      sendAndWait("add: %d Because: 'x'".formatted(i), "fulfilled");
    }
    var whole = log().page(BANK, Long.MAX_VALUE, 100);
    var first = log().page(BANK, Long.MAX_VALUE, 2);
    var second = log().page(BANK, first.next(), 100);

    assertThat(whole.next()).isZero();
    assertThat(first.turns()).hasSize(2);
    assertThat(numbers(first)).isEqualTo(numbers(whole).subList(0, 2));
    assertThat(numbers(second)).isEqualTo(numbers(whole).subList(2, numbers(whole).size()));
  }

  private static List<Long> numbers(LogPage page) {
    return page.turns().stream().map(turn -> turn.summary().turn()).toList();
  }

  @Test
  void logIsTheSame_whenTheWorldWasOpenedAgain() {
    sendAndWait("add: 5 Because: 'rent'", "fulfilled");
    sendAndWait("fail", "broken");
    var before = log().page(BANK, Long.MAX_VALUE, 100);
    world.close();

    world = LibraryWorld.open(folder);

    assertThat(log().page(BANK, Long.MAX_VALUE, 100)).isEqualTo(before);
  }

  @Test
  void outcomeSaysSo_whenATurnWasTakenBack() {
    sendAndWait("add: 5 Because: 'rent'", "fulfilled");
    long turn = newest(BANK).summary().turn();
    new History(world.vatsTogether()).takeBack(new TurnRange(turn, turn, BANK), Map.of());

    assertThat(log().details(BANK, turn, 5).turn().outcome()).isInstanceOf(Outcome.TakenBack.class);
  }

  @Test
  void keysOfTheStoreAreTold_whenATurnSetThem() {
    act(world, BANK, "vatStore at: 'k' Put: 'v'");

    assertThat(newestDetails(BANK).stored()).containsExactly(new StoredText("k", null, "v"));
  }

  @Test
  void namesTheVat_whenThereIsNone() {
    assertThatThrownBy(() -> log().page("nowhere", Long.MAX_VALUE, 5))
        .isInstanceOf(WorldException.class)
        .hasMessageContaining("There is no vat 'nowhere'");
  }

  @Test
  void evaluationStandsThereWithItsError_whenItFailed() {
    long before = newest(HOME).summary().turn();
    var failed = LibraryWorld.run(world, HOME, "lobby p: 3. lobby bark");
    assertThat(failed).isInstanceOf(TurnResult.Failed.class);

    var turn = newest(HOME);

    assertThat(turn.summary().turn()).isGreaterThan(before);
    assertThat(turn.summary().kind()).isEqualTo("evaluate");
    assertThat(turn.summary().cause()).startsWith("failed: lobby p: 3. lobby bark");
    assertThat(turn.outcome()).isEqualTo(new Outcome.Undone("No 'bark' slot found in lobby."));
    assertThat(newestDetails(HOME).objectCount()).isZero();
  }

  @Test
  void timeThatATurnTookIsTold_afterTheWorldWasOpenedAgainToo() {
    act(world, BANK, "gatekeeper total: 12");
    var took = newest(BANK).took();
    assertThat(took).isNotNull().isPositive();
    world.close();
    world = LibraryWorld.open(folder);
    assertThat(newest(BANK).took()).isEqualTo(took);
  }
}
