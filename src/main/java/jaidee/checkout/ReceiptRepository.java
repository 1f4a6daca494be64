package jaidee.checkout;

import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.catalogue.VatClass;
import jaidee.db.tables.tables.records.DocumentRecord;
import jaidee.db.tables.tables.records.SaleRecord;
import jaidee.documents.DocumentKind;
import jaidee.health.NextTimeRepository;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.DocumentId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.EarnReason;
import jaidee.loyalty.LedgerEntry;
import jaidee.loyalty.LedgerRepository;
import jaidee.loyalty.TierRepository;
import jaidee.owners.OwnerName;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRepository;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Reads a sale back as its receipt.
final class ReceiptRepository {
    private final LedgerRepository ledger = new LedgerRepository();
    private final TierRepository tiers = new TierRepository();
    private final CouponRepository coupons = new CouponRepository();
    private final NextTimeRepository next = new NextTimeRepository();

    SaleReceipt receipt(DSLContext ctx, SaleId id) {
        SaleRecord sale = ctx.fetchSingle(SALE, SALE.ID.eq(id.value()));
        DocumentRecord document = ctx.selectFrom(DOCUMENT)
                .where(DOCUMENT.SALE_ID.eq(id.value())).and(DOCUMENT.KIND.in("RECEIPT", "ABB_TAX_INVOICE"))
                .orderBy(DOCUMENT.ID).limit(1).fetchSingle();
        Optional<OwnerId> owner = Optional.ofNullable(sale.getOwnerId()).map(OwnerId::new);
        Money net = Money.satang(sale.getNetSatang()), vat = Money.satang(sale.getVatSatang()), exempt = Money.satang(sale.getExemptSatang());
        return new SaleReceipt(id, new DocumentId(document.getId()), DocumentKind.valueOf(document.getKind()), document.getNumber(), document.getToken(),
                sale.getAt().toInstant(), owner.map(o -> customer(ctx, o)), cashier(ctx, sale.getStaffId()), lines(ctx, id),
                discounts(ctx, id), Money.satang(sale.getGrossSatang()), Money.satang(sale.getDiscountSatang()), net,
                new VatSums(sale.getVatBasisPoints(), net.minus(exempt).minus(vat), vat, exempt, net),
                Money.satang(sale.getRoundingSatang()), Money.satang(sale.getPayableSatang()), payments(ctx, id),
                owner.map(o -> points(ctx, id, o, sale.getAt().toInstant())), tiers.liftedBy(ctx, id), used(ctx, id), coupons.issuedWith(ctx, id),
                sale.getFirstVisit(), said(sale.getNote()), next.of(ctx, id));
    }

    Optional<SaleId> byToken(DSLContext ctx, String token) {
        return find(ctx, DOCUMENT.TOKEN.eq(token));
    }

    Optional<SaleId> byNumber(DSLContext ctx, String number) {
        return find(ctx, DOCUMENT.NUMBER.eq(number));
    }

    private static Optional<SaleId> find(DSLContext ctx, Condition which) {
        return ctx.select(DOCUMENT.SALE_ID).from(DOCUMENT).where(which).and(DOCUMENT.SALE_ID.isNotNull()).fetchOptional(row -> new SaleId(row.value1()));
    }

    private static SaleReceipt.Customer customer(DSLContext ctx, OwnerId owner) {
        String phone = ctx.select(OWNER_PHONE.E164).from(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.eq(owner.value()))
                .orderBy(OWNER_PHONE.POSITION).limit(1).fetchOptional(row -> row.value1()).orElse("");
        return ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.eq(owner.value()))
                .fetchSingle(row -> new SaleReceipt.Customer(owner, new OwnerName(said(row.value1()), row.value2(), said(row.value3()), "").titled(), phone));
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static String cashier(DSLContext ctx, long staff) {
        return ctx.select(STAFF.DISPLAY_NAME).from(STAFF).where(STAFF.ID.eq(staff)).fetchSingle().value1();
    }

