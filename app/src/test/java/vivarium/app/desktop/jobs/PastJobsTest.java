package vivarium.app.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vivarium.inspector.desk.outliner.OutlinerView;
import vivarium.inspector.viewmodel.ObjectRef;

/** Looking at a real world as it was, beside what it is. */
class PastJobsTest extends DesktopTest {
  private OutlinerView outliner(ObjectRef ref) {
    var id = "outliner-" + ref.vat() + "-" + ref.id();
    return (OutlinerView) hands.see(ref.isPast() ? id + "-at-" + ref.moment() : id);
  }

  private void awaitSlot(OutlinerView view, String slot, String value) {
    desktop.await(slot + " is " + value, () -> desktop.shown(view, slot).equals(value));
  }

  /** Chooses the turn before the newest one in the timeline, and looks at the world as it was. */
  private void lookBack(long turn) {
    hands.press("Shortcut+4");
    hands.press("End");
    hands.press("Left");
    hands.press("Shortcut+Shift+P");
    desktop.awaitWords("The world as of turn " + turn);
  }

  @Test
  void whatWasIsSeenBesideWhatIs_leadsOnInItsMoment_andIsBroughtBack() {
    long then = desktop.set("examples point", "x", "41");
    desktop.set("examples point", "x", "42");
    var point = desktop.named("examples point");
    lookBack(then);
    outliner(desktop.named("lobby").at(then));

    var present = desktop.open("examples point");
    hands.press("Shortcut+T");
    var past = outliner(point.at(then));
    awaitSlot(past, "x", "41");
    assertThat(desktop.shown(present, "x")).isEqualTo("42");

    desktop.set("examples point", "x", "43");
    awaitSlot(present, "x", "43");
    assertThat(desktop.shown(past, "x")).as("what was does not change").isEqualTo("41");

    hands.press("Shortcut+B");
    desktop.awaitWords("1 object would change; everything else stays as it is.");
    hands.click("confirm");
    awaitSlot(present, "x", "41");

    hands.press("Shortcut+Shift+X");
    desktop.await(
        "the past gone", () -> desktop.outliners().stream().noneMatch(o -> o.ref().isPast()));
    assertThat(desktop.isOpen("examples point")).isTrue();
  }

  @Test
  void whatIsGoneTodayIsFoundThen() {
    OpenDesktop.joined(
        desktop.elsewhere("globals _AddSlots: (| keepsake = (| from = 'Lisbon' |) |)"));
    long then = desktop.set("examples point", "x", "41");
    var keepsake = desktop.named("globals keepsake");
    OpenDesktop.joined(desktop.elsewhere("globals _RemoveSlot: 'keepsake'"));
    desktop.awaitWords((then + 1) + " turns");
    lookBack(then);
    outliner(desktop.named("lobby").at(then));

    hands.press("Shortcut+K");
    hands.type("keepsake");
    hands.press("Enter");
    awaitSlot(outliner(keepsake.at(then)), "from", "'Lisbon'");
  }
}
