package vivarium.vat.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vivarium.world.base.ChunkHash;
import vivarium.world.object.ChunkedBytes;
import vivarium.world.object.ObjectVector.Body.Large;
import vivarium.world.object.ObjectVector.Body.Small;
import vivarium.world.object.VectorSegment;
import vivarium.world.object.WorldObject;

/** Takes back what some turns did to elements, bytes, and the targets of mirrors. */
final class BodyMerge {
  private final ThreeWay rule;
  private final long firstIndex;

  /**
   * @param firstIndex which element of its vector the first element is
   */
  BodyMerge(ThreeWay rule, long firstIndex) {
    this.rule = rule;
    this.firstIndex = firstIndex;
  }

  /** The body that the object gets: {@code now} itself if nothing changes. */
  Object merge(Object before, Object after, Object now) {
    if (before == WorldObject.NO_BODY) {
      return now;
    }
    if (before instanceof Small(var was)
        && after instanceof Small(var became)
        && now instanceof Small(var is)) {
      var merged = elements(was, became, is);
      return merged == is ? now : new Small(merged);
    }
    if (before instanceof Large was
        && after instanceof Large became
        && now instanceof Large is
        && was.size() == is.size()) {
      var merged = elements(was.segments(), became.segments(), is.segments());
      return merged == is.segments() ? now : new Large(is.size(), segments(merged));
    }
    if (before instanceof Object[] was
        && after instanceof Object[] became
        && now instanceof Object[] is) {
      return elements(was, became, is);
    }
    if (before instanceof byte[] was
        && after instanceof byte[] became
        && now instanceof byte[] is) {
      return bytes(was, became, is);
    }
    if (before instanceof ChunkedBytes was
        && after instanceof ChunkedBytes became
        && now instanceof ChunkedBytes is) {
      return chunks(was, became, is);
    }
    return whole("contents", before, after, now);
  }

  private <T> T whole(String name, T before, T after, T now) {
    return rule.decide(() -> name, before, after, now, Bodies::same);
  }

  private Object[] elements(Object[] before, Object[] after, Object[] now) {
    if (before.length != now.length || after.length != now.length) {
      return whole("elements", before, after, now);
    }
    var merged = now;
    for (int i = 0; i < now.length; i++) {
      long index = firstIndex + i;
      var value = rule.decide(() -> "at: " + index, before[i], after[i], now[i], Values::same);
      if (value != now[i]) {
        merged = merged == now ? now.clone() : merged;
        merged[i] = value;
      }
    }
    return merged;
  }

  private static VectorSegment[] segments(Object[] merged) {
    return Arrays.copyOf(merged, merged.length, VectorSegment[].class);
  }

  /** Bytes that the turns changed side by side are one part. */
  private byte[] bytes(byte[] before, byte[] after, byte[] now) {
    if (before.length != now.length || after.length != now.length) {
      return whole("bytes", before, after, now);
    }
    var merged = now;
    int start = Arrays.mismatch(before, after);
    while (start >= 0) {
      int end = start + 1;
      while (end < now.length && before[end] != after[end]) {
        end++;
      }
      var is = Arrays.copyOfRange(now, start, end);
      var part = run(start, before, after, is);
      if (part != is) {
        merged = merged == now ? now.clone() : merged;
        System.arraycopy(part, 0, merged, start, part.length);
      }
      int next = Arrays.mismatch(before, end, now.length, after, end, now.length);
      start = next < 0 ? -1 : end + next;
    }
    return merged;
  }

  private byte[] run(int start, byte[] before, byte[] after, byte[] is) {
    int end = start + is.length;
    return rule.decide(
        () -> Bodies.bytesLabel(start, end),
        Arrays.copyOfRange(before, start, end),
        Arrays.copyOfRange(after, start, end),
        is,
        Arrays::equals);
  }

  private ChunkedBytes chunks(ChunkedBytes before, ChunkedBytes after, ChunkedBytes now) {
    if (before.size() != now.size() || after.size() != now.size()) {
      return whole("bytes", before, after, now);
    }
    List<ChunkHash> merged = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < now.chunkCount(); i++) {
      var is = Bodies.hash(now, i);
      int chunk = i;
      var hash =
          rule.decide(
              () -> Bodies.chunkLabel(now, chunk),
              Bodies.hash(before, i),
              Bodies.hash(after, i),
              is,
              Object::equals);
      changed |= !hash.equals(is);
      merged.add(hash);
    }
    return changed ? ChunkedBytes.stored(now.size(), merged) : now;
  }
}
