package jaidee.deposits;

import jaidee.audit.AuditLog;
import jaidee.db.JournalEntry;
import jaidee.db.Journaled;
import jaidee.db.Transactions;
import jaidee.documents.DocumentBook;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.documents.NewDocument;
import jaidee.kernel.Days;
import jaidee.kernel.DepositEntryId;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.RefundId;
import jaidee.owners.ProfileFacts;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Takes deposits, lends them to the bills they pay, and gives them back. A balance is always the sum of its entries and
/// is looked at inside the transaction that spends it: of two windows that use the same money, one is refused.
public final class DepositService {
    /// More than this is a slip of the finger.
    private static final Money MOST = Money.baht(1_000_000);
    private static final int REFERENCE = 80, NOTE = 300;
    private static final Set<PaymentMethod> AS_MONEY =
            EnumSet.of(PaymentMethod.CASH, PaymentMethod.PROMPTPAY, PaymentMethod.CARD, PaymentMethod.TRANSFER);

    private final DepositRepository entries = new DepositRepository();
    private final Transactions transactions;
    private final AuditLog audit;
    private final DocumentBook documents;
    private final ShiftBook shifts;
    private final Clock clock;

    public DepositService(Transactions transactions, AuditLog audit, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.documents = new DocumentBook(codes, audit);
        this.shifts = new ShiftBook(audit);
        this.clock = clock;
    }

    public Money balance(OwnerId owner) {
        return transactions.read(ctx -> entries.balance(ctx, owner));
    }

    /// Empty for an owner without a profile.
    public Optional<DepositAccount> account(OwnerId owner) {
        return transactions.read(ctx -> entries.owner(ctx, owner).map(who -> new DepositAccount(owner, who.name(), who.phone(),
                entries.balance(ctx, owner), entries.of(ctx, owner).stream().map(entry -> withPaper(ctx, entry)).toList())));
    }

    /// Whose deposit a paper is about, by the code printed on it.
    public Optional<OwnerId> byToken(String token) {
        return transactions.read(ctx -> entries.ownerOfPaper(ctx, token));
    }

    /// What a profile shows: that there is money, and how much.
    public ProfileFacts profileFacts(OwnerId owner) {
        Money balance = balance(owner);
        return balance.isPositive() ? ProfileFacts.deposit(balance) : ProfileFacts.NONE;
    }

    /// Takes the money, once for each key, with a receipt of its own number.
    public Outcome<DepositEntry> take(TakeDeposit wanted) {
        return once(wanted.key(), ctx -> against(wanted).or(() -> unknown(ctx, wanted.owner()))
                .<Outcome<Journaled<DepositEntry>>>map(Outcome::refused).orElseGet(() -> {
            Instant at = now();
            DepositRepository.AsMoney money = new DepositRepository.AsMoney(wanted.key(), wanted.method(), wanted.reference().strip(),
                    wanted.note().strip(), wanted.checked().map(CheckedBy::id), Optional.empty());
            DepositRepository.NewEntry entry = new DepositRepository.NewEntry(wanted.owner(), DepositKind.TAKEN, wanted.amount(), at,
                    wanted.staff(), shifts.current(ctx, at, wanted.staff()), Optional.of(money), Optional.empty(), Optional.empty());
            return Outcome.done(written(ctx, entry, "deposit.taken"));
        }));
    }

    /// Gives money back to the owner, once for each key, never more than there is.
    public Outcome<DepositEntry> giveBack(ReturnDeposit wanted) {
        return once(wanted.key(), ctx -> Rights.check(ctx, wanted.authority(), Right.REFUND).then(authority -> {
            Optional<Refusal> wrong = against(wanted).or(() -> beyond(ctx, wanted.owner(), wanted.amount()));
            return wrong.isPresent() ? Outcome.refused(wrong.get()) : Outcome.done(givenBack(ctx, wanted, authority));
        }));
    }

    private Journaled<DepositEntry> givenBack(DSLContext ctx, ReturnDeposit wanted, Authority authority) {
        Instant at = now();
        DepositRepository.AsMoney money = new DepositRepository.AsMoney(wanted.key(), wanted.method(), wanted.reference().strip(),
                wanted.reason().strip(), Optional.empty(), authority.approvedBy());
        return written(ctx, new DepositRepository.NewEntry(wanted.owner(), DepositKind.RETURNED, wanted.amount().negated(), at,
                authority.by(), shifts.current(ctx, at, authority.by()), Optional.of(money), Optional.empty(), Optional.empty()),
                "deposit.returned");
    }

