package jaidee.owners;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Who noted something, and when.
///
/// @param by the name; empty for what came with the books of another program
public record Signed(Instant at, String by) {
    /// Empty for what was noted before such things were signed.
    static Optional<Signed> of(OffsetDateTime at, String by) {
        return at == null ? Optional.empty() : Optional.of(new Signed(at.toInstant(), by == null ? "" : by));
    }

    public LocalDate day() {
        return LocalDate.ofInstant(at, Days.BANGKOK);
    }

    /// `มินต์ 22 พ.ย. 2569`
    public Message said() {
        return by.isEmpty() ? Message.of("owners.signed.day", day()) : Message.of("owners.signed.by", by, day());
    }
}
