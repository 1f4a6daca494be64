package jaidee.owners;

import jaidee.kernel.Message;

/// Whether a pet is neutered; often nobody at the desk knows.
public enum Neutered {
    YES("owners.neutered.yes"), NO("owners.neutered.no"), UNKNOWN("owners.neutered.unknown");

    private final String key;

    Neutered(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }
}