    /// Pays a part of a bill within its transaction, which writes the payment.
    public Outcome<DepositUse> use(DSLContext ctx, DepositUse use) {
        Optional<Refusal> wrong = beyond(ctx, use.owner(), use.amount());
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        entries.insert(ctx, DepositRepository.NewEntry.used(use));
        return Outcome.done(use);
    }

    /// Puts back what a bill was paid with, within the transaction of its refund, which writes the payment back.
    public void restore(DSLContext ctx, DepositUse used, RefundId refund) {
        entries.insert(ctx, DepositRepository.NewEntry.restored(used, refund));
    }

    private Journaled<DepositEntry> written(DSLContext ctx, DepositRepository.NewEntry entry, String deed) {
        DepositEntryId id = entries.insert(ctx, entry);
        IssuedDocument paper = documents.issue(ctx, NewDocument.of(entry.kind().paper(), LocalDate.ofInstant(entry.at(), Days.BANGKOK),
                new DocumentSubject.OfDeposit(id), entry.at(), entry.staff()));
        DepositRepository.AsMoney money = entry.money().orElseThrow();
        audit.append(ctx, entry.staff(), deed, "OWNER", entry.owner().value(), Map.of("number", paper.number(), "amount", entry.amount(),
                "method", money.method(), "note", money.note(),
                "approvedBy", money.approvedBy().map(who -> String.valueOf(who.value())).orElse("")));
        money.checkedBy().ifPresent(who -> audit.append(ctx, who, "payment.arrival_checked", "DEPOSIT", id.value(),
                Map.of("method", money.method(), "amount", entry.amount())));
        return new Journaled<>(read(ctx, id), new JournalEntry(JournalEntry.Kind.DEPOSIT, id.value(), paper.number(), entry.at(),
                entry.amount(), Points.ZERO));
    }

    private Outcome<DepositEntry> once(String key, Function<DSLContext, Outcome<Journaled<DepositEntry>>> deed) {
        Outcome<DepositEntry> made = transactions.attemptJournaled(ctx -> entries.byKey(ctx, key).isPresent()
                ? Outcome.refused(new MadeBefore()) : deed.apply(ctx));
        boolean before = made.refusal().filter(MadeBefore.class::isInstance).isPresent();
        return before ? Outcome.done(transactions.read(ctx -> read(ctx, entries.byKey(ctx, key).orElseThrow()))) : made;
    }

    private static Optional<Refusal> against(TakeDeposit wanted) {
        if (!wanted.amount().isPositive()) return Optional.of(new DepositRefusal.NoAmount());
        if (wanted.amount().compareTo(MOST) > 0) return Optional.of(new DepositRefusal.TooMuch(MOST));
        if (wanted.method() == PaymentMethod.PROMPTPAY && wanted.checked().isEmpty()) return Optional.of(new DepositRefusal.ArrivalNotChecked());
        return against(wanted.method(), wanted.reference(), wanted.note());
    }

    private static Optional<Refusal> against(ReturnDeposit wanted) {
        if (!wanted.amount().isPositive()) return Optional.of(new DepositRefusal.NoAmount());
        if (wanted.reason().isBlank()) return Optional.of(new DepositRefusal.NoReason());
        return against(wanted.method(), wanted.reference(), wanted.reason());
    }

    private static Optional<Refusal> against(PaymentMethod method, String reference, String note) {
        if (!AS_MONEY.contains(method)) return Optional.of(new DepositRefusal.NotThisWay());
        return Limits.line("reference", reference, REFERENCE).refusal().or(() -> Limits.line("note", note, NOTE).refusal());
    }

    private Optional<Refusal> unknown(DSLContext ctx, OwnerId owner) {
        return entries.owner(ctx, owner).isPresent() ? Optional.empty() : Optional.of(new DepositRefusal.NoOwner());
    }

    private Optional<Refusal> beyond(DSLContext ctx, OwnerId owner, Money amount) {
        Money balance = entries.balance(ctx, owner);
        return amount.compareTo(balance) > 0 ? Optional.of(new DepositRefusal.TooSmall(balance)) : Optional.empty();
    }

    private DepositEntry read(DSLContext ctx, DepositEntryId id) {
        return withPaper(ctx, entries.find(ctx, id));
    }

    private DepositEntry withPaper(DSLContext ctx, DepositEntry entry) {
        return new DepositEntry(entry.id(), entry.owner(), entry.kind(), entry.amount(), entry.at(), entry.method(),
                entry.reference(), entry.note(), entry.staff(), entry.checked(), entry.sale(), entry.balance(), documents.of(ctx, entry.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Never leaves this class: the answer is the entry made before.
    private record MadeBefore() implements Refusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.made_before");
        }
    }
}
