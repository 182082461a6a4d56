package vivarium.world.syntax;

/** What the scanner tells apart. The phrase is how an error message speaks of it. */
enum LexemeKind {
  IDENTIFIER(TokenCategory.IDENTIFIER, "a name"),
  CAPITALIZED(TokenCategory.ERROR, "a name with a capital letter"),
  KEYWORD(TokenCategory.KEYWORD, "a keyword"),
  CAPITAL_KEYWORD(TokenCategory.KEYWORD, "a keyword with a capital letter"),
  PRIMITIVE(TokenCategory.PRIMITIVE, "a primitive"),
  PRIMITIVE_KEYWORD(TokenCategory.PRIMITIVE, "a primitive keyword"),
  ARGUMENT(TokenCategory.ARGUMENT, "an argument name"),
  OPERATOR(TokenCategory.OPERATOR, "an operator"),
  INTEGER(TokenCategory.INTEGER, "a number"),
  FLOAT(TokenCategory.FLOAT, "a number"),
  STRING(TokenCategory.STRING, "a string"),
  UNCLOSED_STRING(TokenCategory.STRING, "a string"),
  COMMENT(TokenCategory.COMMENT, "a comment"),
  UNCLOSED_COMMENT(TokenCategory.COMMENT, "a comment"),
  SELF(TokenCategory.SELF, "'self'"),
  DELEGATE(TokenCategory.RESEND, "a name with a period"),
  BAR(TokenCategory.PUNCTUATION, "'|'"),
  CARET(TokenCategory.PUNCTUATION, "'^'"),
  PERIOD(TokenCategory.PUNCTUATION, "a period"),
  COLON(TokenCategory.PUNCTUATION, "':'"),
  OPEN_PARENTHESIS(TokenCategory.PUNCTUATION, "'('"),
  CLOSE_PARENTHESIS(TokenCategory.PUNCTUATION, "')'"),
  OPEN_BRACKET(TokenCategory.PUNCTUATION, "'['"),
  CLOSE_BRACKET(TokenCategory.PUNCTUATION, "']'"),
  OPEN_BRACE(TokenCategory.PUNCTUATION, "'{'"),
  CLOSE_BRACE(TokenCategory.PUNCTUATION, "'}'"),
  /** The end of a line outside all parentheses and brackets, where it ends an expression. */
  LINE_END(TokenCategory.PUNCTUATION, "the end of the line"),
  /** The end of the text. */
  END(TokenCategory.PUNCTUATION, "the end of the text"),
  /** Something that cannot be read; the lexeme's text says why. */
  MALFORMED(TokenCategory.ERROR, "something unreadable");

  private final TokenCategory category;
  private final String phrase;

  LexemeKind(TokenCategory category, String phrase) {
    this.category = category;
    this.phrase = phrase;
  }

  TokenCategory category() {
    return category;
  }

  String phrase() {
    return phrase;
  }
}
