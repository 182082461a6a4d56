package vivarium.inspector.viewmodel.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vivarium.inspector.viewmodel.Answer;
import vivarium.inspector.viewmodel.Asking;
import vivarium.inspector.viewmodel.ByteWindow;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.ElementWindow;
import vivarium.inspector.viewmodel.Loadable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.ObjectWindow;
import vivarium.inspector.viewmodel.ValueView;
import vivarium.inspector.viewmodel.Words;

/**
 * The contents of one object, fetched only as far as somebody looks. One model is for one state of
 * the object: when the object changes, the inspector makes another. Used on the user-interface
 * thread only.
 */
public final class ContentsModel {
  /** Larger pictures are not decoded: they would take more memory than a look is worth. */
  public static final long PICTURE_BYTES_MAX = 64L << 20;

  /** As much text is fetched at a time. */
  public static final int TEXT_STEP_BYTES = 256 << 10;

  private static final int PICTURE_STEP_BYTES = 1 << 20;
  private static final int ELEMENTS_PER_PAGE = 200;
  private static final int HEX_ROWS_PER_PAGE = 256;

  private final ObjectWindow objects;
  private final ObjectRef ref;
  private final Contents contents;
  private final Asking asking;
  private final ByteArrayOutputStream pictureSoFar = new ByteArrayOutputStream();
  private final ByteArrayOutputStream textSoFar = new ByteArrayOutputStream();
  private final ReadOnlyObjectWrapper<Loadable<byte[]>> picture =
      new ReadOnlyObjectWrapper<>(this, "picture", Loadable.idle());
  private final ReadOnlyObjectWrapper<Loadable<TextPart>> text =
      new ReadOnlyObjectWrapper<>(this, "text", Loadable.idle());

  /**
   * The beginning of a text.
   *
   * @param complete whether it is all of it
   * @param shownWords how much of it that is, for people
   */
  public record TextPart(String text, boolean complete, String shownWords) {}

  public ContentsModel(ObjectWindow objects, ObjectRef ref, Contents contents, Executor uiThread) {
    this.objects = objects;
    this.ref = ref;
    this.contents = contents;
    asking = new Asking(uiThread);
  }

  /** The elements of a vector, or what is in a folder; empty for anything else. */
  public PagedList<ValueView> elements() {
    long count =
        switch (contents) {
          case Contents.Elements(long elements) -> elements;
          case Contents.Entries(long entries) -> entries;
          default -> 0;
        };
    return new PagedList<>(
        count,
        ELEMENTS_PER_PAGE,
        asking,
        (from, length) ->
            objects
                .elements(ref, from, length)
                .thenApply(answer -> mapped(answer, ElementWindow::elements)));
  }

  /** The bytes of a byte vector in rows; empty for anything else. */
  public PagedList<HexRow> hexRows(int bytesPerRow) {
    long rows = (byteCount() + bytesPerRow - 1) / bytesPerRow;
    return new PagedList<>(
        rows,
        HEX_ROWS_PER_PAGE,
        asking,
        (from, count) ->
            objects
                .bytes(ref, from * bytesPerRow, count * bytesPerRow)
                .thenApply(
                    answer -> mapped(answer, w -> HexRow.rows(w.from(), w.bytes(), bytesPerRow))));
  }

  /** All bytes of a picture file; ask for them with {@link #loadPicture}. */
  public ReadOnlyObjectProperty<Loadable<byte[]>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** The beginning of the text; ask for it with {@link #loadText}. */
  public ReadOnlyObjectProperty<Loadable<TextPart>> textProperty() {
    return text.getReadOnlyProperty();
  }

  public void loadPicture() {
    if (!(picture.get() instanceof Loadable.Idle)) {
      return;
    }
    if (byteCount() > PICTURE_BYTES_MAX) {
      picture.set(
          Loadable.unavailable(
              "This picture has %s; pictures up to %s are shown. Look at it as hex, or export it."
                  .formatted(Words.bytes(byteCount()), Words.bytes(PICTURE_BYTES_MAX))));
      return;
    }
    picture.set(Loadable.loading());
    nextPictureStep();
  }

  /** Loads the beginning of the text, and some more of it with each call. */
  public void loadText() {
    if (contents instanceof Contents.Text(var beginning, long chars)) {
      boolean complete = beginning.length() >= chars;
      text.set(Loadable.loaded(new TextPart(beginning, complete, shown(beginning, chars))));
      return;
    }
    if (text.get() instanceof Loadable.Loading) {
      return;
    }
    if (textSoFar.size() == 0) {
      text.set(Loadable.loading());
    }
    asking.ask(
        objects.bytes(ref, textSoFar.size(), TEXT_STEP_BYTES),
        this::textArrived,
        message -> text.set(Loadable.unavailable(message)));
  }

  private void nextPictureStep() {
    asking.ask(
        objects.bytes(ref, pictureSoFar.size(), PICTURE_STEP_BYTES),
        this::pictureArrived,
        message -> picture.set(Loadable.unavailable(message)));
  }

  private void pictureArrived(ByteWindow window) {
    pictureSoFar.writeBytes(window.bytes());
    if (pictureSoFar.size() < byteCount() && window.bytes().length > 0) {
      nextPictureStep();
    } else {
      picture.set(Loadable.loaded(pictureSoFar.toByteArray()));
    }
  }

  private void textArrived(ByteWindow window) {
    textSoFar.writeBytes(window.bytes());
    boolean complete = textSoFar.size() >= byteCount() || window.bytes().length == 0;
    var words = Words.bytes(textSoFar.size()) + " of " + Words.bytes(byteCount());
    var decoded = textSoFar.toString(StandardCharsets.UTF_8);
    // A step may end in the middle of a character; what is broken by that is not shown yet.
    var whole = complete ? decoded : decoded.replaceAll("\uFFFD+$", "");
    text.set(Loadable.loaded(new TextPart(whole, complete, words)));
  }

  private long byteCount() {
    return contents instanceof Contents.Bytes bytes ? bytes.bytes() : 0;
  }

  private static String shown(String beginning, long chars) {
    return Words.count(beginning.length()) + " of " + Words.count(chars, "character");
  }

  private static <A, B> Answer<List<B>> mapped(
      Answer<A> answer, java.util.function.Function<A, List<B>> map) {
    return switch (answer) {
      case Answer.Given<A>(var value) -> Answer.given(map.apply(value));
      case Answer.Refused<A>(var message) -> Answer.refused(message);
    };
  }
}
