package jaidee.sample;

import jaidee.catalogue.Item;
import jaidee.checkout.AppliedDiscount;
import jaidee.checkout.Paid;
import jaidee.checkout.Quote;
import jaidee.checkout.QuoteLine;
import jaidee.checkout.Settlement;
import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.DocumentRecord;
import jaidee.db.tables.tables.records.DocumentSeriesRecord;
import jaidee.db.tables.tables.records.PaymentRecord;
import jaidee.db.tables.tables.records.SaleDiscountRecord;
import jaidee.db.tables.tables.records.SaleLineRecord;
import jaidee.db.tables.tables.records.SaleRecord;
import jaidee.documents.DocumentKind;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.till.PaymentMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the sales of the story down, each with its document; numbers run without a gap within each month.
final class SaleBook {
    private static final DocumentKind KIND = DocumentKind.ABB_TAX_INVOICE;

    private final BulkRows rows;
    private final CodeIssuer codes;
    private final AuditBook audit;
    private final Map<String, Integer> lastNumbers = new TreeMap<>();
    private long count;
    private Taken today = Taken.NOTHING;

    /// What a day brought so far.
    record Taken(int bills, Money payable, Money cash) {
        private static final Taken NOTHING = new Taken(0, Money.ZERO, Money.ZERO);
    }

    SaleBook(BulkRows rows, CodeIssuer codes, AuditBook audit) {
        this.rows = rows;
        this.codes = codes;
        this.audit = audit;
    }

    long count() {
        return count;
    }

    /// What was taken since this was asked last.
    Taken endDay() {
        Taken taken = today;
        today = Taken.NOTHING;
        return taken;
    }

    Sold write(Quote quote, Settlement settlement, OffsetDateTime at, long staff, Long shift, boolean first) {
        Sold sold = new Sold(++count, quote.basket().key(), at, quote.day(), staff);
        rows.add(head(quote, settlement, sold, shift, first));
        today = new Taken(today.bills() + 1, today.payable().plus(settlement.payable()), today.cash());
        quote.lines().forEach(line -> rows.add(line(line, sold)));
        List<AppliedDiscount> discounts = quote.discounts();
        for (int i = 0; i < discounts.size(); i++) rows.add(discount(discounts.get(i), i + 1, sold));
        List<Paid> payments = settlement.payments();
        for (int i = 0; i < payments.size(); i++) pay(payments.get(i), i + 1, sold);
        String number = document(sold);
        Points earned = quote.basket().owner().isPresent() ? quote.points() : Points.ZERO;
        audit.note(at, staff, "sale.made", "SALE", sold.sale(), Map.of("number", number, "payable", settlement.payable(),
                "points", earned, "spent", quote.basket().points()));
        discounts.forEach(discount -> discount.manual().ifPresent(manual -> audit.note(at, staff, "sale.discounted", "SALE", sold.sale(),
                Map.of("number", number, "reason", manual.reason(), "discount", manual.reduction().written(), "amount", discount.amount(),
                        "approved_by", manual.granted().answering().value()))));
        return sold;
    }

    /// The counters from which the desk goes on.
    void closeSeries() {
        lastNumbers.forEach((period, last) -> {
            DocumentSeriesRecord row = new DocumentSeriesRecord();
            row.setKind(KIND.name());
            row.setPeriod(period);
            row.setLastNo(last);
            rows.add(row);
        });
    }

