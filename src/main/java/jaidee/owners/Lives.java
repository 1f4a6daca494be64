package jaidee.owners;

import jaidee.kernel.Message;

/// Where a pet spends its days: a cat that goes out meets other cats, which decides what it is vaccinated against.
public enum Lives {
    UNKNOWN("owners.lives.unknown"), INDOOR("owners.lives.indoor"), OUTDOOR("owners.lives.outdoor"), BOTH("owners.lives.both");

    private final String key;

    Lives(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }
}
