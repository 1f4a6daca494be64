package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.PointsMoved;
import jaidee.loyalty.PointsSpending;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Standing;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Rewards at the desk: what an owner can have, points given for it, gifts picked up. What takes something off a bill goes
/// out as a coupon that only this owner can use, on the bill of the moment or a later one; a gift as a voucher with a code
/// of its own, handed over once.
public final class RewardService {
    private static final int REASON = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final LedgerService ledger;
    private final CodeIssuer codes;
    private final Clock clock;
    private final RewardBook book;
    private final PointsSpending spending = new PointsSpending();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final RewardRepository rewards = new RewardRepository();
    private final CouponRepository coupons = new CouponRepository();
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private PointsMoved moved = PointsMoved.NOBODY;

    public RewardService(Transactions transactions, AuditLog audit, LedgerService ledger, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.ledger = ledger;
        this.codes = codes;
        this.clock = clock;
        this.book = new RewardBook(transactions, audit, clock);
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// What an owner is to be told before points are given.
    ///
    /// @param offers    those within reach first, then those that only points are missing for, then the others
    /// @param redeemed  before, the newest first
    public record Choice(OwnerId owner, Standing standing, List<RewardOffer> offers, List<Redemption> redeemed) {
    }

    public Choice choice(OwnerId owner) {
        return transactions.read(ctx -> {
            Standing standing = ledger.standing(ctx, owner, today());
            List<RewardOffer> offers = book.tallies(ctx, today()).stream().filter(tally -> tally.reward().active())
                    .map(tally -> offer(ctx, tally, owner, standing)).toList();
            List<RewardOffer> sorted = offers.stream().sorted((a, b) -> rank(a) - rank(b)).toList();
            return new Choice(owner, standing, sorted, rewards.of(ctx, owner));
        });
    }

    private static int rank(RewardOffer offer) {
        return offer.against().isEmpty() ? 0 : offer.withMorePoints() ? 1 : 2;
    }

    private RewardOffer offer(DSLContext ctx, RewardTally tally, OwnerId owner, Standing standing) {
        RewardPolicy policy = new RewardPolicy(programmes.on(ctx, today()).tiers());
        int thisYear = rewards.ofOwner(ctx, owner, today()).getOrDefault(tally.reward().code(), 0);
        return new RewardOffer(tally, standing.balance(), policy.refuses(tally, new RewardPolicy.Wish(today(), standing.tier(), standing.balance(), thisYear)));
    }

    /// Those of the versions that there are, in their order: what was written down may name others.
    public List<Long> known(DSLContext ctx, List<Long> versions) {
        if (versions.isEmpty()) return versions;
        Set<Long> known = rewards.known(ctx, versions);
        return versions.stream().filter(known::contains).toList();
    }

    /// The rewards wanted with one bill, each as those before it leave the account and the stock.
    ///
    /// @param versions of them
    public List<RewardOnBill> onBill(DSLContext ctx, OwnerId owner, Standing standing, List<Long> versions) {
        RewardPolicy policy = new RewardPolicy(programmes.on(ctx, today()).tiers());
        List<RewardTally> tallies = book.tallies(ctx, today());
        Map<String, Integer> thisYear = rewards.ofOwner(ctx, owner, today());
        List<RewardOnBill> all = new ArrayList<>();
        for (long version : versions) {
            Reward wanted = rewards.version(ctx, version);
            int before = (int) all.stream().filter(each -> each.against().isEmpty() && each.reward().code().equals(wanted.code())).count();
            RewardTally tally = tallies.stream().filter(each -> each.reward().code().equals(wanted.code())).findFirst().orElseThrow();
            RewardPolicy.Wish wish = new RewardPolicy.Wish(today(), standing.tier(), standing.balance().minus(RewardOnBill.points(all)),
                    thisYear.getOrDefault(wanted.code(), 0) + before);
            Optional<RewardRefusal> against = tally.reward().version() == wanted.version()
                    ? policy.refuses(new RewardTally(tally.reward(), tally.given() + before, tally.ready()), wish) : Optional.of(new RewardRefusal.Changed());
            all.add(new RewardOnBill(wanted, against));
        }
        return all;
    }

    /// Makes the coupons that rewards work by on a bill, within its transaction. `redeemed` follows once the sale is in the
    /// books.
    ///
    /// @return one for each reward; none for a gift
    public List<Optional<CouponId>> begun(DSLContext ctx, OwnerId owner, List<RewardOnBill> wanted, Instant at, StaffId staff) {
        return wanted.stream().map(RewardOnBill::reward).map(reward -> reward.terms().gives() instanceof Reward.Gives.Gift ? Optional.<CouponId>empty()
                : Optional.of(coupon(ctx, reward, owner, today(), today().plusDays(reward.terms().voucherDays()), at, staff))).toList();
    }

    /// A bill with rewards on it.
    ///
    /// @param key     of its basket
    /// @param coupons as `begun` made them
    public record WithBill(OwnerId owner, SaleId sale, String key, List<RewardOnBill> rewards, List<Optional<CouponId>> coupons, Instant at, StaffId staff) {
    }

    /// Takes the points for the rewards on a bill, within its transaction; gifts go over the desk with it.
    public Optional<Refusal> redeemed(DSLContext ctx, WithBill bill) {
        for (int i = 0; i < bill.rewards().size(); i++) {
            Reward reward = bill.rewards().get(i).reward();
            CouponId coupon = bill.coupons().get(i).orElse(null);
            String key = bill.key() + ":" + i;
            Outcome<Long> entry = spending.spend(ctx, reward.points(), new PointsSpending.Deed(bill.owner(), "REWARD:" + key,
                    Message.of("loyalty.reason.redeemed", reward.name()), today(), bill.at(), bill.staff()));
            if (entry.refusal().isPresent()) return entry.refusal();
            long id = rewards.insert(ctx, new RewardRepository.NewRedemption(key, reward, rewards.nextNth(ctx, reward.code()), bill.owner(), entry.get(),
                    today(), bill.at(), bill.staff(), coupon, coupon == null ? codes.issue(CodeKind.GIFT).token() : null,
                    today().plusDays(reward.terms().voucherDays()), bill.sale()));
            if (coupon == null) rewards.handOver(ctx, id, bill.at(), bill.staff());
            audit.append(ctx, bill.staff(), "reward.redeemed", "REWARD_REDEMPTION", id, Map.of("reward", reward.code(), "version", reward.version(),
                    "owner", bill.owner().value(), "points", reward.points(), "sale", bill.sale().value()));
        }
        return Optional.empty();
    }

    /// Gives the points of `owner` for `reward`, those that lapse first before others, and makes the coupon or voucher.
    /// Asked again with the same key it answers with what was made. Refused as `choice` says, when the reward was changed
    /// meanwhile, and when points are owed.
    ///
    /// @param key made when the panel is opened
    public Outcome<Redemption> redeem(OwnerId owner, Reward reward, String key, StaffId staff) {
        return transactions.attempt(ctx -> {
            Optional<Redemption> before = rewards.byKey(ctx, key);
            return before.isPresent() ? Outcome.done(before.get())
                    : Rights.check(ctx, Authority.of(staff), Right.SELL).then(_ -> make(ctx, owner, reward, key, staff));
        });
    }

    private Outcome<Redemption> make(DSLContext ctx, OwnerId owner, Reward wanted, String key, StaffId staff) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = today();
        RewardTally tally = book.tallies(ctx, day).stream().filter(each -> each.reward().code().equals(wanted.code())).findFirst().orElseThrow();
        Reward reward = tally.reward();
        if (reward.version() != wanted.version()) return Outcome.refused(new RewardRefusal.Changed());
        Optional<RewardRefusal> against = offer(ctx, tally, owner, ledger.standing(ctx, owner, day)).against();
        if (against.isPresent()) return Outcome.refused(against.get());
        Message why = Message.of("loyalty.reason.redeemed", reward.name());
        return spending.spend(ctx, reward.points(), new PointsSpending.Deed(owner, "REWARD:" + key, why, day, at, staff)).map(entry -> {
            LocalDate lastDay = day.plusDays(reward.terms().voucherDays());
            CouponId coupon = reward.terms().gives() instanceof Reward.Gives.Gift ? null : coupon(ctx, reward, owner, day, lastDay, at, staff);
            String token = coupon == null ? codes.issue(CodeKind.GIFT).token() : null;
            long id = rewards.insert(ctx, new RewardRepository.NewRedemption(key, reward, rewards.nextNth(ctx, reward.code()), owner, entry, day, at, staff,
                    coupon, token, lastDay, null));
            moved.moved(ctx, owner);
            audit.append(ctx, staff, "reward.redeemed", "REWARD_REDEMPTION", id, Map.of("reward", reward.code(), "version", reward.version(),
                    "owner", owner.value(), "points", reward.points()));
            return rewards.redemption(ctx, id).orElseThrow();
        });
    }

