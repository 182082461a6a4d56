package vivarium.inspector.bridge.translate;

import vivarium.inspector.viewmodel.ChangeKind;
import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.SlotKind;
import vivarium.inspector.viewmodel.Visibility;
import vivarium.vat.history.PartKind;
import vivarium.world.mirror.MirrorKind;
import vivarium.world.mirror.SlotMirror;

/** The sorts of things, in the windows' words. */
public final class Kinds {
  /** What a mirror is on. */
  public static ObjectKind of(MirrorKind kind) {
    return switch (kind) {
      case SLOTS -> ObjectKind.SLOTS;
      case INTEGER -> ObjectKind.INTEGER;
      case FLOAT -> ObjectKind.FLOAT;
      case STRING -> ObjectKind.STRING;
      case METHOD -> ObjectKind.METHOD;
      case BLOCK -> ObjectKind.BLOCK;
      case VECTOR -> ObjectKind.VECTOR;
      case BYTE_VECTOR -> ObjectKind.BYTES;
      case MIRROR -> ObjectKind.MIRROR;
      case FAR_REFERENCE -> ObjectKind.PRESENCE;
    };
  }

  /** The word that a summary of a value has for its kind. */
  public static ObjectKind ofWord(String word) {
    for (var kind : MirrorKind.values()) {
      if (kind.word().equals(word)) {
        return of(kind);
      }
    }
    return ObjectKind.SLOTS;
  }

  /** What a record on disk is of. */
  public static ObjectKind of(vivarium.world.object.ObjectKind kind) {
    return switch (kind) {
      case SLOTS -> ObjectKind.SLOTS;
      case VECTOR, VECTOR_SEGMENT -> ObjectKind.VECTOR;
      case BYTE_VECTOR -> ObjectKind.BYTES;
      case MIRROR -> ObjectKind.MIRROR;
      case FAR_REFERENCE -> ObjectKind.PRESENCE;
      case BLOCK -> ObjectKind.BLOCK;
    };
  }

  /** What a slot is for. */
  public static SlotKind of(SlotMirror.Kind kind) {
    return switch (kind) {
      case PARENT -> SlotKind.PARENT;
      case DATA -> SlotKind.DATA;
      case CONSTANT -> SlotKind.CONSTANT;
      case METHOD -> SlotKind.METHOD;
    };
  }

  /** What a part that differs is; elements and bytes look like data. */
  static SlotKind of(PartKind kind) {
    return switch (kind) {
      case PARENT -> SlotKind.PARENT;
      case METHOD -> SlotKind.METHOD;
      case CONSTANT, ANNOTATION -> SlotKind.CONSTANT;
      case DATA, ELEMENT, BYTES, TARGET -> SlotKind.DATA;
    };
  }

  /** How something differs. */
  static ChangeKind of(vivarium.vat.history.ChangeKind kind) {
    return switch (kind) {
      case ADDED -> ChangeKind.ADDED;
      case CHANGED -> ChangeKind.CHANGED;
      case REMOVED -> ChangeKind.REMOVED;
    };
  }

  /** Who a slot is meant for, from the word in its annotation. */
  public static Visibility visibility(String word) {
    return switch (word) {
      case "public" -> Visibility.PUBLIC;
      case "private" -> Visibility.PRIVATE;
      default -> Visibility.UNSPECIFIED;
    };
  }

  private Kinds() {}
}
