package vivarium.vat.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.base.Seed;

/**
 * Worlds that send messages to answers which are still under way, over a network that loses,
 * delays, repeats and mixes frames, while they die and come back: whatever the answers turn out to
 * be, what was sent to one arrives once and in order, or is broken.
 */
class PipelineScheduleTest {
  private static final int SCHEDULES = 8;
  private static final int STEPS = 150;

  /** Something that was asked, and what was sent to the answer. */
  private static final class Question {
    final PipeWorld asker;
    final String selector;
    final PromiseOf answer;
    final ObjectOf own;
    final List<PromiseOf> lines = new ArrayList<>();

    Question(PipeWorld asker, PromiseOf clerk, String selector) {
      this.asker = asker;
      this.selector = selector;
      this.own = asker.book();
      this.answer =
          selector.equals("same:") ? asker.ask(clerk, selector, own) : asker.ask(clerk, selector);
    }

    void write() {
      lines.add(asker.write(answer, lines.size() + 1));
    }

    String allLines() {
      return LongStream.rangeClosed(1, lines.size())
          .mapToObj(Long::toString)
          .collect(Collectors.joining(" "));
    }
  }

  private final VirtualTime time = new VirtualTime();
  private final List<Question> questions = new ArrayList<>();
  private final List<PipeWorld> worlds = new ArrayList<>();
  private final List<PromiseOf> clerks = new ArrayList<>();

  @Test
  void C08_eachArrivesOnceAndInOrder_whateverIsLostAndWhoeverDies() {
    for (int i = 0; i < SCHEDULES; i++) {
      new PipelineScheduleTest().run(Seed.of(PipelineScheduleTest.class, i));
    }
  }

  private void run(Seed seed) {
    System.out.println("PipelineScheduleTest " + seed);
    var random = seed.random();
    var network = new BadNetwork(time, random);
    for (int i = 0; i < 2; i++) {
      worlds.add(new PipeWorld(time, network, random, "world " + i, 100 + i));
    }
    clerks.add(worlds.get(0).takeUp(worlds.get(1).invitation()));
    clerks.add(worlds.get(1).takeUp(worlds.get(0).invitation()));
    for (int step = 0; step < STEPS; step++) {
      step(network, random);
    }
    network.good(true);
    time.run(600_000);
    questions.forEach(question -> check(seed, question));
    for (var world : worlds) {
      for (var part : List.of("answer", "ahead", "relay", "promise", "promised")) {
        assertThat(world.remembered(part)).as("%s, %s", part, seed).isZero();
      }
    }
  }

  private void step(BadNetwork network, Random random) {
    int one = random.nextInt(worlds.size());
    switch (random.nextInt(20)) {
      case 0 -> worlds.get(one).processDies();
      case 1 -> powerFails(worlds.get(one));
      case 2 -> network.breakAll(worlds.get(one).id());
      case 3, 4, 5, 6 -> {
        var selectors = List.of("book", "book", "same:", "data", "fail");
        questions.add(
            new Question(
                worlds.get(one), clerks.get(one), selectors.get(random.nextInt(selectors.size()))));
      }
      default -> {
        if (!questions.isEmpty()) {
          questions.get(Math.max(0, questions.size() - 1 - random.nextInt(4))).write();
        }
      }
    }
    time.run(random.nextInt(random.nextInt(5) == 0 ? 2000 : 60));
  }

  /** What this test has asked itself is safe by then; what the worlds do meanwhile may not be. */
  private void powerFails(PipeWorld world) {
    var unused = world.home.safe();
    time.run(4);
    world.powerFails();
  }

  private void check(Seed seed, Question question) {
    var asker = question.asker;
    var other = worlds.get(1 - worlds.indexOf(asker));
    switch (question.selector) {
      case "book" -> {
        assertThat(asker.state(question.answer)).as("%s", seed).startsWith("fulfilled");
        if (!question.lines.isEmpty()) {
          assertThat(other.books()).as("%s", seed).contains(question.allLines());
        }
      }
      case "same:" ->
          assertThat(asker.written(question.own)).as("%s", seed).isEqualTo(question.allLines());
      default -> {}
    }
    boolean fails = question.selector.equals("data") || question.selector.equals("fail");
    for (var line : question.lines) {
      assertThat(asker.state(line))
          .as("%s, %s", question.selector, seed)
          .startsWith(fails ? "broken" : "fulfilled");
    }
  }
}
