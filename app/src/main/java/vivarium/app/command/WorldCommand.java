package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code world}: this world and others; what it does is in its own commands. */
@Command(
    name = "world",
    description = {
      "Gives a world a passphrase or takes it away, and connects it with others: invites them,"
          + " takes up invitations, and ends it.",
      "",
      "Worlds talk while both are open and one of them listens: see 'serve'. What is sent"
          + " meanwhile waits, and arrives once and in order."
    },
    footer = {
      "",
      "Examples:",
      "  vivarium world status",
      "  vivarium world encrypt",
      "  vivarium world invite account",
      "  vivarium world connect vivarium://127.0.0.1:7447/... friend",
      "  vivarium world list",
      "  vivarium world revoke friend"
    })
final class WorldCommand implements Callable<Integer> {
  /** The command with its own commands. */
  static CommandLine line(Session session) {
    return new CommandLine(new WorldCommand())
        .addSubcommand("status", new StatusCommand(session))
        .addSubcommand("create", new CreateCommand(session))
        .addSubcommand("encrypt", new EncryptCommand(session))
        .addSubcommand("decrypt", new DecryptCommand(session))
        .addSubcommand("passphrase", new PassphraseCommand(session))
        .addSubcommand("invite", new InviteCommand(session))
        .addSubcommand("connect", new ConnectCommand(session))
        .addSubcommand("list", new PeersCommand(session))
        .addSubcommand("take-back", new TakeBackCommand(session))
        .addSubcommand("revoke", new RevokeCommand(session))
        .addSubcommand("forget", new ForgetCommand(session));
  }

  @Override
  public Integer call() {
    throw new UsageMistake(
        "Say what to do: status, create, encrypt, decrypt, passphrase, invite, connect, list,"
            + " take-back, revoke or forget.");
  }
}
