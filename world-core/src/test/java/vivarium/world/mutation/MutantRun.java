package vivarium.world.mutation;

import java.util.Arrays;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A process of its own that runs some test classes until one goes red, and ends then. */
final class MutantRun {
  /** How it ends when a test went red. */
  static final int RED = 3;

  /** How it ends when there was nothing to run. */
  static final int NOTHING = 4;

  public static void main(String[] classes) {
    int[] tests = new int[1];
    LauncherFactory.create()
        .execute(
            request(classes),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                tests[0] += test.isTest() ? 1 : 0;
                if (result.getStatus() != Status.SUCCESSFUL) {
                  System.out.println(test.getDisplayName() + ": " + result.getThrowable());
                  System.out.flush();
                  Runtime.getRuntime().halt(RED); // threads of a world may be running
                }
              }
            });
    Runtime.getRuntime().halt(tests[0] == 0 ? NOTHING : 0);
  }

  private static LauncherDiscoveryRequest request(String[] classes) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(Arrays.stream(classes).map(MutantRun::selector).toList())
        .build();
  }

  /** A class, or one method of it. */
  private static DiscoverySelector selector(String test) {
    return test.contains("#")
        ? DiscoverySelectors.selectMethod(test)
        : DiscoverySelectors.selectClass(test);
  }

  private MutantRun() {}
}
