package vivarium.inspector.desk.model;

import java.util.ArrayList;
import java.util.List;

/** The expressions evaluated on a desk, the latest last, shared by all its evaluators. */
final class ExpressionHistory {
  /** More than anybody walks through with the arrow keys. */
  private static final int MAX = 200;

  private final List<String> expressions = new ArrayList<>();

  /** Notes an expression; one that was there already becomes the latest. */
  void add(String expression) {
    if (expression.isBlank()) {
      return;
    }
    expressions.remove(expression);
    expressions.add(expression);
    if (expressions.size() > MAX) {
      expressions.removeFirst();
    }
  }

  int size() {
    return expressions.size();
  }

  String get(int index) {
    return expressions.get(index);
  }
}
