package jaidee.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import jaidee.kernel.Days;
import jaidee.kernel.Language;

/// A kit for tests: work on the same thread, a clock that stands at Sunday 22 November 2569, 14:32, no file chosen.
public final class TestKit {
    public static final Clock CLOCK = Clock.fixed(
            LocalDateTime.of(2026, 11, 22, 14, 32).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    private TestKit() {
    }

    public static Kit kit() {
        return kit(Language.TH, Theme.Mode.LIGHT);
    }

    public static Kit kit(Language language, Theme.Mode mode) {
        return kit(language, mode, new SameThread());
    }

    public static Kit kit(Language language, Theme.Mode mode, Background background) {
        return Kit.of(new UiTexts(language), new Theme(mode), background, ChosenFile.none(), CLOCK);
    }
}
