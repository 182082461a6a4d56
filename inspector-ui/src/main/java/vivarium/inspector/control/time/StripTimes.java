package vivarium.inspector.control.time;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.text.TextAlignment;
import vivarium.inspector.viewmodel.Words;
import vivarium.inspector.viewmodel.time.TimelineModel;

/** The time of day below the turns: written where a new minute, hour or day begins. */
final class StripTimes {
  /** Labels are at least so far apart. */
  private static final double GAP = 130;

  /** Room for the word at the right edge. */
  private static final double NOW = 90;

  private static final List<Duration> TICKS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private final TimelineModel model;
  private final StripColors colors;
  private final ZoneId zone;

  StripTimes(TimelineModel model, StripColors colors, ZoneId zone) {
    this.model = model;
    this.colors = colors;
    this.zone = zone;
  }

  void draw(StripFrame frame) {
    var layout = frame.layout();
    var tick = tick(layout);
    frame.write(frame.small(), TextAlignment.CENTER);
    frame.g().setFill(colors.textColor());
    double lastX = Double.NEGATIVE_INFINITY;
    for (int i = Math.max(1, layout.firstVisible()); i <= layout.lastVisible(); i++) {
      double x = layout.x(i);
      if (isFirstOfItsTick(i, tick) && x - lastX > GAP && x < frame.width() - NOW && x > 20) {
        frame.g().fillText(time(i, tick), x, frame.axisMiddle());
        lastX = x;
      }
    }
  }

  private boolean isFirstOfItsTick(int index, Duration tick) {
    var turns = model.turns();
    long before = turns.get(index - 1).at().getEpochSecond() / tick.toSeconds();
    return turns.get(index).at().getEpochSecond() / tick.toSeconds() > before;
  }

  private String time(int index, Duration tick) {
    var at = model.turns().get(index).at();
    if (tick.toDays() >= 1) {
      return at.atZone(zone).toLocalDate().toString();
    }
    return tick.toMinutes() < 1 ? Words.clockWithSeconds(at, zone) : Words.clock(at, zone);
  }

  /** The finest division of time whose labels have room. */
  private Duration tick(StripLayout layout) {
    var turns = model.turns();
    var from = turns.get(layout.firstVisible()).at();
    var to = turns.get(layout.lastVisible()).at();
    double labels = Math.max(1, layout.width() / GAP);
    double seconds = Math.max(1, Duration.between(from, to).toSeconds() / labels);
    return TICKS.stream()
        .filter(each -> each.toSeconds() >= seconds)
        .findFirst()
        .orElse(TICKS.getLast());
  }
}
