package vivarium.inspector.viewmodel.inspect;

import java.util.ArrayList;
import java.util.List;
import vivarium.inspector.viewmodel.Contents;
import vivarium.inspector.viewmodel.MediaType;
import vivarium.inspector.viewmodel.ObjectView;

/** A way to look at an object; one tab of the inspector. */
public enum Facet {
  SLOTS("Slots"),
  CODE("Code"),
  ELEMENTS("Elements"),
  FILES("Files"),
  PICTURE("Picture"),
  TEXT("Text"),
  HEX("Hex"),
  REFERENCES("Referenced by"),
  HISTORY("History"),
  PRINT("Print");

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The ways that make sense for an object, in the order of their tabs. */
  public static List<Facet> of(ObjectView object) {
    var facets = new ArrayList<Facet>();
    facets.add(SLOTS);
    facets.addAll(ofContents(object.contents()));
    facets.addAll(List.of(REFERENCES, HISTORY));
    // The printString of bytes says less than any other way to look; what was runs no code.
    if (!(object.contents() instanceof Contents.Bytes) && !object.ref().isPast()) {
      facets.add(PRINT);
    }
    return facets;
  }

  /** The way that says most about an object: what it contains, before how it is made. */
  public static Facet best(ObjectView object) {
    var contents = ofContents(object.contents());
    return contents.isEmpty() ? SLOTS : contents.getFirst();
  }

  private static List<Facet> ofContents(Contents contents) {
    return switch (contents) {
      case Contents.None _ -> List.of();
      case Contents.Elements _ -> List.of(ELEMENTS);
      case Contents.Entries _ -> List.of(FILES);
      case Contents.Text _ -> List.of(TEXT);
      case Contents.Code _ -> List.of(CODE);
      case Contents.Bytes bytes -> ofBytes(bytes.mediaType());
    };
  }

  private static List<Facet> ofBytes(String mediaType) {
    if (MediaType.isPicture(mediaType)) {
      return List.of(PICTURE, HEX);
    }
    return MediaType.isText(mediaType) ? List.of(TEXT, HEX) : List.of(HEX, TEXT);
  }
}
