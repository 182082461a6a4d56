package vivarium.inspector.bridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.CodeCategory;
import vivarium.inspector.viewmodel.CodeSpan;
import vivarium.inspector.viewmodel.Highlighter;
import vivarium.world.syntax.TokenCategory;
import vivarium.world.syntax.Tokens;

/** Tells the parts of source apart as the language's own scanner sees them. */
final class SourceHighlighter implements Highlighter {
  @Override
  public List<CodeSpan> highlight(String source) {
    var spans = new ArrayList<CodeSpan>();
    for (var token : Tokens.of(source)) {
      var category = category(token.category());
      if (category != null) {
        spans.add(new CodeSpan(token.span().start(), token.span().end(), category));
      }
    }
    return spans;
  }

  private static @Nullable CodeCategory category(TokenCategory category) {
    return switch (category) {
      case IDENTIFIER -> null;
      case KEYWORD -> CodeCategory.KEYWORD;
      case OPERATOR -> CodeCategory.OPERATOR;
      case INTEGER, FLOAT -> CodeCategory.NUMBER;
      case STRING -> CodeCategory.STRING;
      case COMMENT -> CodeCategory.COMMENT;
      case ARGUMENT -> CodeCategory.DECLARATION;
      case PRIMITIVE -> CodeCategory.PRIMITIVE;
      case SELF, RESEND -> CodeCategory.RESERVED;
      case PUNCTUATION -> CodeCategory.PUNCTUATION;
      case ERROR -> CodeCategory.WRONG;
    };
  }
}
