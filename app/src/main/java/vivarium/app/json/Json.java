package vivarium.app.json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vivarium.app.console.Console;

/** Prints results as JSON: one document, its members in the order of the record. */
public final class Json {
  /** Made when it is first used, because most commands print text. */
  private static final class Mapper {
    static final JsonMapper INSTANCE =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /**
   * Writes a result.
   *
   * @param result a record, a list or a map of what JSON knows, moments among it
   */
  public static void print(Console console, Object result) {
    console.answer(Mapper.INSTANCE.writeValueAsString(result));
  }

  private Json() {}
}
