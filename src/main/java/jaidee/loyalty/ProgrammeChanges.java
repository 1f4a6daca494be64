package jaidee.loyalty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What differs between two versions, by the codes of rules and tiers: for the log.
final class ProgrammeChanges {
    private ProgrammeChanges() {
    }

    static List<String> between(Programme before, Programme now) {
        List<String> changed = new ArrayList<>();
        var was = before.earn().stream().collect(Collectors.toMap(EarnRule::code, Function.identity()));
        for (EarnRule rule : now.earn()) if (!rule.equals(was.remove(rule.code()))) changed.add(rule.code());
        was.keySet().stream().sorted().map(code -> "-" + code).forEach(changed::add);
        var held = before.tiers().stream().collect(Collectors.toMap(Tier::code, Function.identity()));
        for (Tier tier : now.tiers()) if (!tier.equals(held.remove(tier.code()))) changed.add(tier.code());
        held.keySet().stream().sorted().map(code -> "-" + code).forEach(changed::add);
        if (!before.expiry().equals(now.expiry())) changed.add("EXPIRY");
        if (!before.redeem().equals(now.redeem())) changed.add("REDEEM");
        if (before.softLanding() != now.softLanding() || !before.tierTerms().equals(now.tierTerms())) changed.add("LANDING");
        if (!before.referral().equals(now.referral())) changed.add("REFERRAL");
        if (!before.birthday().equals(now.birthday())) changed.add("BIRTHDAY");
        if (!before.ledger().equals(now.ledger())) changed.add("LEDGER");
        if (!before.coupons().equals(now.coupons())) changed.add("COUPONS");
        if (changed.isEmpty()) changed.add("ORDER");
        return changed;
    }
}
