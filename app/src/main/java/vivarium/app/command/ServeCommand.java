package vivarium.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vivarium.vat.api.Peers;
import vivarium.vat.api.Reach;

/** {@code serve}: keeps the world open for other worlds. */
@Command(
    name = "serve",
    description = {
      "Keeps the world open and listens for other worlds, until it is stopped with Ctrl+C.",
      "",
      "Only worlds that were invited get in. While a world is served, no other command can open"
          + " it; so invitations can be made here, too."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium serve",
      "  vivarium serve --host 0.0.0.0 --port 9000 --invite account"
    })
final class ServeCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = Peers.LOOPBACK,
      description = "Listen at this address; ${DEFAULT-VALUE}, this machine only, if not given.")
  private String host = Peers.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen at this port, 0 for any; as the last time, or 7447.")
  private @Nullable Integer port;

  @Option(
      names = "--invite",
      paramLabel = "EXPR",
      description = "Make an invitation to what an expression answers, and print it.")
  private List<String> invited = List.of();

  ServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var world = session.world();
    var reach = Reaches.of(world, null, port);
    int taken = world.peers().listen(host, reach.port());
    var reached = new Reach(reach.host(), taken);
    reached.keep(world);
    var console = session.console();
    for (var expression : invited) {
      console.answer(world.peers().invite(session.vat(), expression, reached.host(), taken).text());
    }
    console.say("Listening at %s:%d. Ctrl+C stops it.".formatted(host, taken));
    var stop = new CountDownLatch(1);
    return session.stoppable(stop::countDown, () -> await(stop));
  }

  private static int await(CountDownLatch stop) {
    try {
      stop.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return Exit.OK;
  }
}
