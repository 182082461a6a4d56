package vivarium.vat.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vivarium.vat.api.World;
import vivarium.vat.turn.TurnRequest;
import vivarium.vat.turn.VatHeap;
import vivarium.world.object.WorldObject;

/**
 * How long vats stand still while what nobody can reach is collected: all together at the end of
 * the trace, and one at a time while things are removed. Beside what goes there is as much that
 * stays.
 */
final class HoldBenchmark {
  private static final int OBJECTS = Integer.getInteger("hold.objects", 100_000);
  private static final int OBJECTS_PER_TURN = 10_000;
  private static final int ROUNDS = 3;

  static void run(Path folder) throws Exception {
    try (var world = BenchmarkWorld.open(folder)) {
      for (int round = 0; round < ROUNDS; round++) {
        make(world, true);
        make(world, false);
        long begin = System.nanoTime();
        var report = world.collect();
        System.out.printf(
            "%,d objects removed in %.1f s: all vats stood still for %.1f ms once, one at a time"
                + " for %.1f ms at most%n",
            report.objects(),
            (System.nanoTime() - begin) / 1e9,
            report.heldFor().toNanos() / 1e6,
            report.slice().toNanos() / 1e6);
      }
    }
  }

  private static void make(World world, boolean stays) {
    for (int from = 0; from < OBJECTS; from += OBJECTS_PER_TURN) {
      var made = new ArrayList<WorldObject>();
      turn(world, heap -> pinned(heap, made));
      if (!stays) {
        turn(world, heap -> unpin(heap, made));
      }
    }
  }

  private static void turn(World world, Function<VatHeap, Object> work) {
    var request = new TurnRequest("benchmark", "make many", work::apply, false);
    BenchmarkWorld.done(world.vat(World.FILES).run(request).join());
  }

  private static Object pinned(VatHeap heap, List<WorldObject> made) {
    var objects = new Object[OBJECTS_PER_TURN];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = heap.interpreter().newVector(new Object[] {(long) i});
    }
    var all = heap.interpreter().newVector(objects);
    heap.mailbox().authority().pin(all);
    made.add(all);
    return (long) made.size();
  }

  private static Object unpin(VatHeap heap, List<WorldObject> objects) {
    objects.forEach(heap.mailbox().authority()::unpin);
    return (long) objects.size();
  }

  private HoldBenchmark() {}
}
