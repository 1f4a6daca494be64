package jaidee.partners;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.scan.ScanCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A numbered sheet worth points, with the exchange that held when it was printed.
///
/// @param number  counts up over all partners
/// @param holder  of an OUT voucher: whose points it holds
/// @param entry   of an OUT voucher: with which entry of the ledger they left
/// @param printed before: the next one is a copy
/// @param used    an IN voucher brought points, an OUT voucher came back from the partner; once ever
public record Voucher(long id, int number, ScanCode code, PartnerId partner, String partnerName, Way way, Points ours, Points theirs,
                      Money value, LocalDate issued, LocalDate lastDay, Optional<Holder> holder, Optional<Long> entry, boolean printed,
                      Optional<Used> used, Optional<Voided> voided) {
    public record Holder(OwnerId owner, String name) {
    }

    /// @param owner to whom its points came, or whose they were
    /// @param by    who at the desk took it; empty when that was not noted
    public record Used(Instant at, String owner, String by) {
    }

    public record Voided(Instant at, String reason) {
    }

    public boolean open() {
        return used.isEmpty() && voided.isEmpty();
    }

    /// As printed: `000123`.
    public String numbered() {
        return numbered(number);
    }

    public static String numbered(int number) {
        return "%06d".formatted(number);
    }
}
