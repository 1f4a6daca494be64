package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.owners.ProfileFacts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Missions and streaks as the manager sees and changes them, and how far each owner has come. Every change is a version of
/// its own; bills fulfil them by themselves.
public final class MissionBook {
    private static final int MOST_NEEDED = 100, MOST_DAYS = 3660;
    private static final long MOST_POINTS = 1_000_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final MissionRepository missions = new MissionRepository();
    private final Bonuses bonuses = new Bonuses(new LedgerWriter(new LedgerRepository()));

    public MissionBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param fulfilled how often, all versions together
    public record Tally(Mission mission, int fulfilled) {
    }

    /// Why a mission was not saved.
    public record Senseless(String field, String key) implements Refusal {
        @Override
        public Message message() {
            return Message.of(key);
        }
    }

    /// All in their newest version, those still asked first.
    public List<Tally> all() {
        return transactions.read(ctx -> {
            Map<String, Integer> fulfilled = missions.fulfilled(ctx);
            return missions.newest(ctx).stream().map(mission -> new Tally(mission, fulfilled.getOrDefault(mission.code(), 0))).toList();
        });
    }

    /// How far an owner has come with what can still be fulfilled.
    public List<Mission.Stand> stands(OwnerId owner) {
        return transactions.read(ctx -> bonuses.stands(ctx, owner, today()));
    }

    /// For the profile of an owner and the counter: what has been begun.
    public ProfileFacts profileFacts(OwnerId owner) {
        return ProfileFacts.attention(stands(owner).stream().filter(stand -> stand.done() > 0 && stand.missing() > 0).map(Mission.Stand::says).toList());
    }

    /// Refused without the right to edit rules, and when something about it makes no sense.
    public Outcome<Mission> add(Mission.Terms wanted, Authority authority) {
        return edit(wanted, authority, (ctx, terms) -> missions.insert(ctx, missions.nextCode(ctx), 1, terms, true, clock.instant(), authority.by()), "mission.added");
    }

    /// A new version; what was fulfilled before stays. Refused as in `add`, and when somebody changed it since `before` was
    /// read.
    public Outcome<Mission> change(Mission before, Mission.Terms wanted, Authority authority) {
        return edit(wanted, authority, (ctx, terms) -> next(ctx, before, terms, before.active(), authority), "mission.changed");
    }

    /// Is asked no more, or again.
    public Outcome<Mission> setActive(Mission before, boolean active, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> written(ctx, next(ctx, before, before.terms(), active, authority), active ? "mission.resumed" : "mission.ended", authority)));
    }

    private interface Edit {
        /// `null` when somebody was faster.
        Mission in(DSLContext ctx, Mission.Terms terms);
    }

    private Outcome<Mission> edit(Mission.Terms wanted, Authority authority, Edit edit, String what) {
        return named(wanted).then(terms -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(_ -> written(ctx, edit.in(ctx, terms), what, authority))));
    }

    private Mission next(DSLContext ctx, Mission before, Mission.Terms terms, boolean active, Authority authority) {
        Mission newest = missions.newest(ctx).stream().filter(each -> each.code().equals(before.code())).findFirst().orElseThrow();
        return newest.version() != before.version() ? null
                : missions.insert(ctx, before.code(), before.version() + 1, terms, active, clock.instant(), authority.by());
    }

    private Outcome<Mission> written(DSLContext ctx, Mission made, String what, Authority authority) {
        if (made == null) return Outcome.refused(new ProgrammeRefusal.ChangedMeanwhile());
        audit.append(ctx, authority.by(), what, "MISSION", made.id(), Map.of("code", made.code(), "version", made.version(),
                "name", made.name().th(), "points", made.policy().points(), "answering", authority.answering().value()));
        return Outcome.done(made);
    }

    private static Outcome<Mission.Terms> named(Mission.Terms wanted) {
        return Limits.required("nameTh", wanted.name().th(), Limits.NAME).then(th -> Limits.line("nameEn", wanted.name().en(), Limits.NAME).then(en -> {
            Mission.Terms terms = new Mission.Terms(new Bilingual(th, en.isEmpty() ? th : en), wanted.policy(), wanted.group(), wanted.repeats(), wanted.from(), wanted.until());
            return senseless(terms).<Outcome<Mission.Terms>>map(Outcome::refused).orElseGet(() -> Outcome.done(terms));
        }));
    }

    private static Optional<Refusal> senseless(Mission.Terms terms) {
        MissionPolicy policy = terms.policy();
        if (policy.needed() < 1 || policy.needed() > MOST_NEEDED) return wrong("needed", "missions.sense.needed");
        if (policy.windowDays() < 1 || policy.windowDays() > MOST_DAYS) return wrong("days", "missions.sense.days");
        if (policy.kind() == MissionPolicy.Kind.VISITS && policy.windowDays() < policy.needed()) return wrong("days", "missions.sense.too_short");
        if (policy.least().isNegative()) return wrong("least", "missions.sense.least");
        if (!policy.points().isPositive() || policy.points().value() > MOST_POINTS) return wrong("points", "missions.sense.points");
        return terms.until().filter(terms.from()::isAfter).isPresent() ? wrong("until", "missions.sense.until") : Optional.empty();
    }

    private static Optional<Refusal> wrong(String field, String key) {
        return Optional.of(new Senseless(field, key));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
