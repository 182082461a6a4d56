package vivarium.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vivarium.app.process.Acknowledged.Kind;
import vivarium.app.setup.Worlds;

/**
 * Works on a world until it is killed, and says a line for everything that the world has
 * acknowledged.
 *
 * <p>Usage: {@code Worker WORLD SEED}.
 */
final class Worker {
  /** What it says when the world is open. */
  static final String READY = "ready";

  /** Stands at the end of each line, so that a line cut short is known. */
  static final String END = ".";

  public static void main(String[] arguments) throws IOException {
    var world = Path.of(arguments[0]);
    var random = new Random(Long.parseLong(arguments[1]));
    try (var open = Worlds.open(world)) {
      System.out.println(READY);
      new Worker(new Diary(open.world()), world.resolveSibling("incoming"), random).work();
    }
  }

  private final Diary diary;
  private final Path incoming;
  private final Random random;
  private long number;
  private long file;
  private long mark;

  private Worker(Diary diary, Path incoming, Random random) throws IOException {
    this.diary = diary;
    this.incoming = Files.createDirectories(incoming);
    this.random = random;
    this.number = diary.last();
    while (diary.bytesOf(file + 1) >= 0) {
      file++;
    }
    this.mark = diary.marks().size();
  }

  private void work() throws IOException {
    while (true) {
      switch (random.nextInt(10)) {
        case 0 -> {
          file++;
          var path = Files.write(incoming.resolve(Diary.name(file)), Diary.contents(file));
          diary.bring(path);
          say(Kind.IMPORT, file);
        }
        case 1 -> {
          mark++;
          diary.mark(mark);
          say(Kind.MARK, mark);
        }
        default -> {
          number++;
          diary.write(number);
          say(Kind.EDIT, number);
        }
      }
    }
  }

  private static void say(Kind kind, long number) {
    System.out.println(kind.line(number) + " " + END);
  }
}
