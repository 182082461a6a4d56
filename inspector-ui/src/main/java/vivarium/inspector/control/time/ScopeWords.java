package vivarium.inspector.control.time;

import javafx.util.StringConverter;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.RevertModel.Scope;

/** How much is rolled back, in words to choose from. */
final class ScopeWords extends StringConverter<Scope> {
  private static final int TITLE_CHARS_MAX = 40;

  @Override
  public String toString(Scope scope) {
    return switch (scope) {
      case Scope.World _ -> "the whole world";
      case Scope.OneVat(var name) -> "vat " + name;
      case Scope.OneObject(var _, var title, boolean below) ->
          (below ? "%s and what is below it" : "only %s")
              .formatted(Words.line(title, TITLE_CHARS_MAX));
    };
  }

  @Override
  public Scope fromString(String words) {
    throw new UnsupportedOperationException("scopes are chosen, not typed");
  }
}
