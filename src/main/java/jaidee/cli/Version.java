package jaidee.cli;

import jaidee.kernel.Program;
import picocli.CommandLine.IVersionProvider;

/// `jaidee --version`.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"jaidee " + Program.version()};
    }
}
