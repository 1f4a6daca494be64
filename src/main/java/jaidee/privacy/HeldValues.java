package jaidee.privacy;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;

/// Values of the tables as they stand in an export; what is not there is `null`.
final class HeldValues {
    private HeldValues() {
    }

    static Instant at(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    static Money money(Long satang) {
        return satang == null ? null : Money.satang(satang);
    }

    /// As people write it.
    static String phone(String stored) {
        Outcome<PhoneNumber> phone = PhoneNumber.parse(stored);
        return phone.isDone() ? phone.get().display() : stored;
    }

    static String picture(byte[] content) {
        return content == null ? null : Base64.getEncoder().encodeToString(content);
    }
}
