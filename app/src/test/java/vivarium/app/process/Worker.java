package vivarium.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import vivarium.app.process.Acknowledged.Kind;
import vivarium.app.setup.Worlds;
import vivarium.vat.search.ClosureCheck;
import vivarium.world.base.Progress;

/**
 * Opens a world, compares it with what was acknowledged before, and works on it until it is killed;
 * it says a line for everything that the world has acknowledged. It never closes the world.
 *
 * <p>Usage: {@code Worker WORLD SEED SAID}, where the file {@code SAID} has what workers said
 * before.
 */
final class Worker {
  /** What it says when the world is open and has everything that it must have. */
  static final String READY = "ready";

  public static void main(String[] arguments) throws IOException {
    var world = Path.of(arguments[0]);
    var random = new Random(Long.parseLong(arguments[1]));
    var open = Worlds.open(world);
    var diary = new Diary(open.world());
    acknowledged(Path.of(arguments[2])).verify(diary);
    var report = new ClosureCheck(open.world().vatsTogether().store()).check(Progress.NONE);
    assertThat(report.isSound()).as(report.toString()).isTrue();
    say(Kind.EDIT.line(diary.last())); // one more than was acknowledged may be there: now it counts
    say(READY);
    new Worker(diary, world.resolveSibling("incoming"), random).work();
  }

  private static Acknowledged acknowledged(Path said) throws IOException {
    var acknowledged = new Acknowledged();
    Files.readAllLines(said).forEach(acknowledged::add);
    return acknowledged;
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
          Files.delete(path);
          say(Kind.IMPORT.line(file));
        }
        case 1 -> {
          mark++;
          diary.mark(mark);
          say(Kind.MARK.line(mark));
        }
        default -> {
          number++;
          diary.write(number);
          say(Kind.EDIT.line(number));
        }
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
