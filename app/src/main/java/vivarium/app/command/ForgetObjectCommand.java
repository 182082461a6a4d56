package vivarium.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vivarium.app.console.Words;
import vivarium.vat.history.ForgetPreview;
import vivarium.vat.search.ObjectAddress;

/** {@code forget}: forgets an object for good. */
@Command(
    name = "forget",
    description = {
      "Forgets an object for good: every state it ever had, on every page of the history, and every"
          + " byte of it on the disk. This cannot be undone.",
      "",
      "What refers to it refers to an object instead that only says that it was forgotten. Values"
          + " that were copied to other objects are theirs, and stay. Copies of the world's folder"
          + " are not reached."
    },
    footer = {
      "",
      "Without --yes it only says what would be lost.",
      "",
      "Examples:",
      "  vivarium forget 'home #1234'",
      "  vivarium forget 'home #1234' --yes --reason 'It was private.'"
    })
final class ForgetObjectCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final Session session;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "What is said in its place.",
      defaultValue = "This was forgotten for good.")
  private String reason = "";

  @Parameters(paramLabel = "VAT #NUMBER", description = "The object, as 'diff' names it.")
  private String object = "";

  ForgetObjectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var address = ObjectName.read(session, object);
    var history = session.history();
    if (!yes) {
      refuse(history.previewForget(address, SHOWN));
      return Exit.FAILED;
    }
    history.forget(address, reason);
    session.console().answer("Object %s is forgotten for good.".formatted(address));
    return Exit.OK;
  }

  private void refuse(ForgetPreview preview) {
    var console = session.console();
    ObjectAddress address = preview.object();
    console.complain(
        "Object %s (%s) is not forgotten yet: this cannot be undone."
            .formatted(address, preview.title()));
    console.say("It was changed by " + Words.count(preview.versions(), "turn") + ".");
    if (preview.holders().total() > 0) {
      console.say(
          "It would be broken for " + Words.count(preview.holders().total(), "reference") + ":");
    }
    preview
        .holders()
        .first()
        .forEach(holder ->
            console.say(
                "  %s (%s): %s".formatted(holder.title(), holder.object(), holder.through())));
    preview
        .breakages()
        .forEach(broken -> console.say("  vat '%s' holds it".formatted(broken.holder())));
    console.say("Add --yes to forget it.");
  }
}
