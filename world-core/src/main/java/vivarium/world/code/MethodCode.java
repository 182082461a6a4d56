package vivarium.world.code;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vivarium.world.object.Method;
import vivarium.world.syntax.CodeBody;
import vivarium.world.syntax.Parser;
import vivarium.world.syntax.SourceText;

/**
 * The code of a method, and what is made of it to run it.
 *
 * <p>The text, the argument names, the origin and the literals are all there is to a method; they
 * never change. Everything else is made from them at the first call, so that a world with ten
 * thousand methods opens without reading one.
 *
 * <p>Belongs to one vat, like the objects among its literals.
 */
public final class MethodCode implements Method {
  private final String source;
  private final List<String> argumentNames;
  private final String origin;
  private final List<Object> literals;

  /**
   * What was parsed when it was written, until the first call or as long as there is memory for it:
   * it holds the text of a whole file, and most methods of a library are not called soon.
   */
  private @Nullable SoftReference<CodeBody> parsed;

  private Resolver.@Nullable Resolved resolved;
  private @Nullable Executable executable;

  private MethodCode(
      String source,
      List<String> argumentNames,
      String origin,
      List<Object> literals,
      @Nullable CodeBody parsed) {
    this.source = source;
    this.argumentNames = List.copyOf(argumentNames);
    this.origin = origin;
    this.literals = List.copyOf(literals);
    this.parsed = parsed == null ? null : new SoftReference<>(parsed);
  }

  /** The method that a person has written. */
  static MethodCode of(CodeBody body, List<Object> literals) {
    return new MethodCode(
        body.text(), body.argumentNames(), Origin.of(body).text(), literals, body);
  }

  /**
   * The method that was stored as these four; nothing is parsed and nothing is evaluated now.
   *
   * @param literals as {@link #literals} answered them
   */
  public static MethodCode restore(
      String source, List<String> argumentNames, String origin, List<Object> literals) {
    return new MethodCode(source, argumentNames, origin, literals, null);
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public List<String> argumentNames() {
    return argumentNames;
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public List<Object> literals() {
    return literals;
  }

  /** The source as a text that knows its file and its first line. */
  public SourceText sourceText() {
    return Origin.parse(origin).textOf(source);
  }

  /**
   * The code with its names resolved.
   *
   * @throws vivarium.world.syntax.SyntaxError if a restored method's text is not in the language
   */
  public Code code() {
    return resolved().code();
  }

  /** The places where messages are sent, by the index that terms carry. */
  public List<SendSite> sites() {
    return resolved().sites();
  }

  private Resolver.Resolved resolved() {
    if (resolved == null) {
      var body = parsed == null ? null : parsed.get();
      resolved = Resolver.resolve(body != null ? body : parse(), literals);
      parsed = null;
    }
    return resolved;
  }

  /** Arguments are named all in the selector or all within the source. */
  private CodeBody parse() {
    var body = Parser.method(sourceText(), List.of());
    return body.argumentNames().size() == argumentNames.size()
        ? body
        : Parser.method(sourceText(), argumentNames);
  }

  /**
   * Whether the arguments are named in the selector of the slot ({@code at: k Put: v}) and not
   * within the source.
   */
  public boolean namesArgumentsInSelector() {
    return !argumentNames.isEmpty()
        && Parser.method(sourceText(), List.of()).argumentNames().isEmpty();
  }

  /** What runs this method, made by {@code maker} the first time. */
  public Executable executable(Function<MethodCode, Executable> maker) {
    if (executable == null) {
      executable = maker.apply(this);
    }
    return executable;
  }

  /** Methods are equal if they say the same and hold the identical literals. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MethodCode that
        && source.equals(that.source)
        && argumentNames.equals(that.argumentNames)
        && literals.equals(that.literals);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
