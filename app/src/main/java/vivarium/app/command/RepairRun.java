package vivarium.app.command;

import java.util.List;
import java.util.Optional;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.api.World;
import vivarium.world.base.Progress;
import vivarium.world.store.repair.RepairReport;

/** {@code check --repair}: repairs a world that nobody has open, and says what came of it. */
final class RepairRun {
  private static final int LOSSES_SHOWN = 200;

  private final Session session;
  private final boolean json;

  RepairRun(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  int call() {
    var folder = session.closedWorld("check --repair");
    RepairReport report;
    try (var line = new ProgressLine(session.console(), "Repairing")) {
      Progress progress =
          done -> {
            line.report(done, 0, Words.number(done));
            return true;
          };
      report = session.passphrases().unlocking(secrets -> World.repair(folder, secrets, progress));
    }
    if (json) {
      Json.print(session.console(), document(report));
    } else {
      print(report);
    }
    return Exit.OK;
  }

  private void print(RepairReport report) {
    var console = session.console();
    if (!report.isRepaired()) {
      console.answer("All is well; nothing was changed.");
      return;
    }
    console.answer("What was wrong:");
    report.damages().forEach(damage -> console.answer("  " + damage));
    if (!report.losses().isEmpty()) {
      console.answer("What is not as it was:");
      report.losses().stream().limit(LOSSES_SHOWN).forEach(loss -> console.answer("  " + loss));
      long hidden = report.losses().size() - LOSSES_SHOWN;
      if (hidden > 0) {
        console.answer("  … and " + Words.number(hidden) + " more");
      }
    }
    report.notes().forEach(console::answer);
    console.answer(
        "The world is repaired. The files that were there before are in its folder '%s'."
            .formatted(report.aside()));
  }

  private static Document document(RepairReport report) {
    return new Document(
        report.isRepaired(),
        report.damages().stream().map(Object::toString).toList(),
        report.losses().stream().map(Object::toString).toList(),
        report.notes(),
        Optional.ofNullable(report.aside()).orElse(""));
  }

  private record Document(
      boolean repaired,
      List<String> damages,
      List<String> losses,
      List<String> notes,
      String aside) {}
}
