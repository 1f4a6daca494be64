package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Screenshots;
import jaidee.vault.VaultRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningRefusedTest extends FxTest {
    private static final VaultRefusal MISSING = new VaultRefusal.KeyMissing(Path.of("/media/stick/clinic.key"));

    @Test
    void aMissingKeyFileAsksForTheRecoveryKey() {
        Screenshots.twoWays("opening-key", kit -> screen(kit, MISSING).node());
        Screenshots.twoWays("opening-key-mistyped", kit -> screen(kit, new VaultRefusal.Mistyped(List.of(2, 7))).node());

        assertThat(Path.of("target", "screenshots")).isDirectoryContaining(file -> file.getFileName().toString().startsWith("opening-key"));
    }

    private static OpeningRefused screen(Kit kit, VaultRefusal why) {
        Runnable nothing = () -> {
        };
        return new OpeningRefused(kit, why, nothing, nothing, nothing, Optional.empty(), "", _ -> {
        });
    }
}
