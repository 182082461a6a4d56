package vivarium.vat.turn;

import vivarium.vat.message.Delivery;

/** Something that leaves with the running turn, if the turn ends well. */
public record Outgoing(String vat, Delivery delivery) {}
