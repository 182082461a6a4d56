package vivarium.inspector.viewmodel.vats;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.VatFacts;
import vivarium.inspector.viewmodel.VatView;
import vivarium.inspector.viewmodel.Words;

/**
 * One place on the map.
 *
 * @param name by which others hold references to it
 * @param kind what it is
 * @param vat its figures; null unless it is a vat of this world
 * @param facts what is counted of it; null until it is counted
 * @param reason why it has ended or delivers no messages; empty if neither
 */
public record MapRegion(
    String name, Kind kind, @Nullable VatView vat, @Nullable VatFacts facts, String reason) {
  /** What a region stands for. */
  public enum Kind {
    VAT,
    /** A vat that is no more. */
    ENDED,
    /** What references lead to outside of this world: other worlds, services of the program. */
    OUTSIDE
  }

  /** What it is doing. */
  public enum State {
    IDLE,
    RUNNING,
    SUSPENDED,
    ENDED,
    OUTSIDE
  }

  static MapRegion of(VatView vat, @Nullable VatFacts facts) {
    return new MapRegion(
        vat.name(), Kind.VAT, vat, facts, facts == null ? "" : facts.suspendedBecause());
  }

  static MapRegion ended(String name, String reason) {
    return new MapRegion(name, Kind.ENDED, null, null, reason);
  }

  static MapRegion outside(String name) {
    return new MapRegion(name, Kind.OUTSIDE, null, null, "");
  }

  /** What it is doing. */
  public State state() {
    if (vat == null) {
      return kind == Kind.ENDED ? State.ENDED : State.OUTSIDE;
    }
    return switch (vat.state()) {
      case IDLE -> State.IDLE;
      case RUNNING -> State.RUNNING;
      case SUSPENDED -> State.SUSPENDED;
    };
  }

  /** Its gatekeeper; null if it cannot be seen. */
  public @Nullable ObjectRef gatekeeper() {
    return vat == null || vat.gatekeeper().id() == 0 ? null : vat.gatekeeper();
  }

  /** What a person calls it. */
  public String title() {
    return kind == Kind.OUTSIDE
        ? name.startsWith("@") ? "world " + name.substring(1) : name.replaceFirst(":", " ")
        : name;
  }

  /** What it is doing, in words. */
  public String stateWords() {
    return switch (state()) {
      case IDLE -> "idle";
      case RUNNING -> "running";
      case SUSPENDED -> "suspended";
      case ENDED -> "ended";
      case OUTSIDE -> "beyond this world";
    };
  }

  /** Messages in its queue. */
  public int waiting() {
    return vat == null ? 0 : vat.waiting();
  }

  /** Promises it keeps that are not settled. */
  public int promises() {
    return facts == null ? 0 : facts.openPromises();
  }

  /** How often its code was replaced. */
  public long incarnation() {
    return facts == null ? 0 : facts.incarnation();
  }

  /** How large it is and how fast. */
  public String sizeWords() {
    if (vat == null) {
      return kind == Kind.ENDED ? reason : "";
    }
    var size = Words.count(vat.objects(), "object");
    return vat.turnsPerSecond() >= 0.1 ? size + " · " + rateWords() : size;
  }

  /** Turns a second, in words. */
  public String rateWords() {
    double rate = vat == null ? 0 : vat.turnsPerSecond();
    var number = rate < 10 ? "%.1f".formatted(rate) : Words.count(Math.round(rate));
    return number + " turns/s";
  }

  /** What waits in it, in words; empty if nothing does. */
  public String waitingWords() {
    var parts = new ArrayList<String>();
    if (waiting() > 0) {
      parts.add(Words.count(waiting()) + " waiting");
    }
    if (promises() > 0) {
      parts.add(Words.count(promises(), "promise"));
    }
    return String.join(" · ", parts);
  }

  /** All of it, for those who hear it. */
  public String accessibleText() {
    var text = new StringBuilder(kind == Kind.OUTSIDE ? title() : "Vat " + name);
    text.append(", ").append(stateWords());
    if (!reason.isEmpty()) {
      text.append(": ").append(reason);
    }
    if (vat != null) {
      text.append(", ").append(sizeWords());
      text.append(", incarnation ").append(incarnation());
    }
    if (!waitingWords().isEmpty()) {
      text.append(", ").append(waitingWords());
    }
    return text.toString();
  }
}
