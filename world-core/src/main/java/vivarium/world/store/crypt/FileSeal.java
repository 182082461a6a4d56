package vivarium.world.store.crypt;

import org.jspecify.annotations.Nullable;

/**
 * Seals small files that belong to a world and are kept by somebody else. Any thread may use it.
 */
public interface FileSeal {
  /** Leaves them as they are. */
  FileSeal NONE =
      new FileSeal() {
        @Override
        public byte[] seal(String name, byte[] plain) {
          return plain;
        }

        @Override
        public byte[] open(String name, byte[] sealed) {
          return sealed;
        }
      };

  /**
   * What to write.
   *
   * @param name what it is: its path within the folder of the world, with slashes
   */
  byte[] seal(String name, byte[] plain);

  /**
   * What was written.
   *
   * @throws vivarium.world.store.bytes.Malformed if it is not what was sealed under this name
   */
  byte[] open(String name, byte[] sealed);

  /**
   * That of a world.
   *
   * @param keys null in a world without a passphrase
   */
  static FileSeal of(@Nullable WorldKeys keys) {
    return keys == null ? NONE : new Sealed(keys);
  }

  /** With the keys of a world. */
  record Sealed(WorldKeys keys) implements FileSeal {
    @Override
    public byte[] seal(String name, byte[] plain) {
      return keys.sealFile(name, plain);
    }

    @Override
    public byte[] open(String name, byte[] sealed) {
      return keys.openFile(name, sealed);
    }
  }
}
