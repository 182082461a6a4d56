package vivarium.world.code;

import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.SourceText;

/**
 * Where the text of a method came from, as a method keeps it: {@code list.self:41}.
 *
 * @param name of the file or other text, possibly empty
 * @param line of the method's first character, from 1
 */
record Origin(String name, int line) {
  static Origin of(CodeBody body) {
    return new Origin(body.source().name(), body.source().line(body.span().start()));
  }

  static Origin parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon >= 0) {
      try {
        return new Origin(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
      } catch (NumberFormatException noLine) {
        return new Origin(text, 1);
      }
    }
    return new Origin(text, 1);
  }

  String text() {
    return name.isEmpty() ? "" : name + ":" + line;
  }

  SourceText textOf(String source) {
    return new SourceText(name, source, line);
  }
}
