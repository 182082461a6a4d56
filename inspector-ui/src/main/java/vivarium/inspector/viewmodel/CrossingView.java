package vivarium.inspector.viewmodel;

import java.util.List;
import java.util.Locale;

/**
 * One entry of a c-list: a reference that crosses the border of a vat.
 *
 * @param direction which way
 * @param name what the kernel calls it, such as {@code home #4,211}
 * @param ref what to open: the object itself where it can be seen, else what stands for it
 * @param title what it is, in a few words
 * @param others for an export, the vats that hold it; for an import, the one that owns it
 * @param reach how good the reference is
 * @param pins how often it is kept for its own sake
 * @param key where it stands in the c-list
 */
public record CrossingView(
    Direction direction,
    String name,
    ObjectRef ref,
    String title,
    List<String> others,
    Reach reach,
    int pins,
    String key) {
  public CrossingView {
    others = List.copyOf(others);
  }

  /** Whether it can be revoked here. */
  public boolean revocable() {
    return direction == Direction.EXPORT && reach != Reach.REVOKED;
  }

  /** Whether it was revoked here, which can be taken back. */
  public boolean reinstatable() {
    return direction == Direction.EXPORT && reach == Reach.REVOKED;
  }

  /** Whether it has some words anywhere, large letters or small. */
  public boolean says(String words) {
    var text = String.join(" ", name, title, String.join(" ", others), reachWords());
    return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** How good the reference is, in a few words. */
  public String reachWords() {
    var words =
        switch (reach) {
          case REACHABLE -> "reachable";
          case RECOGNIZABLE -> "recognizable only";
          case REVOKED -> "revoked";
          case ENDED -> "vat ended";
          case WAITING -> "waiting";
        };
    return pins == 0 ? words : words + ", pinned";
  }

  /** Which way a reference crosses. */
  public enum Direction {
    /** Others may name an object of this vat. */
    EXPORT,
    /** This vat has an object of another one. */
    IMPORT,
    /** An answer that is awaited. */
    PROMISE
  }

  /** How good a reference is. */
  public enum Reach {
    /** Messages arrive. */
    REACHABLE,
    /** It has a number, and nobody holds it. */
    RECOGNIZABLE,
    /** Messages are answered with the reason that it was revoked. */
    REVOKED,
    /** The vat that had it has ended. */
    ENDED,
    /** A promise that is not settled. */
    WAITING
  }
}
