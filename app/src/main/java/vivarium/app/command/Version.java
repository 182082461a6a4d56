package vivarium.app.command;

import picocli.CommandLine.IVersionProvider;

/** Says which version this is, and of what it consists. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "vivarium " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version()
    };
  }
}
