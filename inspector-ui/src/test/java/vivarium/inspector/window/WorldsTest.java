package vivarium.inspector.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.testing.fake.FakeWorlds;
import vivarium.inspector.viewmodel.PeerView;

/** Other worlds over the window, with a robot before it. */
@Timeout(240)
class WorldsTest extends WindowCase {
  private void show() {
    open.run(Actions.WORLDS);
    open.await("the sheet", () -> open.shows("#connect-link"));
    open.settle();
  }

  private void fire(String button) {
    open.fire(button);
  }

  private void fill(String field, String text) {
    Fx.run(() -> open.find(field, TextField.class).setText(text));
  }

  private String field(String id) {
    return Fx.get(() -> open.find(id, TextField.class).getText());
  }

  @Test
  void sheetOpens_whenTheSearchNamesIt() {
    open.push(KeyCode.CONTROL, KeyCode.K);
    open.type("other worlds");
    open.push(KeyCode.ENTER);
    open.await("the sheet", () -> open.shows("#connect-link"));
  }

  @Test
  void worldListensAndStops_whenOneSaysSo() {
    show();
    fill("#reach-port", "9000");
    fire("#start-listening");
    open.await("listening", () -> open.text("#listening").endsWith("127.0.0.1:9000"));
    assertThat(field("#own-fingerprint")).startsWith("W5nq0Zr8");
    fire("#stop-listening");
    open.await("not listening", () -> open.text("#listening").startsWith("Not listening"));
  }

  @Test
  void troubleIsSaidPlainly_whenThePortIsNone() {
    show();
    fill("#reach-port", "many");
    fire("#start-listening");
    open.await("a sentence", () -> open.text("#worlds-trouble").contains("0 to 65535"));
    fill("#reach-port", "1");
    fire("#start-listening");
    open.await("another", () -> open.text("#worlds-trouble").contains("in use"));
  }

  @Test
  void linkIsShownAndCopied_whenSomethingIsInvitedTo() {
    show();
    fill("#invite-expression", "account");
    fire("#invite");
    open.await("the link", () -> open.shows("#invitation-link"));
    assertThat(field("#invitation-link")).isEqualTo(FakeWorlds.LINK);
    fire("#copy-invitation");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(FakeWorlds.LINK);
    open.await("the list", () -> open.shows(".take-back-invitation"));
    fire(".take-back-invitation");
    open.await("an empty list", () -> !open.shows(".take-back-invitation"));
    open.await("no link that leads nowhere", () -> field("#invitation-link").isEmpty());
  }

  @Test
  void inspectedObjectIsInvitedTo_whenItsButtonIsPressed() {
    open.inspect(open.world.sample().point());
    show();
    fire("#invite-object");
    open.await("the link", () -> field("#invitation-link").equals(FakeWorlds.LINK));
    assertThat(open.says("a point (3@4)")).isTrue();
  }

  @Test
  void objectOpensOnTheDesk_whenTheOtherWorldAnswers() {
    show();
    fill("#connect-link", FakeWorlds.LINK);
    fire("#connect");
    open.await(
        "patience", () -> open.find("#connect-state", Label.class).getText().startsWith("Waiting"));
    open.world.worlds().arrive(open.world.sample().circle());
    open.await(
        "the object",
        () -> open.view() != null && open.view().ref().equals(open.world.sample().circle()));
    assertThat(open.shows("#connect-link")).isFalse();
  }

  @Test
  void reasonIsSaidPlainly_whenTheLinkIsBadOrRefused() {
    show();
    fill("#connect-link", "http://example.org");
    fire("#connect");
    open.await("bad link", () -> open.text("#worlds-trouble").contains("no invitation"));
    fill("#connect-link", FakeWorlds.LINK);
    fire("#connect");
    open.world.worlds().refuse("This invitation was taken back.");
    open.await("refused", () -> open.text("#worlds-trouble").contains("taken back"));
    assertThat(open.text("#connect-state")).doesNotStartWith("Waiting");
  }

  @Test
  void worldIsRevokedAndForgotten_whenItsButtonsArePressed() {
    open.world
        .worlds()
        .know(
            new PeerView(
                "abcdefghijk",
                "Pluto",
                "pluto:7447",
                PeerView.State.AWAY,
                Instant.parse("2026-03-14T12:00:00Z"),
                3,
                1,
                "connection lost: nobody listens there"));
    show();
    assertThat(open.says("Pluto")).isTrue();
    assertThat(open.says("connection lost: nobody listens there")).isTrue();
    fire(".revoke-world");
    open.await("revoked", () -> !open.shows(".revoke-world"));
    fire(".forget-world");
    open.await("forgotten", () -> !open.shows(".forget-world"));
  }
}
