package jaidee.messages;

import jaidee.kernel.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A place in a text that is filled for each owner, written `{pets}`.
public enum Variable {
    OWNER, PET, PETS, VACCINE, DUE_BE, DAYS, CLINIC, PHONE, POINTS, EXPIRING, EXPIRY_BE, COUPON, COUPON_EXPIRY, APPT_DATE, APPT_TIME,
    OPTOUT;

    /// The variable of a name without its braces.
    public static Optional<Variable> of(String name) {
        return Arrays.stream(values()).filter(each -> each.word().equals(name.strip())).findFirst();
    }

    /// `due_be`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `{due_be}`, as it stands in a text.
    public String written() {
        return "{" + word() + "}";
    }

    /// What it is filled with, in the words of the desk.
    public Message named() {
        return Message.of("messages.variable." + name());
    }
}