    private static List<SaleReceipt.Line> lines(DSLContext ctx, SaleId sale) {
        return ctx.select(SALE_LINE.asterisk(), PET.NAME).from(SALE_LINE).leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE_LINE.SALE_ID.eq(sale.value())).orderBy(SALE_LINE.POSITION)
                .fetch(row -> new SaleReceipt.Line(row.get(SALE_LINE.POSITION),
                        Optional.ofNullable(row.get(SALE_LINE.PET_ID)).map(PetId::new),
                        said(row.get(PET.NAME)), new ItemId(row.get(SALE_LINE.ITEM_ID)),
                        row.get(SALE_LINE.ITEM_CODE), new Bilingual(row.get(SALE_LINE.NAME_TH), row.get(SALE_LINE.NAME_EN)),
                        VatClass.valueOf(row.get(SALE_LINE.VAT_CLASS)), row.get(SALE_LINE.QUANTITY),
                        Money.satang(row.get(SALE_LINE.UNIT_SATANG)),
                        Optional.ofNullable(row.get(SALE_LINE.LIST_UNIT_SATANG)).map(listed ->
                                new SaleReceipt.PriceByHand(Money.satang(listed), row.get(SALE_LINE.PRICE_REASON))), Money.satang(row.get(SALE_LINE.DISCOUNT_SATANG)),
                        Money.satang(row.get(SALE_LINE.NET_SATANG)), said(row.get(SALE_LINE.NOTE))));
    }

    private static List<SaleReceipt.Discount> discounts(DSLContext ctx, SaleId sale) {
        return ctx.selectFrom(SALE_DISCOUNT).where(SALE_DISCOUNT.SALE_ID.eq(sale.value())).orderBy(SALE_DISCOUNT.POSITION)
                .fetch(row -> new SaleReceipt.Discount(DiscountKind.valueOf(row.getKind()), new Bilingual(row.getLabelTh(), row.getLabelEn()),
                        Money.satang(row.getSatang()), Optional.ofNullable(row.getLinePosition()), said(row.getReason()),
                        Points.of(row.getPoints() == null ? 0 : row.getPoints())));
    }

    private static List<Paid> payments(DSLContext ctx, SaleId sale) {
        return ctx.select(PAYMENT.asterisk(), STAFF.DISPLAY_NAME).from(PAYMENT).join(STAFF).on(STAFF.ID.eq(PAYMENT.CONFIRMED_BY))
                .where(PAYMENT.SALE_ID.eq(sale.value())).orderBy(PAYMENT.POSITION)
                .fetch(row -> new Paid(PaymentMethod.valueOf(row.get(PAYMENT.METHOD)), Money.satang(row.get(PAYMENT.SATANG)),
                        Optional.ofNullable(row.get(PAYMENT.TENDERED_SATANG)).map(Money::satang),
                        Optional.ofNullable(row.get(PAYMENT.CHANGE_SATANG)).map(Money::satang), said(row.get(PAYMENT.REFERENCE)),
                        Optional.of(new CheckedBy(new StaffId(row.get(PAYMENT.CONFIRMED_BY)), row.get(STAFF.DISPLAY_NAME)))
                                .filter(who -> row.get(PAYMENT.METHOD).equals(PaymentMethod.PROMPTPAY.name()))));
    }

    /// Only what the sale itself did: a refund, later, has a paper of its own.
    private SaleReceipt.PointsPart points(DSLContext ctx, SaleId sale, OwnerId owner, Instant at) {
        Map<Message, Points> byReason = new LinkedHashMap<>();
        Points spent = Points.ZERO;
        for (LedgerEntry entry : ledger.entries(ctx, sale)) {
            if (entry.kind() == LedgerEntry.Kind.REDEEM) spent = spent.minus(entry.points());
            else if (entry.kind().earned()) byReason.merge(entry.why(), entry.points(), Points::plus);
        }
        List<EarnReason> reasons = byReason.entrySet().stream().map(e -> new EarnReason(e.getKey(), e.getValue())).toList();
        Points earned = reasons.stream().map(EarnReason::points).reduce(Points.ZERO, Points::plus);
        return new SaleReceipt.PointsPart(earned, spent, reasons, ledger.balance(ctx, owner, at));
    }

    private List<Coupon> used(DSLContext ctx, SaleId sale) {
        List<CouponId> ids = ctx.select(COUPON_REDEMPTION.COUPON_ID).from(COUPON_REDEMPTION)
                .where(COUPON_REDEMPTION.SALE_ID.eq(sale.value())).orderBy(COUPON_REDEMPTION.ID)
                .fetch(row -> new CouponId(row.value1()));
        Map<CouponId, Coupon> known = coupons.coupons(ctx, ids);
        return ids.stream().map(known::get).toList();
    }
}
