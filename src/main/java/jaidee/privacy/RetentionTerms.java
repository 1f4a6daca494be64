package jaidee.privacy;

import jaidee.settings.Setting;

/// How long what is held on owners is kept. Papers about money and the log are no part of it: the law has them kept.
///
/// @param years  after the last visit
/// @param months after which a message loses its words
public record RetentionTerms(long years, long months) {
    public static final Setting<Long> YEARS = Setting.number("privacy.owner-years", 3, 1, 20);
    public static final Setting<Long> MONTHS = Setting.number("privacy.message-months", 12, 1, 120);
    /// Pictures of pets that died or moved.
    static final int PICTURE_MONTHS = 12;
}
