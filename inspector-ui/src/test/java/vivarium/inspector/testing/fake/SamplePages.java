package vivarium.inspector.testing.fake;

import java.util.List;
import vivarium.inspector.viewmodel.HandbookPage;

/** A short handbook. */
final class SamplePages {
  static final List<HandbookPage> PAGES =
      List.of(
          new HandbookPage(
              "guide/first-steps.md",
              "First steps",
              """
              # First steps

              You are in a world of **live objects**. Nothing here needs saving: every change is kept
              the moment it is made, and every change can be taken back.

              ## Find something

              Press `Ctrl+K` and type a name. *Enter* opens the object on the desk.

              ## Change something

              1. Select a slot in the inspector.
              2. Press *Enter*, type another value, press *Enter* again.
              3. Press `Ctrl+Z` if you did not mean it.

              ## Ask an object something

              ```
              (3@4) length
              ```

              - *Do it* runs the code.
              - *Get it* runs it and opens the answer.

              | Key | Does |
              |---|---|
              | `Ctrl+Enter` | Get it |
              | `Esc` | Cancel |

              > An object that nobody can reach is collected. *Why alive* shows who reaches it.

              See [how turns work](turns.md) for what undo can do.
              """),
          new HandbookPage(
              "guide/turns.md",
              "Turns and the timeline",
              """
              # Turns and the timeline

              Everything the desk does to a world is a *turn*: all of it happens, or nothing.

              ## Taking back

              Select turns on the timeline and choose **Take back**. Later work stays.
              """),
          new HandbookPage(
              "glossary.md", "Glossary", "# Glossary\n\n**turn**\n: all or nothing.\n"));

  private SamplePages() {}
}
