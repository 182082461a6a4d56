package vivarium.vat.turn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vivarium.vat.message.Delivery;
import vivarium.vat.message.DeliveryFormat;

/** A message in an outbox, as it is on disk. */
public record OutboxEntry(String address, Delivery delivery) {
  /** As bytes. */
  public byte[] bytes() {
    var name = address.getBytes(StandardCharsets.UTF_8);
    var message = DeliveryFormat.write(delivery);
    return ByteBuffer.allocate(Integer.BYTES + name.length + message.length)
        .putInt(name.length)
        .put(name)
        .put(message)
        .array();
  }

  /** The message in some bytes. */
  public static OutboxEntry read(byte[] bytes) {
    int length = ByteBuffer.wrap(bytes).getInt();
    int end = Integer.BYTES + length;
    return new OutboxEntry(
        new String(bytes, Integer.BYTES, length, StandardCharsets.UTF_8),
        DeliveryFormat.readDelivery(Arrays.copyOfRange(bytes, end, bytes.length)));
  }
}
