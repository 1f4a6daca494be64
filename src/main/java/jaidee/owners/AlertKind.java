package jaidee.owners;

import jaidee.kernel.Message;

/// What an alert warns of, the most urgent first.
public enum AlertKind {
    BEHAVIOUR("owners.alert.behaviour"), ALLERGY("owners.alert.allergy"), CONDITION("owners.alert.condition"),
    MEDICATION("owners.alert.medication"), OTHER("owners.alert.other");

    private final String key;

    AlertKind(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }
}
