package jaidee.cli;

import picocli.CommandLine.IVersionProvider;

/// `jaidee --version`: as the jar was built, or that it runs from its sources.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"jaidee " + (built == null ? "(from source)" : built)};
    }
}
