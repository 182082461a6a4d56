package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import vivarium.app.desktop.tour.Hands;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.TurnOutcome;

/** The sheets for history on a real world: what they say beforehand is what happens. */
class HistoryJobsTest extends DesktopTest {
  private static final List<String> SLOTS = List.of("a", "b", "c");

  private String answer(String vat, String source) {
    var lobby =
        ((Answer.Given<ObjectRef>) OpenDesktop.joined(desktop.bridge().named(vat, "lobby")));
    var asked = desktop.bridge().objects().evaluate(lobby.value(), source);
    return switch (OpenDesktop.joined(asked)) {
      case TurnOutcome.Done done -> done.value().text();
      case TurnOutcome other -> other.toString();
    };
  }

  private ObjectRef object(String name) {
    return desktop.named(name);
  }

  private void grant(String name) {
    int before = granted();
    OpenDesktop.joined(desktop.bridge().vatWindow().grant(object(name), "files", () -> {}));
    desktop.await("that files has " + name, () -> granted() == before + 1);
  }

  private int granted() {
    return Integer.parseInt(answer("files", "gatekeeper granted size"));
  }

  private void checkpoint(String name) {
    OpenDesktop.joined(desktop.bridge().history().checkpoint(name));
    desktop.awaitWords("1 checkpoint");
  }

  /** Chooses in a box what has these words, as soon as it is offered. */
  private void choose(String id, String words) {
    var box = (ChoiceBox<?>) hands.see(id);
    desktop.await(words + " among what is offered", () -> indexOf(box, words) >= 0);
    Hands.run(() -> box.getSelectionModel().select(indexOf(box, words)));
  }

  private static int indexOf(ChoiceBox<?> box, String words) {
    for (int i = 0; i < box.getItems().size(); i++) {
      if (words(box, i).equals(words)) {
        return i;
      }
    }
    return -1;
  }

  private static <T> String words(ChoiceBox<T> box, int index) {
    var item = box.getItems().get(index);
    return box.getConverter() == null ? String.valueOf(item) : box.getConverter().toString(item);
  }

  /** The sentences on what others would lose. */
  private List<String> losses() {
    var said = new ArrayList<String>();
    var losses = (VBox) hands.see("losses");
    Hands.run(() ->
        losses
            .lookupAll(".losses-list .label")
            .forEach(label -> said.add(((Label) label).getText())));
    return said;
  }

  @Test
  void oneVatGoesBackAlone_andWhatBreaksForOthersIsWhatWasSaidBefore() {
    answer(
        "home",
        "lobby _AddSlots: (| early = (| parent* = traits clonable. name = 'e' |). late <- nil. |)");
    answer("files", "lobby _AddSlots: (| all <- nil. a <- nil. b <- nil. c <- nil |)");
    grant("early");
    checkpoint("before the gifts");
    answer("home", "late: (| parent* = traits clonable. name = 'l' |)");
    grant("late");
    grant("examples circle");
    long number = object("late").id();

    hands.press("Shortcut+Shift+B");
    choose("rollback-target", "before the gifts");
    choose("revert-scope", "vat home");
    desktop.awaitWords("What others have would be broken from then on: 1 reference or promise.");
    assertThat(losses()).singleElement().asString().contains("Vat 'files'", "home #" + number);

    hands.click("confirm");
    desktop.awaitNotice("Rolled back to before the gifts.");
    assertThat(answer("home", "early name")).as("what was there").contains("e");
    for (int i = 0; i < SLOTS.size(); i++) {
      answer(
          "files",
          "%s: (gatekeeper granted asVector at: %d) eventually printString"
              .formatted(SLOTS.get(i), i));
    }
    desktop.await("all answers", () -> SLOTS.stream().noneMatch(slot -> is(slot, "isWaiting")));
    assertThat(SLOTS.stream().filter(slot -> is(slot, "isBroken"))).as("broken").hasSize(1);
  }

  private boolean is(String slot, String question) {
    return answer("files", slot + " " + question).equals("true");
  }

  @Test
  void oneObjectGoesBack_andNothingIsDoneWhereNothingDiffers() {
    desktop.open("examples circle");
    hands.press("Shortcut+D");
    hands.see(
        "that it is inspected",
        node ->
            "inspector-title".equals(node.getId())
                && OpenDesktop.text(node).equals("examples circle"));
    checkpoint("as it was");
    hands.press("Shortcut+Shift+B");
    choose("rollback-target", "as it was");
    choose("revert-scope", "only examples circle");
    desktop.awaitWords("0 objects would change");
    var confirm = hands.see("confirm");
    hands.await("that it cannot be done", confirm::isDisabled);
    hands.press("Esc");

    desktop.set("examples circle", "radius", "99");
    desktop.set("examples point", "x", "99");
    hands.press("Shortcut+Shift+B");
    choose("rollback-target", "as it was");
    choose("revert-scope", "only examples circle");
    desktop.awaitWords("1 object would change; everything else stays as it is.");
    hands.click("confirm");
    desktop.awaitNotice("Rolled back to as it was.");
    assertThat(desktop.slot("examples circle", "radius")).isNotEqualTo("99");
    assertThat(desktop.slot("examples point", "x")).isEqualTo("99");
  }

  @Test
  void thinningKeepsWhatIsWritten_andSaysThatNothingIsOldEnough() {
    hands.press("Shortcut+Shift+H");
    var every = (TextField) hands.see("retention-every");
    desktop.await("what is kept", () -> every.getText().equals("1h"));
    Hands.run(() -> every.setText("3h"));
    hands.click("retention-thin");
    desktop.awaitWords("Nothing more is old enough to be thinned now.");
    assertThat(Hands.<String>get(() -> every.getText())).isEqualTo("3h");
  }
}
