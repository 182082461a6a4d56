package vivarium.inspector.viewmodel;

/**
 * One step of the way from a gatekeeper to an object.
 *
 * @param label what a breadcrumb shows: the vat's name, a slot, {@code at: 17}
 * @param ref the object this step leads to
 */
public record PathStep(String label, ObjectRef ref) {}
