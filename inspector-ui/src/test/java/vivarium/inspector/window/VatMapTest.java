package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.vats.VatMap;

/** The map of vats in the window: looked at, walked over, granted to, and the lives of vats. */
@Timeout(240)
class VatMapTest extends WindowCase {
  @BeforeEach
  void hold() {
    var sample = open.world.sample();
    open.world.vatWindow().hold("files", sample.point(), "a point");
    open.world.vatWindow().hold("music", sample.point(), "a point");
  }

  private String owner() {
    return Fx.get(() -> {
      var map = open.find("#vat-map", Node.class);
      var owner = map.getScene().getFocusOwner();
      return owner == null || owner.getId() == null ? "" : owner.getId();
    });
  }

  private VatMap map() {
    return Fx.get(() -> open.window.models().map().mapProperty().get());
  }

  private void showMap() {
    open.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    open.await("the lines", () -> map().bundles().size() == 2);
    open.await("the keyboard", () -> Set.of("region-home", "vat-map").contains(owner()));
    open.settle();
  }

  @Test
  void oneKeyShowsAllVats_withLinesAndCounts_andPutsThemAway() {
    showMap();
    for (var vat : new String[] {"home", "files", "music", "sandbox"}) {
      assertThat(open.shows("#region-" + vat)).as(vat).isTrue();
    }
    assertThat(open.says("4 vats · 2 references across borders")).isTrue();
    assertThat(open.says("files holds 1 object of home")).isTrue();
    open.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    open.await("no map", () -> !open.shows("#vat-map"));
  }

  @Test
  void nothingIsAsked_whileTheMapIsHidden() {
    open.world.put(figures("home", 3, 2));
    open.world.assignElsewhere(open.world.sample().point(), "x", "9");
    open.settle();
    assertThat(open.world.vatWindow().questions()).isZero();
  }

  private static VatView figures(String name, double rate, int waiting) {
    return new VatView(
        name,
        VatView.State.RUNNING,
        17,
        1,
        rate,
        waiting,
        new vivarium.inspector.viewmodel.ObjectRef(name, 5),
        java.util.List.of());
  }

  @Test
  void figuresAreLive_whileTheMapIsShown() {
    showMap();
    open.world.vatWindow().promises("music", 3);
    open.world.put(figures("music", 42, 7));
    open.await(
        "what waits",
        () -> {
          var text = open.find("#region-music", Node.class).getAccessibleText();
          return text.contains("17 objects · 42 turns/s")
              && text.contains("7 waiting · 3 promises")
              && text.contains("running");
        });
  }

  @Test
  void C49_theArrowKeysGoFromRegionToRegion_andEnterShowsTheCList() {
    showMap();
    assertThat(selected()).isEqualTo("home");
    open.push(KeyCode.RIGHT);
    assertThat(selected()).isEqualTo("files");
    open.push(KeyCode.LEFT);
    open.push(KeyCode.ENTER);
    open.await("the c-list", () -> open.says("C-list of home"));
  }

  private String selected() {
    return Fx.get(() -> open.window.models().map().selectedProperty().get());
  }

  @Test
  void oneKeyRevokes_andSaysWhatBreaks() {
    showMap();
    open.push(KeyCode.ENTER);
    open.await("the rows", () -> open.shows("#customs-table") && rows() == 1);
    assertThat(open.text("#customs-consequence"))
        .isEqualTo(
            "If revoked: Messages to it from files and music fail from now on with “object"
                + " revoked”.");
    open.push(KeyCode.DELETE);
    open.await("that it is revoked", () -> open.says("revoked"));
    assertThat(open.lastNotice()).startsWith("a point is revoked.");
    assertThat(Fx.get(() -> open.find("#customs-revoke", Button.class).isDisabled())).isTrue();
  }

  private int rows() {
    return open.find("#customs-table", TableView.class).getItems().size();
  }

  @Test
  void theKeyboardGrantsToo_andARefusalIsTold() {
    open.world.vatWindow().refuse("files");
    open.inspect(open.world.sample().point());
    open.push(KeyCode.CONTROL, KeyCode.G);
    open.await("the vats", () -> open.shows("#grant-vats"));
    open.push(KeyCode.ENTER);
    open.await("the refusal", () -> open.lastNotice() != null);
    assertThat(open.lastNotice()).isEqualTo("The gatekeeper of vat 'files' has refused it.");
  }

  @Test
  void whoGrantsToAVatThatTakesNothing_isToldNow_andWhenItTookIt() {
    open.world.vatWindow().suspend("files", "by hand");
    open.inspect(open.world.sample().point());
    open.push(KeyCode.CONTROL, KeyCode.G);
    open.await("the vats", () -> open.shows("#grant-vats"));
    open.push(KeyCode.ENTER);
    open.await("that it waits", () -> open.lastNotice() != null);
    assertThat(open.lastNotice()).contains("is on its way to files").contains("you are told");
    open.world.vatWindow().resume("files");
    open.settle();
    assertThat(open.lastNotice()).startsWith("The gatekeeper of files has a point");
  }

  @Test
  void aVatIsSuspended_resumed_andEnded_fromItsRegion() {
    showMap();
    open.push(KeyCode.RIGHT);
    open.push(KeyCode.ALT, KeyCode.S);
    open.await(
        "why",
        () ->
            open.find("#region-files", Node.class)
                .getAccessibleText()
                .contains("suspended: by hand"));
    open.push(KeyCode.ALT, KeyCode.S);
    open.await("idle", () -> open.world.vatWindow().suspendedBecause("files").isEmpty());
    open.push(KeyCode.DELETE);
    open.await("the sheet", () -> open.says("Terminate files"));
    assertThat(open.says("No other vat holds anything of it.")).isTrue();
    open.fire("#confirm");
    open.await(
        "that it has ended",
        () ->
            map()
                .region("files")
                .filter(region -> region.reason().equals("ended by hand"))
                .isPresent());
  }

  @Test
  void aNewVatIsMade_andANameThatIsTakenIsRefused() {
    open.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    open.type("home");
    open.push(KeyCode.ENTER);
    open.await("why not", () -> open.shows("#new-vat-trouble"));
    open.push(KeyCode.CONTROL, KeyCode.A);
    open.type("garden");
    open.push(KeyCode.ENTER);
    open.await("the vat", () -> "Vat garden is there.".equals(open.lastNotice()));
  }
}
