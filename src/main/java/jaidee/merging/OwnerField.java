package jaidee.merging;

import jaidee.kernel.Message;
import jaidee.owners.OwnerDetails;
import java.util.function.Function;

/// What two owners may tell differently and only one of them can be right about. Phones and notes are kept of both.
public enum OwnerField {
    NAME(details -> details.name().titled()), NICKNAME(details -> details.name().nickname()), LINE_ID(details -> details.contact().lineId()),
    EMAIL(details -> details.contact().email()), ADDRESS(details -> details.contact().address().joined()),
    LANGUAGE(details -> details.contact().language().name()), CHANNEL(details -> details.contact().preferred().map(Enum::name).orElse("")),
    SOURCE(OwnerDetails::source);

    private final Function<OwnerDetails, String> said;

    OwnerField(Function<OwnerDetails, String> said) {
        this.said = said;
    }

    public Message named() {
        return Message.of("merging.field." + name());
    }

    /// Empty when nobody told.
    public String of(OwnerDetails details) {
        return said.apply(details);
    }
}
