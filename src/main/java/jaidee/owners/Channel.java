package jaidee.owners;

import jaidee.kernel.Message;

/// How an owner likes to be reached.
public enum Channel {
    PHONE("owners.channel.phone"), SMS("owners.channel.sms"), LINE("owners.channel.line"),
    EMAIL("owners.channel.email"), POST("owners.channel.post");

    private final String key;

    Channel(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }
}
