package jaidee.ui;

import java.time.Clock;

/// What every view may use: one of each for a window. View models take from it only what they need (`background`,
/// `navigator`, `notices`), never a control.
public record Kit(UiTexts texts, Theme theme, Background background, Keys keys, Navigator navigator, Overlay overlay,
                  Dialogs dialogs, Buttons buttons, FileChoice files, Clock clock) {

    public static Kit of(UiTexts texts, Theme theme, Background background, FileChoice files, Clock clock) {
        Keys keys = new Keys();
        Overlay overlay = new Overlay();
        keys.listenAt(overlay);
        return new Kit(texts, theme, background, keys, new Navigator(keys), overlay,
                new Dialogs(texts, overlay, keys), new Buttons(texts), files, clock);
    }

    public Tables tables() {
        return new Tables(texts);
    }

    public Notices notices() {
        return dialogs;
    }
}
