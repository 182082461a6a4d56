package vivarium.vat.message;

import java.util.List;

/**
 * Objects that cross by copy with their code and with how they hang together: what a new vat begins
 * with. What has a name everywhere, such as {@code traits list}, crosses as its name.
 *
 * @param nodes the objects; the first is the one that was asked for
 */
public record ObjectGraph(List<Node> nodes) {
  public ObjectGraph {
    nodes = List.copyOf(nodes);
  }

  /** One object. */
  public sealed interface Node {}

  /** An object of slots. */
  public record SlotsNode(String annotation, List<SlotPart> slots) implements Node {
    public SlotsNode {
      slots = List.copyOf(slots);
    }
  }

  /** A vector. */
  public record VectorNode(List<Part> elements) implements Node {
    public VectorNode {
      elements = List.copyOf(elements);
    }
  }

  /** A byte vector; the bytes as a text of one character for each. */
  public record BytesNode(String bytes) implements Node {}

  /** One slot. */
  public record SlotPart(
      String name, boolean parent, boolean assignable, String annotation, Part value) {}

  /** What a slot or an element holds. */
  public sealed interface Part {}

  /** Another of the nodes, by its place among them. */
  public record Ref(int node) implements Part {}

  /** What has this name in every vat. */
  public record Named(String name) implements Part {}

  /** A method. */
  public record Code(String source, List<String> argumentNames, String origin, List<Part> literals)
      implements Part {
    public Code {
      argumentNames = List.copyOf(argumentNames);
      literals = List.copyOf(literals);
    }
  }

  /** A value that crosses as it does in any message. */
  public record Plain(Passable value) implements Part {}
}
