package jaidee.outreach;

import jaidee.kernel.Outcome;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;

/// When and how often owners are reached out to, as `OutreachSettings` names it: for those who may change settings.
public final class FollowUpRules {
    private final SettingsService settings;

    public FollowUpRules(SettingsService settings) {
        this.settings = settings;
    }

    /// Refuses without the right to change settings, and what lies outside the setting's limits.
    public <T> Outcome<T> set(Setting<T> setting, T value, Authority authority) {
        return settings.set(authority.by(), setting, value, ctx -> Rights.check(ctx, authority, Right.CHANGE_SETTINGS));
    }
}
