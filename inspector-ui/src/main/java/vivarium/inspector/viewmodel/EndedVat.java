package vivarium.inspector.viewmodel;

/** A vat that is no more, and why. */
public record EndedVat(String name, String reason) {}
