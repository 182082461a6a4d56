package vivarium.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.console.ProgressLine;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.api.Vat;
import vivarium.vat.search.CheckReport;
import vivarium.vat.search.CheckReport.Finding;
import vivarium.vat.search.CheckReport.VatCheck;
import vivarium.vat.search.ClosureCheck;

/** {@code check}: verifies every checksum, reference and hash of the world. */
@Command(
    name = "check",
    description = {
      "Reads the whole world and verifies every checksum, reference and hash.",
      "",
      "Changes nothing. Prints what is wrong; the exit status is 1 if anything is.",
      "",
      "With --repair, all that can be read of a damaged world becomes a new one in its place; the"
          + " damaged files are kept beside it."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium check",
      "  vivarium check --repair",
      "  vivarium --world /backup/home check --json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Session session;
  private final AtomicBoolean stopped = new AtomicBoolean();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--repair", description = "Repair what is damaged, and say what was lost.")
  private boolean repair;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (repair) {
      return new RepairRun(session, json).call();
    }
    var world = session.existingWorld();
    var check = new ClosureCheck(world.vatsTogether().store());
    var report = session.stoppable(() -> stopped.set(true), () -> run(check));
    if (json) {
      Json.print(
          session.console(),
          new Document(
              report.isSound(), report.complete(), world.isEncrypted(), inOrder(report.vats())));
    } else {
      print(report);
      if (world.isEncrypted()) {
        session.console().answer("The world " + StatusCommand.text(true) + ".");
      }
    }
    return report.isSound() && report.complete() ? Exit.OK : Exit.FAILED;
  }

  private CheckReport run(ClosureCheck check) {
    try (var line = new ProgressLine(session.console(), "Checking")) {
      return check.check(done -> {
        line.report(done, 0, Words.number(done));
        return !stopped.get();
      });
    }
  }

  /** In the order in which {@code vats} shows them; what cannot be used comes first. */
  private List<VatCheck> inOrder(List<VatCheck> checks) {
    var names = session.existingWorld().vats().stream().map(Vat::name).toList();
    return checks.stream()
        .sorted(Comparator.comparing(check -> names.indexOf(check.vat())))
        .toList();
  }

  private void print(CheckReport report) {
    inOrder(report.vats()).forEach(this::print);
    if (!report.complete()) {
      session.console().complain("The check was stopped before its end.");
    }
  }

  private void print(VatCheck vat) {
    var console = session.console();
    var paint = console.outPaint();
    var seen =
        "Vat '%s': %s, %s, %s, %s read"
            .formatted(
                vat.vat(),
                Words.count(vat.objects(), "object"),
                Words.count(vat.references(), "reference"),
                Words.count(vat.chunks(), "chunk"),
                Words.bytes(vat.bytes()));
    console.answer(
        vat.findings().isEmpty()
            ? seen + "; " + paint.green("all is well.")
            : seen + "; " + paint.red(wrong(vat.found())));
    vat.findings().forEach(finding -> console.answer("  " + line(finding)));
    long hidden = vat.found() - vat.findings().size();
    if (hidden > 0) {
      console.answer("  … and " + Words.number(hidden) + " more");
    }
  }

  private static String wrong(long found) {
    return Words.count(found, "thing") + (found == 1 ? " is wrong:" : " are wrong:");
  }

  private static String line(Finding finding) {
    if (finding.id() == 0) {
      return finding.problem();
    }
    var name = finding.name().isEmpty() ? "" : " (" + finding.name() + ")";
    return "#" + finding.id() + name + ": " + finding.problem();
  }

  private record Document(
      boolean sound, boolean complete, boolean encrypted, List<VatCheck> vats) {}
}
