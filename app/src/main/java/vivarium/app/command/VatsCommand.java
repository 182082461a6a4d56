package vivarium.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.console.TextTable;
import vivarium.app.console.TextTable.Column;
import vivarium.app.console.Words;
import vivarium.app.json.Json;
import vivarium.vat.api.VatFigures;
import vivarium.vat.api.World;

/** {@code vats}: the vats of the world, how large they are, and their gatekeepers. */
@Command(
    name = "vats",
    description = "Shows the vats with their states, sizes and gatekeepers.",
    footer = {"", "Examples:", "  vivarium vats", "  vivarium vats --json"})
final class VatsCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var world = session.existingWorld();
    var figures = world.vats().stream().map(vat -> vat.figures()).toList();
    if (json) {
      Json.print(session.console(), document(world, figures));
    } else {
      print(figures, world.unavailableVats());
    }
    return Exit.OK;
  }

  private void print(List<VatFigures> figures, Map<String, String> unavailable) {
    var table =
        new TextTable(
            Column.text("VAT"),
            Column.text("STATE"),
            Column.number("OBJECTS"),
            Column.number("SIZE"),
            Column.text("GATEKEEPER"),
            Column.number("WAITING"));
    for (var vat : figures) {
      table.row(
          vat.name(),
          state(vat),
          Words.number(vat.objects()),
          Words.bytes(vat.bytes()),
          gatekeeper(vat.name()),
          Integer.toString(vat.waiting()));
    }
    table.print(session.console());
    unavailable.forEach(
        (vat, reason) -> session.console().complain("Vat '" + vat + "' cannot be used: " + reason));
  }

  private static String state(VatFigures vat) {
    var state = vat.state().name().toLowerCase(Locale.ROOT);
    return vat.trouble().isEmpty() ? state : state + ": " + vat.trouble();
  }

  private String gatekeeper(String vat) {
    var handle = session.existingWorld().vat(vat);
    return Waiting.await(
        handle.look(heap -> heap.interpreter().describe(heap.memory().wellKnown().gatekeeper)));
  }

  private static Document document(World world, List<VatFigures> figures) {
    var lines =
        figures.stream()
            .map(vat ->
                new Line(
                    vat.name(),
                    vat.state().name().toLowerCase(Locale.ROOT),
                    vat.trouble(),
                    vat.objects(),
                    vat.bytes(),
                    vat.gatekeeper(),
                    vat.waiting()))
            .toList();
    return new Document(lines, world.unavailableVats());
  }

  private record Document(List<Line> vats, Map<String, String> unavailable) {}

  private record Line(
      String name,
      String state,
      String trouble,
      long objects,
      long bytes,
      long gatekeeper,
      int waiting) {}
}
