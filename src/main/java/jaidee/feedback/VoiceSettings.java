package jaidee.feedback;

import jaidee.settings.Setting;

/// How often customers are asked, and how long a complaint may wait.
public final class VoiceSettings {
    /// What is asked after a sale outside of rounds.
    public enum Asks {
        NOTHING, NPS, CSAT
    }

    public static final Setting<Asks> ASKS = Setting.choice("voice.asks", Asks.NPS);
    /// Every how many sales somebody is asked.
    public static final Setting<Long> EVERY = Setting.number("voice.every", 3, 1, 100);
    /// For how many days an owner who was asked is left in peace.
    public static final Setting<Long> PEACE_DAYS = Setting.number("voice.peace", 90, 1, 730);
    /// Within how many days a case is to be answered, unless another day is chosen.
    public static final Setting<Long> DUE_DAYS = Setting.number("voice.due", 3, 1, 60);

    private VoiceSettings() {
    }
}
