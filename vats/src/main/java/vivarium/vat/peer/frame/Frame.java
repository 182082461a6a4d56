package vivarium.vat.peer.frame;

/** One thing that a world says to another. */
public sealed interface Frame {
  /**
   * The first frame of each side: who dialled says it, who was dialled answers with its own. With
   * it each side finds out whether the other remembers what was said before.
   *
   * @param mine names my memory of us both; a new one whenever I begin anew with the peer
   * @param yours the same of the peer, as far as I know it, or 0
   * @param received where I am in what the peer has said
   * @param acknowledged the last of what I have said that the peer has confirmed to have
   * @param secret of an invitation, when I am not known yet; otherwise empty
   * @param name what I am called, for people
   */
  record Hello(long mine, long yours, Mark received, long acknowledged, String secret, String name)
      implements Frame {}

  /**
   * Something that must arrive once and in order.
   *
   * @param number one more than that of the one before
   * @param delivery see {@link vivarium.vat.message.DeliveryFormat}
   */
  record Numbered(long number, byte[] delivery) implements Frame {}

  /**
   * Everything up to a number is safe on my disk. Also said in silence, so that the connection
   * counts as alive.
   */
  record Acknowledgement(long number) implements Frame {}

  /** I hang up. */
  record Farewell(Reason reason, String text) implements Frame {}

  /** Why a world hangs up. */
  enum Reason {
    /** It is being closed, or has no reason that matters. */
    CLOSING,
    /** It does not know the other, who has no invitation either. */
    UNKNOWN,
    /** It wants nothing to do with the other any more. */
    REVOKED,
    /** What the other said is not how worlds speak. */
    MISTAKE,
    /** One of them remembers less than the other; both begin anew. */
    FORGOTTEN,
    /** There is another connection between the two. */
    SECOND
  }
}
