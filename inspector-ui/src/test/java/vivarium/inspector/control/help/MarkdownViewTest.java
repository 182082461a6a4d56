package vivarium.inspector.control.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import vivarium.inspector.testing.Fx;
import vivarium.inspector.viewmodel.Highlighter;

class MarkdownViewTest {
  private final List<String> followed = new ArrayList<>();
  private final MarkdownView view =
      Fx.get(() -> new MarkdownView(Highlighter.PLAIN, followed::add));

  @Test
  void showsEveryWord_ofAPage() {
    show(
        """
        # Title

        Words with `code`, *stress* and **weight**
        over two lines.

        1. one
        2. two

        > said

        ```
        3 + 4
        ```

        | a | b |
        |---|---|
        | c | d |
        """);
    assertThat(words())
        .contains("Title", "Words with", "code", "stress", "weight", "over two lines.", "2.", "two")
        .contains("said", "3 + 4", "a", "d");
  }

  @Test
  void linksLeadSomewhere() {
    show("See [the other page](other.md).");
    Fx.run(() ->
        nodes(view).stream()
            .filter(Hyperlink.class::isInstance)
            .map(Hyperlink.class::cast)
            .forEach(Hyperlink::fire));
    assertThat(followed).containsExactly("other.md");
  }

  private void show(String markdown) {
    Fx.run(() -> view.show(markdown));
  }

  private List<String> words() {
    return Fx.get(() ->
        nodes(view).stream()
            .map(node ->
                switch (node) {
                  case Text text -> text.getText().strip();
                  case Labeled labeled -> labeled.getText().strip();
                  default -> "";
                })
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private static List<Node> nodes(Parent parent) {
    var all = new ArrayList<Node>();
    for (var child : parent.getChildrenUnmodifiable()) {
      all.add(child);
      if (child instanceof Parent inner) {
        all.addAll(nodes(inner));
      }
    }
    return all;
  }
}
