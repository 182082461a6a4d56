package vivarium.inspector.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vivarium.inspector.viewmodel.CodeCategory;
import vivarium.inspector.viewmodel.CodeSpan;

/** Near enough to the language for pictures. */
public final class FakeHighlighter {
  private static final List<CodeCategory> CATEGORIES =
      List.of(
          CodeCategory.COMMENT,
          CodeCategory.STRING,
          CodeCategory.NUMBER,
          CodeCategory.RESERVED,
          CodeCategory.DECLARATION,
          CodeCategory.PRIMITIVE,
          CodeCategory.KEYWORD,
          CodeCategory.PUNCTUATION,
          CodeCategory.OPERATOR);

  private static final Pattern TOKEN =
      Pattern.compile(
          "(\"[^\"]*\"?)|('(?:\\\\.|[^'])*'?)|((?<![A-Za-z_])-?\\d[\\dA-Za-z.]*)"
              + "|(\\b(?:self|resend)\\b)|(:[a-z]\\w*)|(_[A-Za-z]\\w*:?)|([A-Za-z]\\w*:)"
              + "|([()\\[\\]|.{}^])|([-+*/<>=@!#$%&~?,;`\\\\]+)");

  public static List<CodeSpan> highlight(String source) {
    var spans = new ArrayList<CodeSpan>();
    var matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      spans.add(new CodeSpan(matcher.start(), matcher.end(), category(matcher)));
    }
    return spans;
  }

  private static CodeCategory category(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return CATEGORIES.get(group - 1);
      }
    }
    throw new IllegalStateException(matcher.group());
  }

  private FakeHighlighter() {}
}
