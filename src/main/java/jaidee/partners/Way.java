package jaidee.partners;

import jaidee.kernel.Message;

/// Which way points go.
public enum Way {
    /// The owner's points leave and are spent at the partner.
    OUT,
    /// What the partner gave becomes points of the clinic.
    IN;

    public Message named() {
        return Message.of("partners.way." + name());
    }
}
