package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What owners gave to one foundation in a month.
///
/// @param settled when the clinic has paid it
public record DonationSheet(Foundation foundation, YearMonth month, List<Line> lines, Optional<Settled> settled) {
    public DonationSheet {
        lines = List.copyOf(lines);
    }

    /// @param memberNo of the giver, who is not named on the sheet
    public record Line(LocalDate day, String memberNo, Points points, Money value) {
    }

    /// @param note how it was paid; may be empty
    public record Settled(Instant at, String by, String note) {
    }

    public Points points() {
        return lines.stream().map(Line::points).reduce(Points.ZERO, Points::plus);
    }

    public Money value() {
        return lines.stream().map(Line::value).reduce(Money.ZERO, Money::plus);
    }
}
