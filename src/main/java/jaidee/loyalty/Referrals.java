package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerLine;
import jaidee.owners.OwnerSearch;
import jaidee.owners.Recommending;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Owners who recommend the clinic: the slip they hand on, who came with it, and what became of it. The reward itself is
/// given by the friend's first bill (`Bonuses`) and goes with a refund of it.
public final class Referrals implements Recommending {
    private static final int OFFERS = 6;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final Supplier<OwnerSearch> search;
    private final Clock clock;
    private final ReferralRepository rows = new ReferralRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    /// @param search asked when somebody looks for an owner
    public Referrals(Transactions transactions, AuditLog audit, CodeIssuer codes, Supplier<OwnerSearch> search, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.codes = codes;
        this.search = search;
        this.clock = clock;
    }

    /// Somebody who was recommended.
    ///
    /// @param result empty while no bill has decided it
    public record Friend(OwnerId id, String name, LocalDate noted, Optional<ReferralPolicy.Result> result) {
        public Message says() {
            return Message.of("referral.result." + result.map(Enum::name).orElse("OPEN"));
        }

        public boolean rewarded() {
            return result.filter(each -> each == ReferralPolicy.Result.OK).isPresent();
        }
    }

    /// @param token  of the slip, all that its code holds
    /// @param policy what it promises today
    public record Slip(String token, ReferralPolicy policy) {
    }

    /// The owner's slip, made when it is first wanted: always the same code. Refused when the clinic gives nothing for
    /// recommending.
    public Outcome<Slip> slip(OwnerId owner, StaffId staff) {
        return transactions.attempt(ctx -> Rights.check(ctx, staff, Right.EDIT_OWNERS).then(_ -> {
            Optional<ReferralPolicy> policy = programmes.on(ctx, today()).referral();
            if (policy.isEmpty()) return Outcome.refused(new ReferralRefusal.NotNow());
            String token = rows.token(ctx, owner).orElseGet(() -> {
                String made = codes.issue(CodeKind.FRIEND).token();
                rows.insert(ctx, owner, made, clock.instant());
                audit.append(ctx, staff, "friend.slip_made", "OWNER", owner.value(), Map.of());
                return made;
            });
            return Outcome.done(new Slip(token, policy.get()));
        }));
    }

    /// Whom this owner recommended, the newest first.
    public List<Friend> friends(OwnerId owner) {
        return transactions.read(ctx -> rows.friends(ctx, owner));
    }

    /// Who recommended this owner, by name.
    public Optional<String> recommenderOf(OwnerId friend) {
        return transactions.read(ctx -> rows.recommender(ctx, friend).flatMap(who -> rows.name(ctx, who)));
    }

    @Override
    public List<Recommender> find(String typed) {
        return search.get().find(typed, OFFERS).stream().map(hit -> of(hit.owner())).toList();
    }

    private static Recommender of(OwnerLine line) {
        return new Recommender(line.id(), line.name().spoken(), line.phones().stream().findFirst().map(PhoneNumber::display).orElse(""));
    }

    @Override
    public Optional<Recommender> bySlip(String token) {
        return transactions.read(ctx -> rows.owner(ctx, token).map(owner -> new Recommender(owner, rows.name(ctx, owner).orElse(""), "")));
    }

    /// Refuses oneself, and somebody with the same telephone.
    @Override
    public Optional<Refusal> note(DSLContext ctx, OwnerId recommender, OwnerId friend, StaffId by) {
        if (recommender.equals(friend)) return Optional.of(new ReferralRefusal.Oneself());
        if (rows.samePhone(ctx, recommender, friend)) return Optional.of(new ReferralRefusal.SamePhone());
        rows.note(ctx, recommender, friend, today());
        audit.append(ctx, by, "friend.noted", "OWNER", friend.value(), Map.of("recommender", recommender.value()));
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
