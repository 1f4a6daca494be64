package jaidee.owners;

import jaidee.kernel.Message;

/// Whether a pet is still with its owner. One that is not gets no reminder and no greeting, ever.
public enum PetStatus {
    LIVING("owners.status.living", "pet.back"), DIED("owners.status.died", "pet.died"),
    MOVED("owners.status.moved", "pet.moved"), LOST("owners.status.lost", "pet.lost");

    private final String key;
    private final String action;

    PetStatus(String key, String action) {
        this.key = key;
        this.action = action;
    }

    /// What the log calls the deed that leads to it.
    String action() {
        return action;
    }

    public Message named() {
        return Message.of(key);
    }

    /// Whether reminders, birthday wishes and offers may concern it.
    public boolean mayBeWrittenAbout() {
        return this == LIVING;
    }
}