    /// A coupon of a design of its own for each version of a reward, which is never given otherwise.
    private CouponId coupon(DSLContext ctx, Reward reward, OwnerId owner, LocalDate day, LocalDate lastDay, Instant at, StaffId staff) {
        String code = CouponDesign.codeOfReward(reward.id());
        CouponDesign design = design(ctx, code).orElseGet(() -> {
            designs.insert(ctx, RewardCoupons.design(code, reward), at);
            return design(ctx, code).orElseThrow();
        });
        CouponId id = coupons.insert(ctx, new CouponRepository.NewCoupon(design, codes.issue(CodeKind.COUPON).token(), Optional.of(owner), at, staff, null, day, lastDay, null));
        audit.append(ctx, staff, "coupon.issued", "COUPON", id.value(), Map.of("design", code));
        return id;
    }

    private Optional<CouponDesign> design(DSLContext ctx, String code) {
        return designs.designs(ctx).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Redemption> find(long redemption) {
        return transactions.read(ctx -> rewards.redemption(ctx, redemption));
    }

    /// The redemption behind a scanned voucher, in whatever state it is.
    public Outcome<Redemption> lookUp(String token) {
        return transactions.read(ctx -> rewards.byToken(ctx, token)).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new RewardRefusal.UnknownVoucher()));
    }

    /// Notes that the voucher was printed; a copy is in the log too.
    void printed(long redemption, StaffId staff) {
        transactions.write(ctx -> {
            if (rewards.redemption(ctx, redemption).orElseThrow().printed()) audit.append(ctx, staff, "reward_voucher.copied", "REWARD_REDEMPTION", redemption, Map.of());
            rewards.notePrinted(ctx, redemption);
            return redemption;
        });
    }

    /// The gift is picked up, once ever. Refused without the right to sell, when it was before, was taken back,
    /// or its day is past.
    public Outcome<Redemption> handOver(long redemption, StaffId staff) {
        return transactions.attempt(ctx -> Rights.check(ctx, Authority.of(staff), Right.SELL).then(_ -> {
            Redemption gift = rewards.redemption(ctx, redemption).orElseThrow();
            if (gift.token().isEmpty()) return Outcome.refused(new RewardRefusal.UnknownVoucher());
            if (gift.handed().isPresent()) return Outcome.refused(new RewardRefusal.PickedUp(gift.handed().get()));
            if (gift.cancelled().isPresent()) return Outcome.refused(new RewardRefusal.TakenBack(gift.cancelled().get()));
            if (today().isAfter(gift.lastDay())) return Outcome.refused(new RewardRefusal.VoucherOver(gift.lastDay()));
            if (!rewards.handOver(ctx, redemption, clock.instant(), staff)) return Outcome.refused(new RewardRefusal.PickedUp(today()));
            audit.append(ctx, staff, "reward.handed_over", "REWARD_REDEMPTION", redemption, Map.of("reward", gift.reward().code()));
            return Outcome.done(rewards.redemption(ctx, redemption).orElseThrow());
        }));
    }

    /// Undoes a redemption: the points go back to the lots they came from, the coupon or voucher ends, the reward can be
    /// had by somebody else. Refused without the right to end coupons, without a reason, and once it was used or picked up.
    public Outcome<Redemption> takeBack(long redemption, String reason, Authority authority) {
        return Limits.required("reason", reason, REASON).then(said -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.VOID_COUPON).then(_ -> {
            Redemption made = rewards.redemption(ctx, redemption).orElseThrow();
            if (made.cancelled().isPresent()) return Outcome.refused(new RewardRefusal.TakenBack(made.cancelled().get()));
            if (made.handed().isPresent()) return Outcome.refused(new RewardRefusal.PickedUp(made.handed().get()));
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Optional<Coupon> coupon = made.coupon().map(id -> coupons.coupons(ctx, Set.of(id)).get(id));
            if (coupon.filter(each -> each.state() instanceof CouponState.Redeemed).isPresent()) return Outcome.refused(new RewardRefusal.CouponUsed());
            coupon.filter(each -> each.state() instanceof CouponState.Waiting)
                    .ifPresent(each -> coupons.insertVoid(ctx, each.id(), at, authority.by(), said));
            rewards.cancel(ctx, redemption, said, at, authority.by());
            spending.giveBack(ctx, rewards.entry(ctx, redemption), new PointsSpending.Deed(made.owner(), "REWARD_BACK:" + redemption,
                    Message.of("loyalty.reason.redeemed_back", made.reward().name()), today(), at, authority.by()));
            moved.moved(ctx, made.owner());
            audit.append(ctx, authority.by(), "reward.taken_back", "REWARD_REDEMPTION", redemption, Map.of("reward", made.reward().code(),
                    "reason", said, "answering", authority.answering().value()));
            return Outcome.done(rewards.redemption(ctx, redemption).orElseThrow());
        })));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