    private static SaleRecord head(Quote quote, Settlement settlement, Sold sold, Long shift, boolean first) {
        SaleRecord row = new SaleRecord();
        row.setId(sold.sale());
        row.setIdempotencyKey(sold.key());
        row.setAt(sold.at());
        row.setBusinessDay(sold.day());
        row.setOwnerId(quote.basket().owner().map(OwnerId::value).orElse(null));
        row.setStaffId(sold.staff());
        row.setShiftId(shift);
        row.setGrossSatang(quote.gross().satang());
        row.setDiscountSatang(quote.discount().satang());
        row.setNetSatang(quote.net().satang());
        row.setVatBasisPoints(quote.vat().basisPoints());
        row.setVatSatang(quote.vat().vat().satang());
        row.setExemptSatang(quote.vat().exempt().satang());
        row.setRoundingSatang(settlement.rounding().satang());
        row.setPayableSatang(settlement.payable().satang());
        row.setPointsEarned(quote.basket().owner().map(owner -> quote.points().value()).orElse(null));
        row.setPointsPercent(quote.earned().multiplierPercent());
        row.setProgrammeVersion(quote.programme().version());
        row.setTierCode(quote.standing().map(standing -> standing.tier().code()).orElse(null));
        row.setFirstVisit(first);
        return row;
    }

    private static SaleLineRecord line(QuoteLine line, Sold sold) {
        Item item = line.line().item();
        SaleLineRecord row = new SaleLineRecord();
        row.setSaleId(sold.sale());
        row.setPosition(line.position());
        row.setPetId(line.line().pet().map(PetId::value).orElse(null));
        row.setItemId(item.id().value());
        row.setItemCode(item.code());
        row.setNameTh(item.name().th());
        row.setNameEn(item.name().en());
        row.setVatClass(item.vatClass().name());
        row.setServiceGroup(item.group().name());
        row.setPointsEach(item.pointsEach().value());
        row.setEarnsOnSpend(item.earnsOnSpend());
        row.setQuantity(line.line().quantity());
        row.setUnitSatang(item.price().satang());
        row.setGrossSatang(line.gross().satang());
        row.setDiscountSatang(line.discount().satang());
        row.setNetSatang(line.net().satang());
        row.setPointsSatang(line.byPoints().satang());
        row.setCategoryCode(item.category());
        row.setSpecies(line.species().orElse(null));
        return row;
    }

    private static SaleDiscountRecord discount(AppliedDiscount discount, int position, Sold sold) {
        SaleDiscountRecord row = new SaleDiscountRecord();
        row.setSaleId(sold.sale());
        row.setPosition(position);
        row.setLinePosition(discount.onlyLine().orElse(null));
        row.setKind(discount.kind().name());
        row.setCouponId(discount.coupon().map(CouponId::value).orElse(null));
        row.setLabelTh(discount.label().th());
        row.setLabelEn(discount.label().en());
        row.setSatang(discount.amount().satang());
        discount.manual().ifPresent(manual -> {
            row.setReason(manual.reason());
            row.setGrantedBy(manual.granted().answering().value());
        });
        if (discount.points().isPositive()) {
            row.setPoints(discount.points().value());
            row.setPointSatang(discount.amount().satang() / discount.points().value());
        }
        return row;
    }

    private void pay(Paid paid, int position, Sold sold) {
        PaymentRecord row = new PaymentRecord();
        row.setSaleId(sold.sale());
        row.setPosition(position);
        row.setMethod(paid.method().name());
        row.setSatang(paid.amount().satang());
        row.setTenderedSatang(paid.tendered().map(Money::satang).orElse(null));
        row.setChangeSatang(paid.change().map(Money::satang).orElse(null));
        row.setReference(paid.reference().isEmpty() ? null : paid.reference());
        row.setConfirmedBy(sold.staff());
        row.setAt(sold.at());
        rows.add(row);
        if (paid.method() == PaymentMethod.CASH) today = new Taken(today.bills(), today.payable(), today.cash().plus(paid.amount()));
    }

    private String document(Sold sold) {
        String period = DocumentKind.period(sold.day());
        int running = lastNumbers.merge(period, 1, Integer::sum);
        DocumentRecord row = new DocumentRecord();
        row.setKind(KIND.name());
        row.setPeriod(period);
        row.setRunningNo(running);
        row.setNumber(KIND.number(period, running));
        row.setToken(codes.issue(CodeKind.RECEIPT).token());
        row.setSaleId(sold.sale());
        row.setIssuedAt(sold.at());
        row.setIssuedBy(sold.staff());
        rows.add(row);
        return row.getNumber();
    }
}
