package vivarium.vat.history;

import vivarium.vat.search.ObjectAddress;

/**
 * Something that another vat holds and that will be broken.
 *
 * @param holder the vat that holds a reference
 * @param object what it refers to, which will not be there
 * @param title what it is now, in a few words
 */
public record Breakage(String holder, ObjectAddress object, String title) {}
