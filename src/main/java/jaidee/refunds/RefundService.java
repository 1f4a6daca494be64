package jaidee.refunds;

import jaidee.audit.AuditLog;
import jaidee.db.JournalEntry;
import jaidee.db.Journaled;
import jaidee.db.Transactions;
import jaidee.deposits.DepositService;
import jaidee.deposits.DepositUse;
import jaidee.documents.DocumentBook;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.documents.NewDocument;
import jaidee.health.CareDues;
import jaidee.health.CareRecords;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.PointsMoved;
import jaidee.loyalty.PointsRefunds;
import jaidee.outreach.CareReminders;
import jaidee.owners.OwnerChanges;
import jaidee.rewards.CouponRefunds;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Rights;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Money back, or a bill made void. One transaction: money by tender, paper, points both ways, bonuses and tier, coupons,
/// the pets' books and their reminders, and the audit entry; all of it or none, on the disk before this returns.
public final class RefundService {
    private static final int REASON = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final DocumentBook documents;
    private final ShiftBook shifts;
    private final DepositService deposits;
    private final Clock clock;
    private final PointsRefunds points = new PointsRefunds();
    private PointsMoved moved = PointsMoved.NOBODY;
    private final CouponRefunds coupons;
    private final CareRecords care;
    private final CareReminders reminders;
    private final RefundPlanning planning;
    private final RefundRepository refunds = new RefundRepository();
    private final List<RefundFollower> followers = new CopyOnWriteArrayList<>();

    /// Alone: nobody hears of what falls due anew.
    public RefundService(Transactions transactions, AuditLog audit, SettingsService settings, DepositService deposits, CodeIssuer codes,
                         Clock clock) {
        this(transactions, audit, settings, deposits, codes, new CareDues(transactions, new OwnerChanges(transactions), clock), clock);
    }

    /// @param dues of the pets, reckoned anew when something was not given after all
    public RefundService(Transactions transactions, AuditLog audit, SettingsService settings, DepositService deposits, CodeIssuer codes,
                         CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.deposits = deposits;
        this.clock = clock;
        this.documents = new DocumentBook(codes, audit);
        this.shifts = new ShiftBook(audit);
        this.coupons = new CouponRefunds(audit);
        this.care = new CareRecords(audit, dues);
        this.reminders = new CareReminders(care);
        this.planning = new RefundPlanning(settings, documents, shifts, points, coupons, care, reminders);
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Has `follower` told inside every transaction that undid a bill or part of it.
    public void whenUndone(RefundFollower follower) {
        followers.add(follower);
    }

    /// The bill with what can still be given back of it.
    public SoldBill bill(SaleId sale) {
        return transactions.read(ctx -> planning.bill(ctx, sale));
    }

    /// Everything that `choice` would do, and what stands against it. A few milliseconds.
    public RefundPreview preview(RefundChoice choice) {
        return transactions.read(ctx -> planning.plan(ctx, choice, day(clock.instant())));
    }

    /// Does what `seen` told, once for each key: confirming again gives the answer of the first time. Refused without a
    /// reason, without the right, and when the books have moved so that it would come to something else.
    ///
    /// @param key made when the form was opened
    public Outcome<RefundDone> confirm(String key, RefundPreview seen, String reason, Authority authority) {
        if (reason.isBlank()) return Outcome.refused(new RefundRefusal.NeedsReason());
        return Limits.line("reason", reason, REASON).then(said -> {
            Outcome<RefundDone> made = transactions.attemptJournaled(ctx -> refunds.byKey(ctx, key).isPresent()
                    ? Outcome.refused(new MadeBefore()) : make(ctx, key, seen, said, authority));
            boolean before = made.refusal().filter(MadeBefore.class::isInstance).isPresent();
            return before ? Outcome.done(transactions.read(ctx -> refunds.byKey(ctx, key).orElseThrow())) : made;
        });
    }

    private Outcome<Journaled<RefundDone>> make(DSLContext ctx, String key, RefundPreview seen, String reason, Authority authority) {
        return Rights.check(ctx, authority, seen.choice().kind().right()).then(allowed -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            LocalDate today = day(at);
            seen.bill().owner().ifPresent(owner -> points.lapse(ctx, owner, today, at));
            RefundPreview plan = planning.plan(ctx, seen.choice(), today);
            if (!plan.confirmable()) return Outcome.refused(plan.obstacles().getFirst());
            if (!plan.does(seen)) return Outcome.refused(new RefundRefusal.ChangedMeanwhile());
            return Outcome.done(write(ctx, new RefundRepository.NewRefund(refunds.nextId(ctx), key, plan, reason, at, today,
                    shifts.current(ctx, at, authority.by()), authority)));
        });
    }

