package vivarium.world.oo7;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.serializer.reference.Lazy;
import org.jspecify.annotations.Nullable;

/**
 * A design as plain objects, for EclipseStore: a composite part comes in with all its parts at the
 * first touch, its document apart from it. Indexes name parts by number, so that they do not bring
 * them in.
 */
final class EclipseDesign {
  /** An assembly; one without others below it uses composite parts. */
  static final class Assembly {
    int id;
    String type = "";
    int date;
    @Nullable Assembly above;
    final List<Assembly> below = new ArrayList<>();
    final List<Lazy<Composite>> own = new ArrayList<>();
    final List<Lazy<Composite>> shared = new ArrayList<>();
  }

  /** A composite part. */
  static final class Composite {
    int id;
    String type = "";
    int date;
    Lazy<Document> document;
    final List<Part> parts = new ArrayList<>();
    final List<Assembly> ownedBy = new ArrayList<>();
    final List<Assembly> sharedBy = new ArrayList<>();

    Composite(Lazy<Document> document) {
      this.document = document;
    }
  }

  /** What is written about a composite part. */
  static final class Document {
    int id;
    String title = "";
    String text = "";
  }

  /** An atomic part. */
  static final class Part {
    int id;
    String type = "";
    int date;
    int x;
    int y;
    int documentId;
    final Composite composite;
    final List<Connection> to = new ArrayList<>();
    final List<Connection> from = new ArrayList<>();

    Part(Composite composite) {
      this.composite = composite;
    }
  }

  /** A connection of two parts; no record, since EclipseStore cannot look into those by itself. */
  static final class Connection {
    final String type;
    final int length;
    final Part from;
    final Part to;

    Connection(String type, int length, Part from, Part to) {
      this.type = type;
      this.length = length;
      this.from = from;
      this.to = to;
    }
  }

  /** The numbers of all parts with one date. */
  static final class SameDate {
    final Set<Integer> parts = new HashSet<>();
  }

  /** Everything is found from here. */
  static final class Module {
    String manual = "";
    @Nullable Assembly root;
    final List<Assembly> bases = new ArrayList<>();
    final Map<Integer, Lazy<Composite>> composites = new TreeMap<>();
    final Map<String, Integer> titles = new HashMap<>();
    final TreeMap<Integer, SameDate> dates = new TreeMap<>();
    int partsPerComposite;
  }

  private EclipseDesign() {}
}
