package jaidee.kernel;

/// Which build this is.
public final class Program {
    private Program() {
    }

    /// As the jar was built, or that it runs from its sources.
    public static String version() {
        String built = Program.class.getPackage().getImplementationVersion();
        return built == null ? "(from source)" : built;
    }
}
