package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerRefusal;
import jaidee.loyalty.RedeemTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an owner's points can do for one bill.
///
/// @param balance that can be spent; negative: a debt
/// @param bill    what is left to pay before any points
public record PointsOffer(Points balance, Money bill, RedeemTerms terms) {
    /// Zero when none can be spent on this bill; `obstacle` says why.
    public Points most() {
        return terms.most(bill, balance);
    }

    public Money worth(Points points) {
        return terms.worth(points);
    }

    /// Why `points` can't be spent on this bill; empty when they can.
    public Optional<Refusal> refuses(Points points) {
        return terms.refuses(points, bill, balance).map(Refusal.class::cast);
    }

    /// Why none at all can be spent; empty when some can.
    public Optional<Refusal> obstacle() {
        if (balance.compareTo(terms.least()) < 0 && !balance.isNegative())
            return Optional.of(new LedgerRefusal.TooFewYet(balance, terms.least()));
        return refuses(terms.least());
    }

    /// All that are possible, half of them, the fewest: what people ask for; each once.
    public List<Points> choices() {
        Points most = most();
        if (!most.isPositive()) return List.of();
        long half = most.value() / 2;
        Points whole = Points.of(half - half % terms.step().value());
        return Stream.of(most, whole, terms.least()).filter(points -> points.compareTo(terms.least()) >= 0).distinct().toList();
    }
}
