package vivarium.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.app.json.Json;
import vivarium.vat.api.World;
import vivarium.world.store.crypt.Secrets;

/** {@code world status}: what can be said of a world without opening it. */
@Command(
    name = "status",
    description = {
      "Says where the world is and whether it has a passphrase, without opening it.",
      "",
      "Asks for no passphrase, and works while somebody has the world open."
    },
    footer = {"", "Examples:", "  vivarium world status", "  vivarium world status --json"})
final class StatusCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var folder = session.folder();
    boolean isEncrypted = World.recoding(folder, Secrets.NONE).isEncrypted();
    if (json) {
      Json.print(session.console(), new Document(folder, isEncrypted));
    } else {
      session.console().answer("The world in %s %s.".formatted(folder, text(isEncrypted)));
    }
    return Exit.OK;
  }

  /** How a person is told. */
  static String text(boolean isEncrypted) {
    return isEncrypted ? "has a passphrase: it is encrypted" : "has no passphrase";
  }

  private record Document(Path world, boolean encrypted) {}
}
