package vivarium.world.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The longest pause in which the virtual machine collected garbage: nobody's hold. */
final class Pauses implements NotificationListener, AutoCloseable {
  private final AtomicLong longestMillis = new AtomicLong();

  Pauses() {
    beans().forEach(bean -> bean.addNotificationListener(this, null, null));
  }

  private static Stream<NotificationEmitter> beans() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean.class::cast)
        .filter(bean -> !bean.getName().contains("Concurrent"))
        .map(NotificationEmitter.class::cast);
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data) {
      long took = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
      longestMillis.accumulateAndGet(took, Math::max);
    }
  }

  /** The longest since the last time, in milliseconds. */
  long take() {
    return longestMillis.getAndSet(0);
  }

  void print() {
    System.out.printf("the longest pause of the virtual machine: %d ms%n", take());
  }

  @Override
  public void close() throws ListenerNotFoundException {
    for (var bean : beans().toList()) {
      bean.removeNotificationListener(this);
    }
  }
}
