package vivarium.world.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vivarium.world.syntax.SourceText;

/**
 * A page of the handbook with examples in the language.
 *
 * <p>An example is a line within a fence marked {@code self}: an expression, at least two blanks,
 * and in quotation marks the line that it prints.
 *
 * @param name its path in the handbook
 * @param examples in the order of the page
 */
record HandbookPage(String name, List<Example> examples) {
  private static final Path ROOT = Path.of("..", "assets", "handbook");
  private static final Pattern EXAMPLE = Pattern.compile("(.*?)\\s{2,}\"(.*)\"");

  /** An expression and what it prints. */
  record Example(String code, String answer) {
    SourceText source() {
      return new SourceText("", code);
    }
  }

  /** The pages about the language and about stores, and those about errors. */
  static List<HandbookPage> all() {
    var pages = new ArrayList<HandbookPage>();
    pages.add(read("language.md"));
    pages.add(read("guide/stores.md"));
    errorPages().forEach(name -> pages.add(read("errors/" + name)));
    return pages;
  }

  /** The file names of the pages about errors. */
  static List<String> errorPages() {
    try (var files = Files.list(ROOT.resolve("errors"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static HandbookPage read(String name) {
    var examples = new ArrayList<Example>();
    boolean fenced = false;
    for (var line : lines(name)) {
      if (line.startsWith("```")) {
        fenced = line.equals("```self");
      } else if (fenced) {
        examples.add(example(name, line));
      }
    }
    return new HandbookPage(name, List.copyOf(examples));
  }

  private static Example example(String page, String line) {
    var parts = EXAMPLE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException(page + ": not an example with its answer: " + line);
    }
    return new Example(parts.group(1), parts.group(2));
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(ROOT.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
