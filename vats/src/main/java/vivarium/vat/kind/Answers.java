package vivarium.vat.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import vivarium.world.base.WorldException;

/** Reads answers whose sort is known. */
final class Answers {
  static ObjectRef object(String asked, @Nullable Object answer) {
    if (answer instanceof ObjectRef ref) {
      return ref;
    }
    throw unexpected(asked, answer, "an object");
  }

  static Map<String, ObjectRef> facets(String asked, @Nullable Object answer) {
    if (!(answer instanceof Map<?, ?> map)) {
      throw unexpected(asked, answer, "a record of objects");
    }
    var facets = new LinkedHashMap<String, ObjectRef>();
    for (Entry<?, ?> entry : map.entrySet()) {
      facets.put(String.valueOf(entry.getKey()), object(asked, entry.getValue()));
    }
    return facets;
  }

  static String text(String asked, @Nullable Object answer) {
    if (answer instanceof String text) {
      return text;
    }
    throw unexpected(asked, answer, "a string");
  }

  static boolean truth(String asked, @Nullable Object answer) {
    if (answer instanceof Boolean truth) {
      return truth;
    }
    throw unexpected(asked, answer, "true or false");
  }

  static long number(String asked, @Nullable Object answer) {
    if (answer instanceof Long number) {
      return number;
    }
    throw unexpected(asked, answer, "an integer");
  }

  static List<@Nullable Object> list(String asked, @Nullable Object answer) {
    if (answer instanceof List<?> list) {
      @SuppressWarnings("unchecked") // what is answered holds values
      var values = (List<@Nullable Object>) list;
      return values;
    }
    throw unexpected(asked, answer, "a vector");
  }

  static List<ObjectRef> objects(String asked, @Nullable Object answer) {
    return list(asked, answer).stream().map(each -> object(asked, each)).toList();
  }

  /** Values of which none is nil. */
  static List<Object> things(String asked, @Nullable Object answer) {
    return list(asked, answer).stream()
        .map(each -> {
          if (each == null) {
            throw unexpected(asked, answer, "objects");
          }
          return each;
        })
        .toList();
  }

  private static WorldException unexpected(String asked, @Nullable Object answer, String wanted) {
    return new WorldException(
        "The message %s was answered with %s, and not with %s.".formatted(asked, answer, wanted));
  }

  private Answers() {}
}
