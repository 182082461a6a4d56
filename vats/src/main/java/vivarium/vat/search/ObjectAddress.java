package vivarium.vat.search;

/**
 * Names one object: the vat it lives in and its number there. It says nothing about the contents
 * and stays valid as a name whatever becomes of the object.
 *
 * @param vat the name of the vat
 * @param id the object's number in it
 */
public record ObjectAddress(String vat, long id) {
  @Override
  public String toString() {
    return vat + " #" + id;
  }
}
