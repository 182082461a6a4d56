package vivarium.world.primitive;

import vivarium.world.interp.PrimitiveTable;

/** All primitives of the language. */
public final class Primitives {
  private static final Registry STANDARD = new Registry();

  static {
    IntegerPrimitives.enter(STANDARD);
    FloatPrimitives.enter(STANDARD);
    StringPrimitives.enter(STANDARD);
    TextPrimitives.enter(STANDARD);
    VectorPrimitives.enter(STANDARD);
    ByteVectorPrimitives.enter(STANDARD);
    BlockPrimitives.enter(STANDARD);
    ErrorPrimitives.enter(STANDARD);
    ObjectPrimitives.enter(STANDARD);
    MessagePrimitives.enter(STANDARD);
    MirrorPrimitives.enter(STANDARD);
    MirrorEditPrimitives.enter(STANDARD);
    WorldPrimitives.enter(STANDARD);
    VatPrimitives.enter(STANDARD);
    KindPrimitives.enter(STANDARD);
    DataPrimitives.enter(STANDARD);
  }

  /** The primitives that every world has. */
  public static PrimitiveTable standard() {
    return STANDARD;
  }

  private Primitives() {}
}