    private Journaled<RefundDone> write(DSLContext ctx, RefundRepository.NewRefund refund) {
        RefundPreview plan = refund.plan();
        StaffId staff = refund.authority().by();
        refunds.insert(ctx, refund);
        Optional.ofNullable(plan.back().get(PaymentMethod.DEPOSIT)).filter(Money::isPositive).ifPresent(back -> deposits.restore(ctx, new DepositUse(
                plan.bill().owner().orElseThrow(), plan.bill().id(), back, refund.at(), staff, refund.shift()), refund.id()));
        String number = paper(ctx, refund);
        plan.points().ifPresent(undone -> {
            points.write(ctx, undone, new PointsRefunds.Deed(refund.id(), refund.key(), plan.bill().number(), refund.at(), staff));
            undone.owners().forEach(owner -> moved.moved(ctx, owner));
        });
        coupons.write(ctx, plan.coupons(), refund.id(), refund.reason(), refund.at(), staff);
        plan.care().stream().filter(each -> !each.kept()).forEach(each -> {
            care.withdraw(ctx, each.given(), refund.reason(), refund.at(), staff);
            reminders.follow(ctx, each.reminders(), refund.at(), refund.day());
        });
        List<Long> gone = plan.sums().orElseThrow().parts().stream().filter(part -> part.quantity() == part.line().remaining())
                .map(part -> part.line().id()).toList();
        followers.forEach(follower -> follower.undone(ctx, gone, refund.at()));
        audit.append(ctx, staff, plan.choice().kind() == RefundKind.VOID ? "sale.voided" : "sale.refunded", "SALE", plan.bill().id().value(),
                told(refund, number));
        Points moved = plan.points().map(undone -> undone.after().minus(undone.before())).orElse(Points.ZERO);
        return new Journaled<>(new RefundDone(refund.id(), plan.bill().id(), plan.choice().kind(), number, plan.money()),
                new JournalEntry(JournalEntry.Kind.REFUND, refund.id().value(), number, refund.at(), plan.money().negated(), moved));
    }

    /// A credit note or slip of its own; a bill made void keeps its number, and all its papers are marked.
    private String paper(DSLContext ctx, RefundRepository.NewRefund refund) {
        SoldBill bill = refund.plan().bill();
        StaffId staff = refund.authority().by();
        if (refund.plan().paper().isEmpty()) {
            documents.of(ctx, bill.id()).stream().filter(IssuedDocument::stands)
                    .forEach(document -> documents.voided(ctx, document, refund.reason(), staff, refund.at()));
            return bill.number();
        }
        IssuedDocument original = bill.paper().orElseThrow();
        NewDocument wanted = NewDocument.of(refund.plan().paper().get(), refund.day(), new DocumentSubject.OfRefund(refund.id(), bill.id()),
                refund.at(), staff).refersTo(original.id());
        return documents.issue(ctx, original.buyer().map(wanted::madeOutTo).orElse(wanted)).number();
    }

    private static Map<String, Object> told(RefundRepository.NewRefund refund, String number) {
        RefundPreview plan = refund.plan();
        RefundSums sums = plan.sums().orElseThrow();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("refund", refund.id().value());
        detail.put("number", number);
        detail.put("reason", refund.reason());
        detail.put("approvedBy", refund.authority().approvedBy().map(who -> String.valueOf(who.value())).orElse(""));
        detail.put("net", sums.net());
        detail.put("money", plan.money());
        detail.put("back", plan.back().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(back -> back.getKey() + " " + back.getValue().satang()).collect(Collectors.joining(", ")));
        detail.put("cardInCash", plan.choice().cardInCash());
        detail.put("lines", sums.parts().stream().map(part -> part.line().position() + " x " + part.quantity()).collect(Collectors.joining(", ")));
        plan.points().ifPresent(undone -> {
            detail.put("pointsReturned", undone.returned());
            detail.put("pointsTakenBack", undone.takenBack());
            detail.put("pointsWrittenOff", undone.writtenOff());
            undone.tier().ifPresent(step -> detail.put("tier", step.held().tier().code()));
        });
        detail.put("coupons", plan.coupons().stream().map(fate -> fate.coupon().id().value() + " " + fate.kind()).collect(Collectors.joining(", ")));
        detail.put("careWithdrawn", plan.care().stream().filter(each -> !each.kept()).map(each -> String.valueOf(each.given().id()))
                .collect(Collectors.joining(", ")));
        return detail;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Days.BANGKOK);
    }

    /// Never leaves this class: the answer is that of the first time.
    private record MadeBefore() implements Refusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.made_before");
        }
    }
}
