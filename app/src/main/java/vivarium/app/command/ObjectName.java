package vivarium.app.command;

import java.util.regex.Pattern;
import vivarium.vat.api.World;
import vivarium.vat.search.ObjectAddress;

/** The name of an object on the command line: its vat and its number there. */
final class ObjectName {
  private static final Pattern FORM = Pattern.compile("\\s*(.*?)\\s*#\\s*([0-9]{1,18})\\s*");

  /** Reads {@code home #1234}, {@code home#1234} or {@code #1234}, which is one of home. */
  static ObjectAddress read(Session session, String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new UsageMistake(
          "'%s' names no object. Say vat and number, like 'home #1234'.".formatted(text));
    }
    var vat = match.group(1).isEmpty() ? World.HOME : match.group(1);
    session.existingWorld().vat(vat); // names what there is, if there is no such vat
    return new ObjectAddress(vat, Long.parseLong(match.group(2)));
  }

  private ObjectName() {}
}
