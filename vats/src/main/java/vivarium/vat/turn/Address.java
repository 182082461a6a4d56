package vivarium.vat.turn;

import vivarium.vat.message.Passable;
import vivarium.vat.message.Passable.ObjectOf;
import vivarium.vat.message.Passable.PromiseOf;
import vivarium.world.base.WorldBug;

/**
 * What a far reference stands for, as the text that is kept in it. Code of the world never sees it.
 */
final class Address {
  static final String OBJECT = "object/";
  static final String PROMISE = "promise/";

  static String of(ObjectOf object) {
    return OBJECT + object.id() + "/" + object.vat();
  }

  static String of(PromiseOf promise) {
    return PROMISE + promise.id() + "/" + promise.vat();
  }

  static Passable parse(String address) {
    var parts = address.split("/", 3);
    if (parts.length != 3) {
      throw new WorldBug("a far reference has an address: " + address);
    }
    long id = Long.parseLong(parts[1]);
    return parts[0].equals("object") ? new ObjectOf(parts[2], id) : new PromiseOf(parts[2], id);
  }

  private Address() {}
}
