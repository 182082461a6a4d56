package vivarium.inspector.viewmodel;

/**
 * Some bytes of a byte vector. Whoever receives it owns the array.
 *
 * @param from index of the first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
public record ByteWindow(long from, byte[] bytes) {}
