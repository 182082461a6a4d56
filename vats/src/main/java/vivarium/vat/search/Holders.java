package vivarium.vat.search;

import java.util.List;

/**
 * Who refers to an object.
 *
 * @param total how many references there are; an object that refers twice counts twice
 * @param first as many of them as were asked for
 */
public record Holders(long total, List<Holder> first) {
  public Holders {
    first = List.copyOf(first);
  }
}
