package vivarium.inspector.testing.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vivarium.inspector.viewmodel.FailedTurn;
import vivarium.inspector.viewmodel.FrameView;
import vivarium.inspector.viewmodel.SlotKind;

/** What a failed turn of the fake world tells: message and stack. */
final class FakeFailures {
  /**
   * The turn that ran this source and failed in a method, or in the source itself if that is empty.
   */
  static FailedTurn failedTurn(
      long id, FakeObject self, String source, String message, String method, Instant at) {
    var frames = new ArrayList<FrameView>();
    if (!method.isEmpty()) {
      int start = method.indexOf("lenght");
      frames.add(libraryFrame(self));
      frames.add(
          new FrameView(
              self.title() + " >> " + source,
              FakeObject.value(self),
              self.ref(),
              source,
              method,
              start,
              start + "lenght".length(),
              1,
              self.slots().stream().filter(slot -> slot.kind() == SlotKind.DATA).toList(),
              false));
    }
    frames.add(
        new FrameView(
            "Do it in " + self.title(),
            FakeObject.value(self),
            null,
            "",
            source,
            0,
            source.length(),
            1,
            List.of(),
            false));
    return new FailedTurn(
        id, self.ref().vat(), at, FailedTurn.Cause.ERROR, source, message, frames, true);
  }

  private static FrameView libraryFrame(FakeObject self) {
    var source =
        "undefinedSelector: selector Receiver: r = (\n"
            + "  \"unless somebody handles it, the turn ends here\"\n"
            + "  (errors missing: selector For: r) signal )";
    int start = source.indexOf("(errors");
    return new FrameView(
        "traits errors >> undefinedSelector:Receiver:",
        FakeObject.value(self),
        null,
        "undefinedSelector:Receiver:",
        source,
        start,
        source.lastIndexOf(" )"),
        3,
        List.of(),
        true);
  }

  private FakeFailures() {}
}
