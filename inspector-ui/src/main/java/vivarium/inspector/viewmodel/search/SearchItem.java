package vivarium.inspector.viewmodel.search;

import vivarium.inspector.viewmodel.ObjectKind;
import vivarium.inspector.viewmodel.ObjectRef;
import vivarium.inspector.viewmodel.SearchHit;

/** One line of the results. */
public sealed interface SearchItem {
  /** What it is listed under. */
  String group();

  /** What matched. */
  String title();

  /** Something found in the world. */
  record Found(SearchHit hit) implements SearchItem {
    @Override
    public String group() {
      return switch (hit.category()) {
        case OBJECTS -> "Objects";
        case SLOTS -> "Slots";
        case IMPLEMENTORS -> "Implementors";
        case SENDERS -> "Senders";
      };
    }

    @Override
    public String title() {
      return hit.title();
    }
  }

  /** An object seen lately, offered while nothing is typed. */
  record Recent(ObjectRef ref, String title, ObjectKind kind) implements SearchItem {
    @Override
    public String group() {
      return "Seen lately";
    }
  }

  /** The log of a vat. */
  record VatLog(String vat) implements SearchItem {
    @Override
    public String group() {
      return "Vats";
    }

    @Override
    public String title() {
      return "Log of vat " + vat;
    }
  }

  /**
   * Something the window can do.
   *
   * @param id of the action
   * @param chord its keys for people, or empty
   */
  record Command(String id, String title, String chord) implements SearchItem {
    @Override
    public String group() {
      return "Commands";
    }
  }
}
