package jaidee.owners;

import jaidee.kernel.Message;

/// What an owner may agree to, each for itself (PDPA s.19): reminders about care, news and offers, pictures of the pet
/// shown by the clinic, sharing with partners.
public enum ConsentPurpose {
    REMINDER("owners.consent.reminder"), MARKETING("owners.consent.marketing"), PHOTO("owners.consent.photo"),
    PARTNER("owners.consent.partner");

    private final String key;

    ConsentPurpose(String key) {
        this.key = key;
    }

    /// Whether it is asked for each way to reach the owner; the others are not about reaching anybody.
    public boolean byChannel() {
        return this == REMINDER || this == MARKETING;
    }

    public Message named() {
        return Message.of(key);
    }
}
