package jaidee.app;

import java.time.LocalDate;
import java.util.List;

/// What each version brought, the newest first, in words for those who work with it.
final class Releases {
    /// @param version as the build is called
    /// @param news    keys of the lines
    record Release(String version, LocalDate day, List<String> news) {
    }

    static final List<Release> ALL = List.of(new Release("1.0.0", LocalDate.of(2026, 11, 24), List.of(
            "release.1_0_0.desk", "release.1_0_0.points", "release.1_0_0.health", "release.1_0_0.manager", "release.1_0_0.safe", "release.1_0_0.install")));

    private Releases() {
    }

    static Release newest() {
        return ALL.getFirst();
    }
}
