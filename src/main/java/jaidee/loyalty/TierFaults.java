package jaidee.loyalty;

import jaidee.kernel.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What makes no sense in the tiers of a programme: the first thing found.
final class TierFaults {
    private static final Message TIERS = Message.of("loyalty.programme.tiers");
    private static final int MOST_TIERS = 8, MOST_PRIVILEGES = 20, MOST_VISITS = 366, NOTE = 300, GRACE = 90, MONTHS = 60;
    private static final String CODE = "[A-Z0-9]{1,20}";

    private TierFaults() {
    }

    static Optional<ProgrammeRefusal> in(Programme programme) {
        List<Tier> tiers = programme.tiers();
        if (tiers.isEmpty() || !tiers.getFirst().open()) return Optional.of(ProgrammeFaults.wrong(TIERS, "threshold", "loyalty.programme.sense.first_tier"));
        if (tiers.size() > MOST_TIERS) return Optional.of(ProgrammeFaults.wrong(TIERS, "tiers", "loyalty.programme.sense.tiers"));
        TierTerms terms = programme.tierTerms();
        if (terms.graceDays() < 0 || terms.graceDays() > GRACE) return Optional.of(ProgrammeFaults.wrong(TIERS, "grace", "loyalty.programme.sense.grace"));
        if (terms.months() < 1 || terms.months() > MONTHS) return Optional.of(ProgrammeFaults.wrong(TIERS, "months", "loyalty.programme.sense.months"));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Optional<ProgrammeRefusal> fault = of(tier).or(() -> codes.add(tier.code()) ? Optional.empty() : fault(tier, "code", "loyalty.programme.sense.code"));
            if (fault.isEmpty() && i > 0 && !above(tier, tiers.get(i - 1))) fault = fault(tier, "threshold", "loyalty.programme.sense.threshold");
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    /// Asks for more of one thing that counts, and for nothing less.
    private static boolean above(Tier tier, Tier below) {
        if (tier.open() || tier.threshold().isNegative()) return false;
        boolean money = !tier.threshold().isZero(), visits = tier.visits() > 0;
        boolean less = money && tier.threshold().compareTo(below.threshold()) < 0 || visits && tier.visits() < below.visits();
        boolean more = money && tier.threshold().compareTo(below.threshold()) > 0 || visits && tier.visits() > below.visits();
        return more && !less;
    }

    private static Optional<ProgrammeRefusal> of(Tier tier) {
        if (!tier.code().matches(CODE)) return fault(tier, "code", "loyalty.programme.sense.code");
        if (!ProgrammeFaults.named(tier.name()) || tier.name().th().length() > 80 || tier.name().en().length() > 80) return fault(tier, "name", "loyalty.programme.sense.name");
        if (tier.visits() < 0 || tier.visits() > MOST_VISITS) return fault(tier, "visits", "loyalty.programme.sense.visits");
        if (tier.multiplierPercent() < 100 || tier.multiplierPercent() > 1000) return fault(tier, "times", "loyalty.programme.sense.tier_times");
        if (tier.discountPercent() < 0 || tier.discountPercent() > 100) return fault(tier, "discount", "loyalty.programme.sense.discount");
        Set<String> categories = new HashSet<>();
        for (CategoryPercent each : tier.categories())
            if (each.percent() < 1 || each.percent() > 100 || !categories.add(each.category())) return fault(tier, "categories", "loyalty.programme.sense.discount");
        return privileges(tier);
    }

    private static Optional<ProgrammeRefusal> privileges(Tier tier) {
        Set<String> codes = new HashSet<>();
        if (tier.privileges().size() > MOST_PRIVILEGES) return fault(tier, "privileges", "loyalty.programme.sense.privileges");
        for (Privilege privilege : tier.privileges()) {
            if (!privilege.code().matches(CODE) || !codes.add(privilege.code())) return fault(tier, "privileges", "loyalty.programme.sense.code");
            if (!ProgrammeFaults.named(privilege.name())) return fault(tier, "privileges", "loyalty.programme.sense.name");
            if (privilege.timesPerYear().filter(times -> times < 1 || times > MOST_VISITS).isPresent()) return fault(tier, "privileges", "loyalty.programme.sense.visits");
            if (privilege.worth().filter(worth -> !worth.isPositive()).isPresent()) return fault(tier, "privileges", "loyalty.programme.sense.minimum");
            if (privilege.note().length() > NOTE) return fault(tier, "privileges", "loyalty.programme.sense.note");
        }
        return Optional.empty();
    }

    private static Optional<ProgrammeRefusal> fault(Tier tier, String what, String says) {
        return Optional.of(ProgrammeFaults.wrong(Message.of("loyalty.reason.rule", tier.name()), what, says));
    }
}
