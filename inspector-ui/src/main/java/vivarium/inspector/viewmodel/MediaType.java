package vivarium.inspector.viewmodel;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells what bytes are from how they begin. Recognises what the inspector has a view for. */
public final class MediaType {
  /** So many first bytes are enough for {@link #sniff}. */
  public static final int HEAD_BYTES = 512;

  public static final String BYTES = "application/octet-stream";
  public static final String TEXT = "text/plain";
  public static final String JSON = "application/json";

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature(0, "\u0089PNG\r\n\u001a\n", "image/png"),
          new Signature(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
          new Signature(0, "GIF87a", "image/gif"),
          new Signature(0, "GIF89a", "image/gif"),
          new Signature(8, "WEBP", "image/webp"),
          new Signature(0, "%PDF-", "application/pdf"),
          new Signature(0, "PK\u0003\u0004", "application/zip"),
          new Signature(0, "\u001f\u008b", "application/gzip"),
          new Signature(0, "ID3", "audio/mpeg"),
          new Signature(0, "OggS", "audio/ogg"),
          new Signature(4, "ftyp", "video/mp4"));

  /** The media type of bytes that begin with {@code head}. */
  public static String sniff(byte[] head) {
    for (var signature : SIGNATURES) {
      if (signature.matches(head)) {
        return signature.type;
      }
    }
    if (isBitmap(head)) {
      return "image/bmp";
    }
    return isText(head) ? textType(head) : BYTES;
  }

  /** Whether the inspector can show it as a picture. */
  public static boolean isPicture(String type) {
    return List.of("image/png", "image/jpeg", "image/gif", "image/bmp").contains(type);
  }

  /** Whether the inspector can show it as text. */
  public static boolean isText(String type) {
    return type.startsWith("text/") || type.equals(JSON);
  }

  /** "BM" alone begins many a text; a bitmap has four zeros behind its size. */
  private static boolean isBitmap(byte[] head) {
    return new Signature(0, "BM", "").matches(head)
        && new Signature(6, "\0\0\0\0", "").matches(head);
  }

  private static String textType(byte[] head) {
    var text = new String(head, StandardCharsets.UTF_8).strip();
    return text.startsWith("{") || text.startsWith("[") ? JSON : TEXT;
  }

  /** A control character other than white space, or a broken UTF-8 sequence, is no text. */
  private static boolean isText(byte[] head) {
    int length = head.length;
    // The head may end in the middle of a character; its up to three last bytes say nothing.
    for (int cut = 0; cut <= Math.min(3, length); cut++) {
      if (isUtf8Text(head, length - cut)) {
        return length > cut || length == 0;
      }
    }
    return false;
  }

  private static boolean isUtf8Text(byte[] head, int length) {
    try {
      var text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, length)).toString();
      return text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f\b\u001b".indexOf(c) < 0);
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private record Signature(int offset, String bytes, String type) {
    boolean matches(byte[] head) {
      if (head.length < offset + bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if ((head[offset + i] & 0xff) != bytes.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  private MediaType() {}
}
