package vivarium.world.oo7;

import java.util.List;
import vivarium.world.object.Annotation;
import vivarium.world.object.ObjectMap;

/** The slots of a design's objects in a vat: for each sort of thing a map, and where things are. */
final class OurDesign {
  // what all have
  static final int ID = 0;
  static final int TYPE = 1;
  static final int DATE = 2;

  // an assembly; the lowest have composite parts, the others have assemblies
  static final int ABOVE = 3;
  static final int BELOW = 4;
  static final int OWN = 4;
  static final int SHARED = 5;

  // a composite part
  static final int DOCUMENT = 3;
  static final int PARTS = 4;
  static final int OWNED_BY = 5;
  static final int SHARED_BY = 6;
  static final int ROOT = 7;

  // a document
  static final int TITLE = 1;
  static final int TEXT = 2;
  static final int DESCRIBED = 3;

  // an atomic part; the last slots are its connections
  static final int X = 3;
  static final int Y = 4;
  static final int DOCUMENT_ID = 5;
  static final int COMPOSITE = 6;
  static final int FIRST_FROM = 7;
  static final int FIRST_TO = 8;

  // a connection; those that lead to the same part form a chain
  static final int LENGTH = 0;
  static final int KIND = 1;
  static final int FROM = 2;
  static final int TO = 3;
  static final int NEXT_FROM = 4;

  // the module
  static final int DESIGN = 0;
  static final int MANUAL = 1;
  static final int PARTS_BY_ID = 2;
  static final int PARTS_BY_DATE = 3;
  static final int DOCUMENTS_BY_TITLE = 4;
  static final int COMPOSITES_BY_ID = 5;
  static final int BASES = 6;

  final ObjectMap complex;
  final ObjectMap base;
  final ObjectMap composite;
  final ObjectMap document;
  final ObjectMap part;
  final ObjectMap connection;
  final ObjectMap module;

  OurDesign(ObjectMap empty, int connections) {
    complex = map(empty, List.of("id", "type", "date", "above", "below"));
    base = map(empty, List.of("id", "type", "date", "above", "own", "shared"));
    composite =
        map(
            empty,
            List.of("id", "type", "date", "document", "parts", "ownedBy", "sharedBy", "root"));
    document = map(empty, List.of("id", "title", "text", "described"));
    connection = map(empty, List.of("length", "type", "from", "to", "nextFrom"));
    module =
        map(
            empty,
            List.of(
                "design",
                "manual",
                "partsById",
                "partsByDate",
                "documentsByTitle",
                "compositesById",
                "bases"));
    var slots =
        map(empty, List.of("id", "type", "date", "x", "y", "documentId", "composite", "from"));
    for (int i = 0; i < connections; i++) {
      slots = slots.withData("to" + i, false, Annotation.NONE);
    }
    part = slots;
  }

  private static ObjectMap map(ObjectMap empty, List<String> names) {
    var map = empty;
    for (var name : names) {
      map = map.withData(name, false, Annotation.NONE);
    }
    return map;
  }
}
