package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.CrossingView;
import vivarium.inspector.viewmodel.ObjectRef;

/** The sheet with the c-list of a vat: its parts, how long they are, and what is looked for. */
@Timeout(240)
class CustomsTest extends WindowCase {
  private void holdMany(int count) {
    for (int i = 0; i < count; i++) {
      open.world.vatWindow().hold("files", new ObjectRef("home", 10_000 + i), "thing " + i);
    }
  }

  private void showCustoms() {
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    open.await("the sheet", () -> open.says("C-list of home"));
    open.settle();
  }

  @SuppressWarnings("unchecked")
  private TableView<CrossingView> table() {
    return open.find("#customs-table", TableView.class);
  }

  private String part(String way) {
    return Fx.get(() -> open.find("#customs-" + way, Labeled.class).getText());
  }

  private String titleAt(int row) {
    return Fx.get(() -> {
      var at = table().getItems().get(row);
      return at == null ? "" : at.title();
    });
  }

  private void search(String words) {
    Fx.run(() -> open.find("#customs-filter", TextField.class).setText(words));
    open.settle();
  }

  @Test
  void aLongListIsCounted_andItsRowsComeWhereOneScrolls() {
    holdMany(2_345);
    showCustoms();
    open.await("the count", () -> part("export").equals("Given out  2,345"));
    assertThat(Fx.get(() -> table().getItems().size())).isEqualTo(2_345);
    assertThat(titleAt(0)).isEqualTo("thing 0");
    Fx.run(() -> table().scrollTo(2_300));
    open.await("the rows there", () -> titleAt(2_344).equals("thing 2344"));
    assertThat(part("import")).isEqualTo("Held of others  0");
  }

  @Test
  void oneIsFoundByItsNumber_amongThousands() {
    holdMany(2_345);
    showCustoms();
    search("#12,222");
    open.await("that alone", () -> table().getItems().size() == 1);
    assertThat(titleAt(0)).isEqualTo("thing 2222");
    search("no such words");
    open.await("nothing", () -> open.says("Nothing has these words."));
    search("");
    open.await("all again", () -> table().getItems().size() == 2_345);
  }

  @Test
  void thePartsStandApart() {
    open.world.vatWindow().hold("home", new ObjectRef("files", 77), "a picture");
    showCustoms();
    open.await("nothing", () -> open.says("Nothing of this vat was given out yet."));
    open.await("its parts", () -> open.shows("#customs-import"));
    Fx.run(() -> open.find("#customs-import", ToggleButton.class).fire());
    open.await("what it holds", () -> open.says("a picture"));
    assertThat(open.says("It belongs to files: only there can it be revoked.")).isTrue();
  }

  @Test
  void whatIsGivenOutMeanwhileComesIn_andWhatIsChosenStays() {
    holdMany(3);
    showCustoms();
    open.await("the rows", () -> part("export").equals("Given out  3"));
    Fx.run(() -> table().getSelectionModel().select(1));
    open.world.vatWindow().hold("music", new ObjectRef("home", 20_000), "a song");
    open.world.assignElsewhere(open.world.sample().point(), "x", "9");
    open.await("the new one", () -> part("export").equals("Given out  4") && open.says("a song"));
    assertThat(Fx.get(() -> table().getSelectionModel().getSelectedIndex())).isEqualTo(1);
  }
}
