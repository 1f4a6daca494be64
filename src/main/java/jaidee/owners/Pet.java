package jaidee.owners;

import jaidee.kernel.Age;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.Optional;

/// A pet as the clinic knows it.
///
/// @param statusOn since when it is no longer living with its owner; empty while it is
/// @param version  counts the changes: an edit begun on an older version is refused
public record Pet(PetId id, String hn, OwnerId owner, PetDetails details, PetStatus status, Optional<LocalDate> statusOn,
                  int version) {
    public String name() {
        return details.name();
    }

    /// How old it is, or was when it died; empty when nobody knows its birthday.
    public Optional<Message> age(LocalDate today) {
        LocalDate day = status == PetStatus.DIED ? statusOn.orElse(today) : today;
        return details.birth().map(birth -> Age.between(birth.day(), day, birth.estimated()));
    }

    /// Whether it was born after `day`, for certain.
    public boolean isUnbornOn(LocalDate day) {
        return details.birth().map(birth -> !birth.estimated() && day.isBefore(birth.day())).orElse(false);
    }

    /// The next birthday from `today` on; none for a pet that is gone or whose day is only estimated.
    public Optional<LocalDate> nextBirthday(LocalDate today) {
        if (!status.mayBeWrittenAbout()) return Optional.empty();
        return details.birth().filter(birth -> !birth.estimated() && birth.day().isBefore(today)).map(birth -> {
            LocalDate thisYear = birth.day().plusYears(today.getYear() - birth.day().getYear());
            return thisYear.isBefore(today) ? birth.day().plusYears(today.getYear() - birth.day().getYear() + 1L) : thisYear;
        });
    }
}
