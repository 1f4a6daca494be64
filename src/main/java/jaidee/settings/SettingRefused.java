package jaidee.settings;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// The value lies outside what the setting allows.
public record SettingRefused(String key, String value) implements Refusal {
    @Override
    public Message message() {
        return Message.of("settings.refused.value", value.length() > 40 ? value.substring(0, 40) + "…" : value);
    }

    @Override
    public String field() {
        return key;
    }
}
