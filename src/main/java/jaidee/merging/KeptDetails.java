package jaidee.merging;

import com.google.gson.Gson;
import jaidee.kernel.Language;
import jaidee.kernel.PhoneNumber;
import jaidee.owners.Channel;
import jaidee.owners.Contact;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerName;
import jaidee.owners.PostalAddress;
import java.util.List;
import java.util.Optional;

/// Details of an owner as they are written down for the day in which a merge can be taken back: JSON.
///
/// @param preferred null for none
record KeptDetails(OwnerName name, List<PhoneNumber> phones, String lineId, String email, PostalAddress address, Language language, Channel preferred,
                   String source, String note) {
    private static final Gson JSON = new Gson();

    static String written(OwnerDetails details) {
        Contact contact = details.contact();
        return JSON.toJson(new KeptDetails(details.name(), contact.phones(), contact.lineId(), contact.email(), contact.address(), contact.language(),
                contact.preferred().orElse(null), details.source(), details.note()));
    }

    static OwnerDetails read(String written) {
        KeptDetails kept = JSON.fromJson(written, KeptDetails.class);
        return new OwnerDetails(kept.name, new Contact(kept.phones, kept.lineId, kept.email, kept.address, kept.language, Optional.ofNullable(kept.preferred)),
                kept.source, kept.note);
    }
}
