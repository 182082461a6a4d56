package vivarium.world.store.crypt;

import java.nio.file.Path;
import java.util.Arrays;

/** A passphrase that was asked for once and is needed more often; forgotten when it is closed. */
public final class Typed implements Passphrase, AutoCloseable {
  private final char[] typed;

  /** Takes over what was typed. */
  public Typed(char[] typed) {
    this.typed = typed;
  }

  @Override
  public char[] of(Path world) {
    return typed.clone();
  }

  @Override
  public void close() {
    Arrays.fill(typed, '\0');
  }
}
