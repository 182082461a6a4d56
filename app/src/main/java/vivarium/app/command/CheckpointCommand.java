package vivarium.app.command;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.json.Json;
import vivarium.world.base.WorldException;

/** {@code checkpoint}: names this moment, or forgets a name. */
@Command(
    name = "checkpoint",
    description = {
      "Gives this moment a name, to compare with or to go back to. It is safe on disk when the"
          + " command ends, and costs nothing whatever the size of the world."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium checkpoint 'before the big change'",
      "  vivarium checkpoint --forget old"
    })
final class CheckpointCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--forget", description = "Forget the name instead; the turns stay.")
  private boolean forget;

  @Option(names = "--json", description = "Print the checkpoint as JSON.")
  private boolean json;

  @Parameters(paramLabel = "NAME", description = "What to call it.")
  private String name = "";

  CheckpointCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (name.isBlank() || name.matches("\\d+") || name.equals("now")) {
      throw new UsageMistake("A name is not empty, not a number, and not 'now'.");
    }
    var history = session.history();
    var console = session.console();
    if (forget) {
      if (history.checkpoints().stream().noneMatch(known -> known.name().equals(name))) {
        throw new WorldException("There is no checkpoint '%s'.".formatted(name));
      }
      history.deleteCheckpoint(name);
      console.answer("Forgot the checkpoint '" + name + "'.");
      return Exit.OK;
    }
    var made = history.checkpoint(name);
    if (json) {
      Json.print(console, new Made(made.name(), made.turn(), made.at()));
    } else {
      console.answer(
          "Checkpoint '%s' is turn %d; it is safe on disk.".formatted(name, made.turn()));
    }
    return Exit.OK;
  }

  private record Made(String name, long turn, Instant at) {}
}
