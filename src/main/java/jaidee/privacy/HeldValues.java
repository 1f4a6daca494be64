package jaidee.privacy;

import jaidee.kernel.Money;
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

    static String picture(byte[] content) {
        return content == null ? null : Base64.getEncoder().encodeToString(content);
    }
}
