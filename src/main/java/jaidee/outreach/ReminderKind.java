package jaidee.outreach;

import jaidee.kernel.Message;

/// What somebody is to be reminded of or asked about.
public enum ReminderKind {
    VACCINE, PARASITE, CHECKUP, DENTAL, WEIGHT, AFTER_CARE, BIRTHDAY, POINTS_ENDING, CAMPAIGN, OTHER;

    /// Falls due by the pet's book and is cleared by what is given; else it ends with the talk itself.
    public boolean isCare() {
        return this != AFTER_CARE && this != BIRTHDAY && this != POINTS_ENDING && this != CAMPAIGN;
    }

    public Message named() {
        return Message.of("outreach.kind." + name());
    }
}
