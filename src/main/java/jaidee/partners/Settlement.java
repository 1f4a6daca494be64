package jaidee.partners;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// A month between the clinic and a partner: what counts of it, or would count if it were settled now. What came too late
/// for its own month stands in the next.
///
/// @param settled empty while it is open
public record Settlement(Partner partner, YearMonth month, List<Movement> movements, Optional<Settled> settled) {
    public Settlement {
        movements = List.copyOf(movements);
    }

    /// @param day it counts on: an OUT voucher came back, an IN voucher brought points
    public record Movement(long id, Way way, int number, LocalDate issued, LocalDate day, Points ours, Points theirs, Money value) {
    }

    public record Settled(Instant at, String by) {
    }

    /// What the clinic pays for what was spent at the partner.
    public Money toThem() {
        return value(Way.OUT);
    }

    /// What the partner pays for points the clinic gave.
    public Money toUs() {
        return value(Way.IN);
    }

    /// Positive: the clinic pays; negative: the partner does.
    public Money net() {
        return toThem().minus(toUs());
    }

    public List<Movement> of(Way way) {
        return movements.stream().filter(movement -> movement.way() == way).toList();
    }

    public Points ours(Way way) {
        return of(way).stream().map(Movement::ours).reduce(Points.ZERO, Points::plus);
    }

    public Points theirs(Way way) {
        return of(way).stream().map(Movement::theirs).reduce(Points.ZERO, Points::plus);
    }

    public Money value(Way way) {
        return of(way).stream().map(Movement::value).reduce(Money.ZERO, Money::plus);
    }
}
