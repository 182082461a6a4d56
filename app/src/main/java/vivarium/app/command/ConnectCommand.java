package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.json.Json;
import vivarium.world.base.WorldException;

/** {@code world connect}: takes up an invitation. */
@Command(
    name = "connect",
    description = {
      "Takes up an invitation: puts a reference to the object of the other world into a slot of"
          + " home.",
      "",
      "Use it like one of another vat: NAME eventually deposit: 5."
    },
    footer = {"", "Example:", "  vivarium world connect vivarium://127.0.0.1:7447/... friend"})
final class ConnectCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for the other world; ${DEFAULT-VALUE} if not given.")
  private int seconds;

  @Option(names = "--json", description = "Print what came of it as JSON.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "INVITATION", description = "The whole text of it.")
  private String invitation = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "The slot, such as friend.")
  private String name = "";

  ConnectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var arrival = session.world().accept(invitation, name);
    var arrived =
        session.stoppable(
            () -> arrival.cancel(false),
            () -> Waiting.await(arrival.thenApply(done -> name), seconds));
    if (arrived.isEmpty()) {
      throw new WorldException(
          "The other world is not there yet. '%s' holds a promise of the object; it comes when both worlds are open and that one listens."
              .formatted(name));
    }
    if (json) {
      Json.print(session.console(), new Document(name));
    } else {
      session
          .console()
          .answer("Connected: '%s' in home is the object of the other world.".formatted(name));
    }
    return Exit.OK;
  }

  private record Document(String slot) {}
}
