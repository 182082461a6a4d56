package vivarium.vat.history;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.Annotation;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.MemoryAccess.Contents;
import vivarium.world.object.ObjectVector.Body.Large;
import vivarium.world.object.ObjectVector.Body.Small;
import vivarium.world.object.WorldObject;

/** Finds the parts in which two states of one object differ. */
final class ContentsDiff {
  private static final int BYTES_SHOWN = 16;
  private static final int HASH_DIGITS_SHOWN = 12;
  private static final Object[] NO_ELEMENTS = {};

  private final PartList parts;

  ContentsDiff(PartList parts) {
    this.parts = parts;
  }

  /**
   * Adds every part that differs.
   *
   * @param was the former state, or null if the object was not there
   * @param is the present state, or null if the object is not there any more
   * @param firstIndex which element of its vector the first element is, for a segment
   */
  void compare(@Nullable Contents was, @Nullable Contents is, long firstIndex) {
    slots(was, is);
    var before = was == null ? WorldObject.NO_BODY : was.body();
    var after = is == null ? WorldObject.NO_BODY : is.body();
    if (!Bodies.same(before, after)) {
      bodies(before, after, firstIndex);
    }
  }

  // ---- slots

  private void slots(@Nullable Contents was, @Nullable Contents is) {
    var before = SlotState.of(was);
    var after = SlotState.of(is);
    var names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    for (var name : names) {
      slot(name, before.get(name), after.get(name));
    }
    annotation(
        "the comment",
        was == null ? Annotation.NONE : was.map().annotation(),
        is == null ? Annotation.NONE : is.map().annotation());
  }

  private void slot(String name, @Nullable SlotState was, @Nullable SlotState is) {
    var shown = is == null ? was : is;
    if (shown == null || SlotState.same(was, is)) {
      return;
    }
    if (was != null && is != null && was.sameSort(is) && Values.same(was.value(), is.value())) {
      annotation(name, was.annotation(), is.annotation());
    } else {
      parts.addValue(
          name, shown.kind(), was == null ? null : was.value(), is == null ? null : is.value());
    }
  }

  private void annotation(String name, Annotation was, Annotation is) {
    if (!was.equals(is)) {
      parts.addText(name, PartKind.ANNOTATION, text(was), text(is));
    }
  }

  private static @Nullable String text(Annotation annotation) {
    return annotation.equals(Annotation.NONE) ? null : annotation.text().replace("\u007f", ", ");
  }

  // ---- what is beside the slots

  private void bodies(Object was, Object is, long firstIndex) {
    var shown = is == WorldObject.NO_BODY ? was : is;
    switch (shown) {
      case Small unused -> elements(elementsOf(was), elementsOf(is), firstIndex);
      case Object[] unused -> elements(elementsOf(was), elementsOf(is), firstIndex);
      case Large unused ->
          parts.addText("elements", PartKind.ELEMENT, elementCount(was), elementCount(is));
      case byte[] unused -> bytes(was, is);
      case ChunkedBytes unused -> bytes(was, is);
      default -> parts.addValue("target", PartKind.TARGET, present(was), present(is));
    }
  }

  private static @Nullable Object present(Object body) {
    return body == WorldObject.NO_BODY ? null : body;
  }

  private static Object[] elementsOf(Object body) {
    return switch (body) {
      case Small(var elements) -> elements;
      case Object[] elements -> elements;
      default -> NO_ELEMENTS;
    };
  }

  private static @Nullable String elementCount(Object body) {
    return switch (body) {
      case Small(var elements) -> elements.length + " elements";
      case Large large -> String.format(Locale.ROOT, "%,d elements", large.size());
      default -> null;
    };
  }

  private void elements(Object[] was, Object[] is, long firstIndex) {
    for (int i = 0; i < Math.max(was.length, is.length); i++) {
      var before = i < was.length ? was[i] : null;
      var after = i < is.length ? is[i] : null;
      if (!Values.same(before, after)) {
        parts.addValue("at: " + (firstIndex + i), PartKind.ELEMENT, before, after);
      }
    }
  }

  // ---- bytes

  private void bytes(Object was, Object is) {
    if (was instanceof byte[] before
        && is instanceof byte[] after
        && before.length == after.length) {
      runs(before, after);
    } else if (was instanceof ChunkedBytes before
        && is instanceof ChunkedBytes after
        && before.size() == after.size()) {
      chunks(before, after);
    } else {
      parts.addText("bytes", PartKind.BYTES, byteCount(was), byteCount(is));
    }
  }

  private static @Nullable String byteCount(Object body) {
    return switch (body) {
      case byte[] bytes -> String.format(Locale.ROOT, "%,d bytes", bytes.length);
      case ChunkedBytes chunks -> String.format(Locale.ROOT, "%,d bytes", chunks.size());
      default -> null;
    };
  }

  private void runs(byte[] before, byte[] after) {
    int start = 0;
    while (start < after.length) {
      int found = Arrays.mismatch(before, start, after.length, after, start, after.length);
      if (found < 0) {
        return;
      }
      start += found;
      int end = start + 1;
      while (end < after.length && before[end] != after[end]) {
        end++;
      }
      var label = Bodies.bytesLabel(start, end);
      parts.addText(label, PartKind.BYTES, hex(before, start, end), hex(after, start, end));
      start = end;
    }
  }

  private static String hex(byte[] bytes, int start, int end) {
    int shownEnd = Math.min(end, start + BYTES_SHOWN);
    var text = HexFormat.ofDelimiter(" ").formatHex(bytes, start, shownEnd);
    return shownEnd < end ? text + " …" : text;
  }

  private void chunks(ChunkedBytes before, ChunkedBytes after) {
    for (int i = 0; i < after.chunkCount(); i++) {
      if (!Bodies.hash(before, i).equals(Bodies.hash(after, i))) {
        var label = Bodies.chunkLabel(after, i);
        parts.addText(label, PartKind.BYTES, hash(before, i), hash(after, i));
      }
    }
  }

  private static String hash(ChunkedBytes chunks, int index) {
    var digits = Bodies.hash(chunks, index).toString();
    return "SHA-256 " + digits.substring(0, HASH_DIGITS_SHOWN) + "…";
  }
}
