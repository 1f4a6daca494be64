package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What points can be given for, as the manager sees and changes it. Every change is a version of its own.
public final class RewardBook {
    private static final long MOST_POINTS = 10_000_000;
    private static final int MOST_COUNT = 1_000_000, MOST_DAYS = 3660;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final RewardRepository rewards = new RewardRepository();

    public RewardBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of them in their newest version; those that can be had first, the cheapest before others.
    public List<RewardTally> all() {
        return transactions.read(ctx -> tallies(ctx, today()));
    }

    List<RewardTally> tallies(DSLContext ctx, LocalDate day) {
        Map<String, Integer> given = rewards.given(ctx), ready = rewards.ready(ctx, day);
        return rewards.newest(ctx).stream().map(reward -> new RewardTally(reward, given.getOrDefault(reward.code(), 0),
                ready.getOrDefault(reward.code(), 0))).toList();
    }

    /// Those that can be had today by somebody with enough points: for a leaflet.
    public List<Reward> inForce() {
        LocalDate today = today();
        return all().stream().filter(tally -> tally.reward().active() && tally.left().map(left -> left > 0).orElse(true))
                .map(RewardTally::reward)
                .filter(reward -> reward.terms().from().map(from -> !today.isBefore(from)).orElse(true)
                        && reward.terms().until().map(until -> !today.isAfter(until)).orElse(true)).toList();
    }

    /// The newest first.
    public List<Reward> versions(String code) {
        return transactions.read(ctx -> rewards.versions(ctx, code));
    }

    /// Refused without the right to edit rules, and when something about it makes no sense.
    public Outcome<Reward> add(Reward.Terms wanted, Authority authority) {
        return edit(wanted, authority, (ctx, terms, at) -> {
            Reward made = rewards.insert(ctx, rewards.nextCode(ctx), 1, terms, true, at, authority.by());
            note(ctx, "reward.added", made, authority);
            return Outcome.done(made);
        });
    }

    /// A new version; what was redeemed before stays as it was. Refused as in `add`, and when somebody changed it since
    /// `before` was read.
    public Outcome<Reward> change(Reward before, Reward.Terms wanted, Authority authority) {
        return edit(wanted, authority, (ctx, terms, at) -> next(ctx, before, terms, before.active(), "reward.changed", at, authority));
    }

    /// Can be had no more, or again.
    public Outcome<Reward> setActive(Reward before, boolean active, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> next(ctx, before, before.terms(), active, active ? "reward.resumed" : "reward.ended", clock.instant(), authority)));
    }

    private interface Edit {
        Outcome<Reward> in(DSLContext ctx, Reward.Terms terms, Instant at);
    }

    private Outcome<Reward> edit(Reward.Terms wanted, Authority authority, Edit edit) {
        return named(wanted).then(terms -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> edit.in(ctx, terms, clock.instant()))));
    }

    private Outcome<Reward> next(DSLContext ctx, Reward before, Reward.Terms terms, boolean active, String what, Instant at, Authority authority) {
        Reward newest = rewards.newest(ctx, before.code()).orElseThrow();
        if (newest.version() != before.version()) return Outcome.refused(new RewardRefusal.Changed());
        Reward made = rewards.insert(ctx, before.code(), before.version() + 1, terms, active, at, authority.by());
        note(ctx, what, made, authority);
        return Outcome.done(made);
    }

    private void note(DSLContext ctx, String what, Reward made, Authority authority) {
        audit.append(ctx, authority.by(), what, "REWARD", made.id(), Map.of("code", made.code(), "version", made.version(),
                "name", made.name().th(), "points", made.points(), "answering", authority.answering().value()));
    }

    /// Both names, the Thai one for both when there is only that; and sense.
    private static Outcome<Reward.Terms> named(Reward.Terms wanted) {
        return Limits.required("nameTh", wanted.name().th(), Limits.NAME).then(th -> Limits.line("nameEn", wanted.name().en(), Limits.NAME).then(en -> {
            Reward.Terms terms = new Reward.Terms(new Bilingual(th, en.isEmpty() ? th : en), wanted.points(), wanted.gives(), wanted.tier(), wanted.from(),
                    wanted.until(), wanted.most(), wanted.mostPerYear(), wanted.voucherDays());
            return senseless(terms).<Outcome<Reward.Terms>>map(Outcome::refused).orElseGet(() -> Outcome.done(terms));
        }));
    }

    private static Optional<Refusal> senseless(Reward.Terms terms) {
        if (!terms.points().isPositive() || terms.points().compareTo(Points.of(MOST_POINTS)) > 0) return wrong("points", "rewards.prize.sense.points");
        if (terms.gives() instanceof Reward.Gives.Discount(var amount) && !amount.isPositive()) return wrong("amount", "rewards.prize.sense.amount");
        if (terms.from().isPresent() && terms.until().filter(terms.from().get()::isAfter).isPresent()) return wrong("until", "rewards.prize.sense.until");
        if (terms.most().filter(most -> most < 0 || most > MOST_COUNT).isPresent()) return wrong("most", "rewards.prize.sense.count");
        if (terms.mostPerYear().filter(most -> most < 1 || most > MOST_COUNT).isPresent()) return wrong("perYear", "rewards.prize.sense.count");
        return terms.voucherDays() < 0 || terms.voucherDays() > MOST_DAYS ? wrong("days", "rewards.prize.sense.days") : Optional.empty();
    }

    private static Optional<Refusal> wrong(String field, String key) {
        return Optional.of(new RewardRefusal.Senseless(field, key));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
