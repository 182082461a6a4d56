package vivarium.vat.message;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vivarium.vat.message.ObjectGraph.BytesNode;
import vivarium.vat.message.ObjectGraph.Code;
import vivarium.vat.message.ObjectGraph.Named;
import vivarium.vat.message.ObjectGraph.Node;
import vivarium.vat.message.ObjectGraph.Part;
import vivarium.vat.message.ObjectGraph.Plain;
import vivarium.vat.message.ObjectGraph.Ref;
import vivarium.vat.message.ObjectGraph.SlotPart;
import vivarium.vat.message.ObjectGraph.SlotsNode;
import vivarium.vat.message.ObjectGraph.VectorNode;

/** How objects that cross as a whole stand in bytes. */
final class GraphFormat {
  private static final int DEPTH_MAX = 80;

  static void write(DataOutputStream out, ObjectGraph graph) throws IOException {
    writeAll(out, graph.nodes(), GraphFormat::write);
  }

  static ObjectGraph read(DataInputStream in, int depth) throws IOException {
    return new ObjectGraph(readAll(in, inner -> readNode(inner, depth)));
  }

  private static void write(DataOutputStream out, Node node) throws IOException {
    switch (node) {
      case SlotsNode(var annotation, var slots) -> {
        out.writeByte('s');
        PassableFormat.writeText(out, annotation);
        writeAll(out, slots, GraphFormat::write);
      }
      case VectorNode(var elements) -> {
        out.writeByte('v');
        writeAll(out, elements, GraphFormat::write);
      }
      case BytesNode(var bytes) -> {
        out.writeByte('b');
        PassableFormat.writeText(out, bytes);
      }
    }
  }

  private static Node readNode(DataInputStream in, int depth) throws IOException {
    return switch (in.readByte()) {
      case 's' ->
          new SlotsNode(PassableFormat.readText(in), readAll(in, inner -> readSlot(inner, depth)));
      case 'v' -> new VectorNode(readAll(in, inner -> readPart(inner, depth)));
      case 'b' -> new BytesNode(PassableFormat.readText(in));
      default -> throw new IOException("no object is of this sort");
    };
  }

  private static void write(DataOutputStream out, SlotPart slot) throws IOException {
    PassableFormat.writeText(out, slot.name());
    out.writeBoolean(slot.parent());
    out.writeBoolean(slot.assignable());
    PassableFormat.writeText(out, slot.annotation());
    write(out, slot.value());
  }

  private static SlotPart readSlot(DataInputStream in, int depth) throws IOException {
    return new SlotPart(
        PassableFormat.readText(in),
        in.readBoolean(),
        in.readBoolean(),
        PassableFormat.readText(in),
        readPart(in, depth));
  }

  private static void write(DataOutputStream out, Part part) throws IOException {
    switch (part) {
      case Ref(var node) -> {
        out.writeByte('r');
        out.writeInt(node);
      }
      case Named(var name) -> {
        out.writeByte('n');
        PassableFormat.writeText(out, name);
      }
      case Code(var source, var argumentNames, var origin, var literals) -> {
        out.writeByte('c');
        PassableFormat.writeText(out, source);
        writeAll(out, argumentNames, PassableFormat::writeText);
        PassableFormat.writeText(out, origin);
        writeAll(out, literals, GraphFormat::write);
      }
      case Plain(var value) -> {
        out.writeByte('p');
        PassableFormat.write(out, value);
      }
    }
  }

  /** What is read may come from anywhere, so that what holds what has an end. */
  private static Part readPart(DataInputStream in, int depth) throws IOException {
    if (depth > DEPTH_MAX) {
      throw new IOException("code holds code more than %d deep".formatted(DEPTH_MAX));
    }
    return switch (in.readByte()) {
      case 'r' -> new Ref(in.readInt());
      case 'n' -> new Named(PassableFormat.readText(in));
      case 'c' ->
          new Code(
              PassableFormat.readText(in),
              readAll(in, PassableFormat::readText),
              PassableFormat.readText(in),
              readAll(in, inner -> readPart(inner, depth + 1)));
      case 'p' -> new Plain(PassableFormat.read(in, depth));
      default -> throw new IOException("no part is of this sort");
    };
  }

  private interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private static <T> void writeAll(DataOutputStream out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (var value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> readAll(DataInputStream in, Reader<T> reader) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new IOException("it counts more than it has");
    }
    var values = new ArrayList<T>(count);
    for (int i = 0; i < count; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  private GraphFormat() {}
}
