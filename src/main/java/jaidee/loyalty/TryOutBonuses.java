package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What birthdays and recommending would bring in a try-out, as far as the draft promises something else for them. What it
/// leaves alone is the same on both sides and not gone through.
final class TryOutBonuses {
    static final String BIRTHDAY = "+BIRTHDAY", REFERRAL = "+REFERRAL";

    /// @param side 0 by the programme in force, 1 by the draft
    @FunctionalInterface
    interface Gives {
        void give(String rule, long owner, Points points, int side);
    }

    /// A friend's first bill that decided what recommending brought.
    record Friend(long referrer, long referee, LocalDate enrolled, LocalDate billed, Money net, boolean samePhone) {
    }

    /// What both sides begin with.
    ///
    /// @param pets     living ones of each owner whose birthday is known; none when birthdays are left alone
    /// @param honoured in the year of the first day, before it
    /// @param friends  of the days tried, in their order; none when recommending is left alone
    /// @param rewarded friends of each referrer in the year of the first day, before it
    record Known(Map<Long, List<BirthdayPolicy.Pet>> pets, Map<Long, Set<PetId>> honoured, List<Friend> friends, Map<Long, Integer> rewarded) {
        static final Known NOTHING = new Known(Map.of(), Map.of(), List.of(), Map.of());
    }

    private record InYear(long owner, int year) {
    }

    private final List<Optional<BirthdayPolicy>> birthdays;
    private final List<Optional<ReferralPolicy>> referrals;
    private final boolean ofBirthdays, ofReferrals;
    private final Known known;
    private final LocalDate from;
    private final List<Map<InYear, Set<PetId>>> honoured = List.of(new HashMap<>(), new HashMap<>());

    TryOutBonuses(Programme now, Programme draft, Known known, LocalDate from) {
        this.birthdays = List.of(now.birthday(), draft.birthday());
        this.referrals = List.of(now.referral(), draft.referral());
        this.ofBirthdays = !now.birthday().equals(draft.birthday());
        this.ofReferrals = !now.referral().equals(draft.referral());
        this.known = known;
        this.from = from;
    }

    /// Rules that the result has a line for.
    List<String> rules() {
        return ofBirthdays && ofReferrals ? List.of(BIRTHDAY, REFERRAL) : ofBirthdays ? List.of(BIRTHDAY) : ofReferrals ? List.of(REFERRAL) : List.of();
    }

    /// An owner comes in.
    void visit(long owner, LocalDate day, Gives gives) {
        List<BirthdayPolicy.Pet> pets = known.pets().get(owner);
        if (pets == null) return;
        for (int side = 0; side < 2; side++) {
            if (birthdays.get(side).isEmpty()) continue;
            BirthdayPolicy policy = birthdays.get(side).get();
            Set<PetId> before = honoured.get(side).computeIfAbsent(new InYear(owner, day.getYear()), this::before);
            List<PetId> now = policy.honours(pets, before, day);
            before.addAll(now);
            if (!now.isEmpty()) gives.give(BIRTHDAY, owner, policy.worth(now.size()), side);
        }
    }

    private Set<PetId> before(InYear year) {
        return new HashSet<>(year.year() == from.getYear() ? known.honoured().getOrDefault(year.owner(), Set.of()) : Set.of());
    }

    /// All friends who first paid in these days.
    void friends(Gives gives) {
        for (int side = 0; side < 2; side++) {
            if (referrals.get(side).isEmpty()) continue;
            Map<InYear, Integer> rewarded = new HashMap<>();
            for (Friend friend : known.friends()) {
                InYear year = new InYear(friend.referrer(), friend.billed().getYear());
                int earlier = rewarded.computeIfAbsent(year, _ -> year.year() == from.getYear() ? known.rewarded().getOrDefault(year.owner(), 0) : 0);
                ReferralPolicy.Reward reward = referrals.get(side).get()
                        .reward(new ReferralPolicy.FirstBill(friend.samePhone(), friend.enrolled(), friend.billed(), friend.net(), earlier));
                if (reward.result() == ReferralPolicy.Result.OK) rewarded.merge(year, 1, Integer::sum);
                if (reward.referrer().isPositive()) gives.give(REFERRAL, friend.referrer(), reward.referrer(), side);
                if (reward.referee().isPositive()) gives.give(REFERRAL, friend.referee(), reward.referee(), side);
            }
        }
    }
}
