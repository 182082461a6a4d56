package vivarium.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which vat a command runs in. */
final class VatOption {
  @Option(
      names = "--vat",
      paramLabel = "NAME",
      description = "The vat to run in; 'home' if not given.")
  private @Nullable String name;

  /** The vat that is named, or the one the session is in. */
  String in(Session session) {
    return name == null ? session.vat() : name;
  }
}
