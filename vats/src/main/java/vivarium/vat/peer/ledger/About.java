package vivarium.vat.peer.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import vivarium.world.base.WorldBug;

/**
 * What is known about a peer, apart from what was said.
 *
 * @param name what it calls itself
 * @param host where to dial it; empty if only it dials us
 * @param port where to dial it, or 0
 * @param since when it became a peer
 * @param standing whether we talk to it
 * @param mine names my memory of us both
 * @param yours the same of the peer; 0 while we have not heard of it
 * @param trouble the last thing that went wrong, for a person, or empty
 */
public record About(
    String name,
    String host,
    int port,
    Instant since,
    Standing standing,
    long mine,
    long yours,
    String trouble) {
  private static final byte VERSION = 1;

  /** Whether we talk to a peer. */
  public enum Standing {
    /** We do. */
    WELCOME,
    /** We do not any more: this world has decided so. */
    REVOKED,
    /** It does not talk to us any more. */
    ENDED_BY_PEER
  }

  /** Whether it can be dialled. */
  public boolean canBeDialled() {
    return standing == Standing.WELCOME && !host.isEmpty();
  }

  /** The same under a name. */
  public About called(String newName) {
    return new About(newName, host, port, since, standing, mine, yours, trouble);
  }

  /** The same at a place. */
  public About at(String newHost, int newPort) {
    return new About(name, newHost, newPort, since, standing, mine, yours, trouble);
  }

  /** The same with another standing. */
  public About standing(Standing now, String why) {
    return new About(name, host, port, since, now, mine, yours, why);
  }

  /** The same with other names of what both remember. */
  public About relation(long newMine, long newYours) {
    return new About(name, host, port, since, standing, newMine, newYours, trouble);
  }

  /** The same with another trouble. */
  public About trouble(String now) {
    return new About(name, host, port, since, standing, mine, yours, now);
  }

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(name);
      out.writeUTF(host);
      out.writeInt(port);
      out.writeLong(since.toEpochMilli());
      out.writeByte(standing.ordinal());
      out.writeLong(mine);
      out.writeLong(yours);
      out.writeUTF(trouble);
    } catch (IOException impossible) {
      throw new WorldBug("an array in memory can be written", impossible);
    }
    return bytes.toByteArray();
  }

  static About read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte version = in.readByte();
      if (version != VERSION) {
        throw new WorldBug("no version of what is known about a peer: " + version);
      }
      return new About(
          in.readUTF(),
          in.readUTF(),
          in.readInt(),
          Instant.ofEpochMilli(in.readLong()),
          Standing.values()[in.readByte()],
          in.readLong(),
          in.readLong(),
          in.readUTF());
    } catch (IOException broken) {
      throw new WorldBug("what was written about a peer can be read", broken);
    }
  }
}
