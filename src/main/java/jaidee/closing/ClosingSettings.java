package jaidee.closing;

import jaidee.settings.Setting;

/// What a clinic can set about its drawer.
public final class ClosingSettings {
    /// A difference of so many satang and more needs a note; 20 baht until somebody sets it.
    public static final Setting<Long> NOTE_FROM = Setting.number("drawer.note-from-satang", 2_000, 1, 10_000_000);

    private ClosingSettings() {
    }
}
