package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points that a bill brings besides its own: a mission it fulfils, and the friend who recommended the clinic. Nothing
/// happens where the clinic has neither missions nor referrals.
final class Bonuses {
    private final LedgerWriter writer;
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final BonusRepository rows = new BonusRepository();

    Bonuses(LedgerWriter writer) {
        this.writer = writer;
    }

    /// A bonus that no longer holds.
    ///
    /// @param name    of the mission; empty for others
    /// @param entries that brought points, of several owners for a referral
    /// @param row     of the completion or referral; 0 for a birthday, which has none
    record Lost(Kind kind, Optional<Bilingual> name, List<Long> entries, long row) {
        enum Kind {
            MISSION, REFERRAL, BIRTHDAY
        }
    }

    /// Within a sale's transaction, once its row is written.
    void earn(DSLContext ctx, LedgerService.Sold sold) {
        List<Mission> asked = rows.missions(ctx, sold.day());
        List<BonusRepository.Completion> held = asked.isEmpty() ? List.of() : rows.completions(ctx, sold.owner());
        for (Mission mission : asked) {
            Optional<LocalDate> before = lastDone(held, mission, Long.MAX_VALUE);
            if (before.isPresent() && !mission.terms().repeats()) continue;
            if (progress(ctx, mission, sold.owner(), sold.day(), before, Optional.empty()).doneOn().isPresent()) complete(ctx, mission, sold);
        }
        sold.programme().referral().ifPresent(policy -> rows.openReferral(ctx, sold.owner())
                .ifPresent(referral -> refer(ctx, referral, policy, sold)));
    }

    /// What a refund of `less` from `sale` undoes.
    ///
    /// @param whole nothing is left of the bill: it was no visit
    List<Lost> lostBy(DSLContext ctx, SaleId sale, String saleKey, OwnerId owner, LocalDate saleDay, Money less, boolean whole) {
        List<Lost> lost = new ArrayList<>();
        List<BonusRepository.Completion> held = rows.completions(ctx, owner);
        for (BonusRepository.Completion done : held) {
            boolean counted = !done.on().isBefore(saleDay) && !done.mission().policy().first(done.on()).isAfter(saleDay);
            if (counted && progress(ctx, done.mission(), owner, done.on(), lastDone(held, done.mission(), done.id()), Optional.of(new Less(sale, less))).doneOn().isEmpty())
                lost.add(new Lost(Lost.Kind.MISSION, Optional.of(done.mission().name()), List.of(done.entry()), done.id()));
        }
        rows.rewarded(ctx, sale).filter(reward -> programmes.of(ctx, sale).referral()
                        .map(policy -> reward.net().minus(less).compareTo(policy.least()) < 0).orElse(false))
                .ifPresent(reward -> lost.add(new Lost(Lost.Kind.REFERRAL, Optional.empty(), rows.entries(ctx, key(reward.saleKey(), "")), reward.referral())));
        List<Long> birthdays = whole ? rows.entries(ctx, saleKey + ":" + Birthdays.KEY) : List.of();
        if (!birthdays.isEmpty()) lost.add(new Lost(Lost.Kind.BIRTHDAY, Optional.empty(), birthdays, 0));
        return lost;
    }

    void undo(DSLContext ctx, Lost lost, java.time.Instant at) {
        switch (lost.kind()) {
            case MISSION -> rows.undoCompletion(ctx, lost.row(), at);
            case REFERRAL -> rows.undoReferral(ctx, lost.row());
            // its entries say all
            case BIRTHDAY -> {
            }
        }
    }

    /// @param net given back of it just now
    private record Less(SaleId sale, Money net) {
    }

    /// How far the owner has come with what is asked on `day` and can still be fulfilled.
    List<Mission.Stand> stands(DSLContext ctx, OwnerId owner, LocalDate day) {
        List<Mission> asked = rows.missions(ctx, day);
        if (asked.isEmpty()) return List.of();
        List<BonusRepository.Completion> held = rows.completions(ctx, owner);
        List<Mission.Stand> stands = new ArrayList<>();
        for (Mission mission : asked) {
            Optional<LocalDate> before = lastDone(held, mission, Long.MAX_VALUE);
            if (before.isEmpty() || mission.terms().repeats())
                stands.add(new Mission.Stand(mission, progress(ctx, mission, owner, day, before, Optional.empty()).progress()));
        }
        return stands;
    }

    /// The day on which a mission was fulfilled last, in any version, by a completion before the one numbered `id`.
    static Optional<LocalDate> lastDone(List<BonusRepository.Completion> held, Mission mission, long id) {
        return held.stream().filter(done -> done.id() < id && done.mission().code().equals(mission.code())).map(BonusRepository.Completion::on)
                .max(java.util.Comparator.naturalOrder());
    }

    private MissionPolicy.Progress progress(DSLContext ctx, Mission mission, OwnerId owner, LocalDate day, Optional<LocalDate> after, Optional<Less> less) {
        List<MissionPolicy.Bill> bills = rows.bills(ctx, mission, owner, day, after).stream().map(bill -> new MissionPolicy.Bill(bill.day(),
                less.filter(part -> part.sale().equals(bill.sale())).map(part -> bill.net().minus(part.net())).orElse(bill.net()))).toList();
        return mission.policy().progress(bills, day);
    }

    private void complete(DSLContext ctx, Mission mission, LedgerService.Sold sold) {
        long entry = writer.earn(ctx, entry(sold, sold.owner(), sold.sale(), sold.key() + ":MISSION:" + mission.id(),
                mission.policy().points(), Message.of("loyalty.reason.mission", mission.name())), sold.programme().expiry());
        rows.insertCompletion(ctx, mission.id(), sold.owner(), sold.sale(), entry, sold.day());
    }

    private void refer(DSLContext ctx, BonusRepository.Referral referral, ReferralPolicy policy, LedgerService.Sold sold) {
        ReferralPolicy.Reward reward = policy.reward(new ReferralPolicy.FirstBill(referral.samePhone(), referral.enrolled(), sold.day(),
                sold.net(), rows.rewardedFriends(ctx, referral.referrer(), sold.day().getYear())));
        if (reward.referee().isPositive()) writer.earn(ctx, entry(sold, sold.owner(), sold.sale(), key(sold.key(), "REFEREE"),
                reward.referee(), Message.of("loyalty.reason.referee")), sold.programme().expiry());
        if (reward.referrer().isPositive()) {
            writer.lapse(ctx, referral.referrer(), sold.day(), sold.at());
            // without the sale: it is the friend's, not theirs
            writer.earn(ctx, entry(sold, referral.referrer(), null, key(sold.key(), "REFERRER"), reward.referrer(),
                    Message.of("loyalty.reason.referrer")), sold.programme().expiry());
        }
        rows.decide(ctx, referral.id(), sold.sale(), reward.result());
    }

    private static String key(String saleKey, String whose) {
        return saleKey + ":REFERRAL:" + whose;
    }

    private static LedgerRepository.NewEntry entry(LedgerService.Sold sold, OwnerId owner, SaleId sale, String key, Points points,
                                                   Message why) {
        return new LedgerRepository.NewEntry(owner, key, LedgerEntry.Kind.EARN_BONUS, points, sold.at(), sold.day(), sale, null,
                null, why, sold.staff());
    }
}
