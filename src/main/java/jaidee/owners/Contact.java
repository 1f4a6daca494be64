package jaidee.owners;

import jaidee.kernel.Language;
import jaidee.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;

/// How to reach an owner, the phone to try first at the head; texts nobody told are empty.
public record Contact(List<PhoneNumber> phones, String lineId, String email, PostalAddress address, Language language,
                      Optional<Channel> preferred) {
    public Contact {
        phones = List.copyOf(phones);
    }

    public static Contact of(PhoneNumber... phones) {
        return new Contact(List.of(phones), "", "", PostalAddress.NONE, Language.TH, Optional.empty());
    }
}
