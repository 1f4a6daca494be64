package jaidee.owners;

import jaidee.kernel.Message;

public enum Sex {
    MALE("owners.sex.male"), FEMALE("owners.sex.female"), UNKNOWN("owners.sex.unknown");

    private final String key;

    Sex(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }
}
