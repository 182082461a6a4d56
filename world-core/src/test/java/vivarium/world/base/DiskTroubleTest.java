package vivarium.world.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class DiskTroubleTest {
  @Test
  void theReasonIsSaid_whereTheExceptionHasOnlyThePath() {
    assertThat(DiskTrouble.reason(new AccessDeniedException("/a/b")))
        .isEqualTo("/a/b: permission denied");
    assertThat(DiskTrouble.reason(new NoSuchFileException("/a/b")))
        .isEqualTo("/a/b: there is no such file or folder");
  }

  @Test
  void theSystemsOwnWordsAreKept_whereItHasSome() {
    assertThat(DiskTrouble.reason(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(DiskTrouble.reason(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("/a: Read-only file system");
    assertThat(DiskTrouble.reason(new EOFException())).isEqualTo("EOFException");
  }
}
