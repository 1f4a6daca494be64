package jaidee.owners;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;

/// An owner (one household with one points account) as the clinic knows them.
///
/// @param version counts the changes: an edit begun on an older version is refused
public record Owner(OwnerId id, String memberNo, OwnerDetails details, LocalDate memberSince, int version) {
    public OwnerName name() {
        return details.name();
    }
}
