package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.LogLine;

/** The log of a vat over the window, with a robot before it. */
@Timeout(240)
class VatLogTest extends WindowCase {
  @SuppressWarnings("unchecked")
  private ListView<LogLine> list() {
    return open.find("#vat-log-list", ListView.class);
  }

  private void openLog() {
    Fx.run(() -> open.window.sheets().log("home", 0));
    open.await("the log", () -> open.shows("#vat-log-list") && !list().getItems().isEmpty());
    open.settle();
  }

  private String newest() {
    return Fx.get(() -> list().getItems().getFirst().what());
  }

  @Test
  void logOpens_whenItsButtonInTheSidebarIsPressed() {
    open.click(".sidebar-log");
    open.await("the log", () -> open.shows("#vat-log-list"));
    assertThat(open.says("Log of vat home")).isTrue();
  }

  @Test
  void logOpens_whenTheSearchNamesIt() {
    open.push(KeyCode.CONTROL, KeyCode.K);
    open.type("log of vat home");
    open.push(KeyCode.ENTER);
    open.await("the log", () -> open.shows("#vat-log-list"));
    assertThat(open.says("Log of vat home")).isTrue();
  }

  @Test
  void newestTurnIsChosenWithItsBeforeAndAfter_whenTheLogOpens() {
    open.world.assignElsewhere(open.world.sample().point(), "x", "77");
    openLog();
    open.await("before and after", () -> open.shows(".change-value.now"));
    assertThat(open.text(".change-value.former")).isEqualTo("3");
    assertThat(open.text(".change-value.now")).isEqualTo("77");
    assertThat(open.says("fulfilled: 5")).isTrue();
  }

  @Test
  void newTurnComesInAtTheTop_andTheChosenOneStays() {
    open.world.assignElsewhere(open.world.sample().point(), "x", "77");
    openLog();
    long chosen = Fx.get(() -> list().getSelectionModel().getSelectedItem().turn());
    open.world.assignElsewhere(open.world.sample().point(), "x", "78");
    open.await("the new turn", () -> newest().equals("x: 78"));
    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedItem().turn())).isEqualTo(chosen);
  }

  @Test
  void onlyMatchingTurnsAreShown_whenSomethingIsTypedIntoTheFilter() {
    open.world.assignElsewhere(open.world.sample().point(), "x", "77");
    open.world.assignElsewhere(open.world.sample().point(), "y", "5");
    openLog();
    filter("x: 77");
    open.await("one line", () -> list().getItems().size() == 1);
    assertThat(newest()).isEqualTo("x: 77");
    open.await("the turn that says it", () -> open.text(".change-value.now").equals("77"));
    filter("no such words");
    open.await("a word about it", () -> open.says("No turn says that."));
    open.await("no turn beside it", () -> !open.shows(".change-value.now"));
    filter("");
    open.await("the newest again", () -> open.text(".change-value.now").equals("5"));
  }

  private void filter(String words) {
    Fx.run(() -> open.find("#vat-log-filter", TextField.class).setText(words));
    open.settle();
  }

  @Test
  void objectIsShownAsItWas_whenOneAsksForIt() {
    open.world.assignElsewhere(open.world.sample().point(), "x", "77");
    openLog();
    open.await("a change", () -> open.shows(".look-before"));
    open.fire(".look-before");
    open.await("the former object", () -> open.shows("#former-object"));
    assertThat(open.says("77")).isFalse();
    open.fire("#back-to-turn");
    open.await("the turn", () -> open.shows(".change-value.now"));
  }

  @Test
  void turnCanBeUndone_whenItIsChosen() {
    open.world.assignElsewhere(open.world.sample().point(), "x", "77");
    openLog();
    open.await("the turn", () -> open.shows("#undo-turn"));
    open.fire("#undo-turn");
    open.await("the preview", () -> open.shows("#confirm"));
    open.await("can be confirmed", () -> !open.find("#confirm", Button.class).isDisabled());
    open.fire("#confirm");
    open.await("the former value", () -> open.slot(open.world.sample().point(), "x").equals("3"));
  }

  @Test
  void rowsAreAsFewAsAreSeen_whenThereAreThousands() {
    for (int i = 0; i < 500; i++) {
      open.world.assignElsewhere(open.world.sample().point(), "x", Integer.toString(i));
    }
    openLog();
    var turns = list();
    for (int i = 0; i < 10 && turns.getItems().size() < 500; i++) {
      Fx.run(() -> turns.scrollTo(turns.getItems().size() - 1));
      open.settle();
    }
    assertThat(turns.getItems()).hasSizeGreaterThanOrEqualTo(500);
    int rows = Fx.get(() -> turns.lookupAll(".log-cell").size());
    assertThat(rows).isLessThan(60);
  }

  @Test
  void logIsPutAway_whenEscapeIsPressed() {
    openLog();
    open.push(KeyCode.ESCAPE);
    open.await("no sheet", () -> !open.shows("#vat-log-list"));
    open.world.assignElsewhere(open.world.sample().point(), "x", "99");
    open.settle();
    assertThat(open.slot(open.world.sample().point(), "x")).isEqualTo("99");
  }
}
