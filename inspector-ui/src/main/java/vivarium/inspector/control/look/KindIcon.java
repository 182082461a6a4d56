package vivarium.inspector.control.look;

import java.util.Locale;
import javafx.scene.layout.Region;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.SlotKind;

/** The small sign that tells kinds of slot and object apart. Its shape is in the style sheet. */
public final class KindIcon extends Region {
  private KindIcon(String styleClass) {
    getStyleClass().addAll("kind-icon", styleClass);
    setMouseTransparent(true);
  }

  public static KindIcon of(SlotKind kind) {
    return new KindIcon(styleClass(kind));
  }

  public static KindIcon of(ObjectKind kind) {
    return new KindIcon(styleClass(kind));
  }

  /** What the sign means, for tooltips and assistive technology. */
  public static String describe(SlotKind kind) {
    return switch (kind) {
      case PARENT -> "parent slot";
      case DATA -> "data slot";
      case CONSTANT -> "constant slot";
      case METHOD -> "method";
      case ARGUMENT -> "argument";
    };
  }

  private static String styleClass(SlotKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String styleClass(ObjectKind kind) {
    return switch (kind) {
      case SLOTS -> "object";
      case METHOD -> "method";
      case BLOCK -> "block";
      case VECTOR -> "vector";
      case BYTES -> "bytes";
      case STRING -> "string";
      case INTEGER, FLOAT -> "number";
      case MIRROR -> "mirror";
      case PRESENCE -> "presence";
      case GATEKEEPER -> "gatekeeper";
    };
  }
}
