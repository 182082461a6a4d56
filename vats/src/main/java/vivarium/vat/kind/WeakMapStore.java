package vivarium.vat.kind;

/** Values under objects that it does not keep. */
public final class WeakMapStore extends WeakStore implements ValueStore {
  WeakMapStore(ObjectRef ref) {
    super(ref);
  }
}
