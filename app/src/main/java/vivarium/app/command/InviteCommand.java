package vivarium.app.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.json.Json;

/** {@code world invite}: makes an invitation to an object, and prints it. */
@Command(
    name = "invite",
    description = {
      "Makes an invitation to what an expression answers, and prints it.",
      "",
      "It is good for whoever has it, until it expires or is taken back; so hand it over in"
          + " private. It is printed this once."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium world invite account",
      "  vivarium world invite --valid 7d account",
      "  vivarium world invite --gatekeeper --host pluto.example.org --port 9000"
    })
final class InviteCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  private final Session session;

  @Mixin private final VatOption vat = new VatOption();

  @Option(names = "--gatekeeper", description = "Invite to the gatekeeper of the vat.")
  private boolean gatekeeper;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Where others reach this machine; as the last time, or 127.0.0.1.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where this world will listen; as the last time, or 7447.")
  private @Nullable Integer port;

  @Option(
      names = "--valid",
      paramLabel = "TIME",
      description =
          "How long it lets others in, such as 12h, 7d or forever; as the last time, or 30d.")
  private @Nullable String valid;

  @Option(names = "--json", description = "Print the invitation as JSON.")
  private boolean json;

  @Parameters(arity = "0..*", paramLabel = "EXPR", description = "What answers the object.")
  private List<String> words = List.of();

  InviteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (words.isEmpty() != gatekeeper) {
      throw new UsageMistake("Give an expression, or --gatekeeper.");
    }
    var world = session.world();
    var name = vat.in(session);
    if (valid != null) {
      world.peers().invitationsLast(lasting(valid));
    }
    var reach = Reaches.of(world, host, port);
    reach.keep(world);
    var invitation =
        gatekeeper
            ? world.peers().inviteToGatekeeper(name, reach.host(), reach.port())
            : world.peers().invite(name, String.join(" ", words), reach.host(), reach.port());
    if (json) {
      Json.print(session.console(), new Document(invitation.text(), reach.host(), reach.port()));
    } else {
      session.console().answer(invitation.text());
    }
    return Exit.OK;
  }

  private static Duration lasting(String text) {
    if (text.equals("forever")) {
      return Duration.ZERO;
    }
    var match = TIME.matcher(text);
    if (!match.matches()) {
      throw new UsageMistake(
          "--valid takes a time such as 30m, 12h or 7d, or 'forever'; not '" + text + "'.");
    }
    long count = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private record Document(String invitation, String host, int port) {}
}
