package jaidee.scan;

/// What a system with a Thai keyboard gives when American keys are pressed; for tests outside this package.
public final class KedmaneeKeys {
    private KedmaneeKeys() {
    }

    public static String pressed(String americanKeys) {
        return Kedmanee.encode(americanKeys);
    }

    /// The same keys with Shift where there was none and without where there was.
    public static String otherLevel(String americanKeys) {
        StringBuilder other = new StringBuilder();
        for (char c : americanKeys.toCharArray()) other.append(Kedmanee.US.charAt((Kedmanee.US.indexOf(c) + 47) % 94));
        return other.toString();
    }
}
