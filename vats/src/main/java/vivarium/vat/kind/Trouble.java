package vivarium.vat.kind;

/**
 * An instance that cannot follow its kind.
 *
 * @param instance one of its facets
 * @param reason why, in words
 */
public record Trouble(ObjectRef instance, String reason) {}
