package vivarium.app.terminal;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import vivarium.world.syntax.Token;
import vivarium.world.syntax.TokenCategory;
import vivarium.world.syntax.Tokens;

/** Colours an entry while it is typed. */
final class EntryHighlighter implements Highlighter {
  private final boolean colours;

  EntryHighlighter(boolean colours) {
    this.colours = colours;
  }

  @Override
  public AttributedString highlight(LineReader reader, String entry) {
    if (!colours) {
      return new AttributedString(entry);
    }
    if (Answering.isCommand(entry)) {
      return new AttributedString(entry, AttributedStyle.BOLD);
    }
    var painted = new AttributedStringBuilder(entry.length());
    int at = 0;
    for (Token token : Tokens.of(entry)) {
      var span = token.span();
      painted.append(entry, at, span.start());
      painted.append(entry.substring(span.start(), span.end()), style(token.category()));
      at = span.end();
    }
    return painted.append(entry.substring(at)).toAttributedString();
  }

  private static AttributedStyle style(TokenCategory category) {
    var plain = AttributedStyle.DEFAULT;
    return switch (category) {
      case KEYWORD -> plain.foreground(AttributedStyle.CYAN);
      case OPERATOR, PUNCTUATION, IDENTIFIER -> plain;
      case INTEGER, FLOAT -> plain.foreground(AttributedStyle.MAGENTA);
      case STRING -> plain.foreground(AttributedStyle.GREEN);
      case COMMENT -> plain.faint();
      case ARGUMENT -> plain.foreground(AttributedStyle.BLUE);
      case PRIMITIVE -> plain.foreground(AttributedStyle.YELLOW);
      case SELF, RESEND -> plain.bold();
      case ERROR -> plain.foreground(AttributedStyle.RED).underline();
    };
  }
}
