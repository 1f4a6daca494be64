package jaidee.refunds;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.checkout.SaleChecksRepository;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Invariant;
import jaidee.deposits.DepositChecksRepository;
import jaidee.deposits.DepositService;
import jaidee.db.Verification;
import jaidee.documents.DocumentChecksRepository;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.partners.PartnerChecksRepository;
import jaidee.rewards.CouponChecksRepository;
import jaidee.rewards.RewardChecksRepository;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import jaidee.till.PaymentMethod;
import jaidee.till.TillChecksRepository;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A till where money can be given back: Mint at the desk, and Aun, who manages the clinic, beside her.
public final class RefundDesk implements AutoCloseable {
    public final Till till;
    public final RefundService refunds;
    public final DepositService deposits;
    public final StaffId aun;
    private static final List<Invariant> BOOKS = Stream.of(new LedgerChecksRepository().invariants(), new CouponChecksRepository().invariants(),
            new RewardChecksRepository().invariants(), new PartnerChecksRepository().invariants(),
            new SaleChecksRepository().invariants(), new DocumentChecksRepository().invariants(), new DepositChecksRepository().invariants(), new TillChecksRepository().invariants(),
            new RefundChecksRepository().invariants()).flatMap(List::stream).toList();

    public RefundDesk() {
        this(new Till());
    }

    public RefundDesk(Till till) {
        this.till = till;
        deposits = new DepositService(till.transactions, till.audit, new CodeIssuer(new Random(11)), till.clock());
        refunds = new RefundService(till.transactions, till.audit, till.settings,
                deposits, new CodeIssuer(new Random(9)), till.clock());
        aun = till.transactions.write(ctx -> new StaffId(ctx.insertInto(STAFF).set(STAFF.DISPLAY_NAME, "อุ่น").set(STAFF.ROLE, "MANAGER")
                .set(STAFF.CREATED_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).returningResult(STAFF.ID).fetchSingle().value1()));
    }

    /// Mint asks, Aun allows.
    public Authority allowed() {
        return new Authority(till.mint, Optional.of(aun));
    }

    /// All that remains of the bill, the way it was paid; what was given to pets stays in their books.
    public RefundChoice all(SaleId sale) {
        return some(sale, refunds.bill(sale).lines().stream().filter(line -> line.remaining() > 0)
                .collect(Collectors.toMap(SoldLine::position, SoldLine::remaining)));
    }

    public RefundChoice some(SaleId sale, Map<Integer, Integer> quantities) {
        return new RefundChoice(sale, RefundKind.REFUND, quantities, Optional.empty(), false, Set.of());
    }

    public RefundChoice wholly(SaleId sale) {
        RefundChoice all = all(sale);
        return new RefundChoice(sale, RefundKind.VOID, all.quantities(), Optional.empty(), false, Set.of());
    }

    public static RefundChoice back(RefundChoice choice, Map<PaymentMethod, Money> back, boolean cardInCash) {
        return new RefundChoice(choice.sale(), choice.kind(), choice.quantities(), Optional.of(back), cardInCash, choice.otherwise());
    }

    public Outcome<RefundDone> attempt(RefundChoice choice) {
        return refunds.confirm(UUID.randomUUID().toString(), refunds.preview(choice), "คืนสินค้า", allowed());
    }

    public RefundDone done(RefundChoice choice) {
        return attempt(choice).get();
    }

    public RefundDone refundedWholly(SaleReceipt sale) {
        return done(all(sale.id()));
    }

    /// What the books say against themselves; nothing when they are in order.
    public List<String> wrong() {
        return new Verification(till.transactions, BOOKS).run().stream()
                .flatMap(checked -> checked.findings().violations().stream().map(each -> checked.invariant().name() + ": " + each)).toList();
    }

    /// Every figure of the books that a refund of everything brings back to where it was.
    public Map<String, Object> figures(jaidee.kernel.OwnerId owner) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("balance", till.ledger.standing(owner).balance());
        figures.put("spent", till.ledger.standing(owner).spent());
        figures.put("tier", till.ledger.standing(owner).tier().code());
        return figures;
    }

    @Override
    public void close() {
        till.close();
    }
}
