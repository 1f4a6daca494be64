package jaidee.checkout;

import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.catalogue.VatClass;
import jaidee.db.tables.tables.records.SaleRecord;
import jaidee.documents.DocumentKind;
import jaidee.health.NextTime;
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
import jaidee.loyalty.ReasonWords;
import jaidee.loyalty.TierRepository;
import jaidee.owners.OwnerName;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRepository;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Reads a sale back as its receipt.
final class ReceiptRepository {
    private static final String BALANCE = "balance";
    private static final Field<String> PHONE = field(select(OWNER_PHONE.E164).from(OWNER_PHONE).where(OWNER_PHONE.OWNER_ID.eq(SALE.OWNER_ID))
            .orderBy(OWNER_PHONE.POSITION).limit(1));
    private static final Field<String> LIFTED = field(select(TIER_CHANGE.TIER_CODE).from(TIER_CHANGE)
            .where(TIER_CHANGE.SALE_ID.eq(SALE.ID)).and(TIER_CHANGE.DIRECTION.eq("UP")));

    private final LedgerRepository ledger = new LedgerRepository();
    private final TierRepository tiers = new TierRepository();
    private final CouponRepository coupons = new CouponRepository();
    private final NextTimeRepository next = new NextTimeRepository();

    /// What is known of a sale that was made just now and needs no reading back.
    ///
    /// @param plain it has neither discounts nor coupons that were used, nor rewards
    record Parts(boolean plain, List<Coupon> given, List<NextTime> next) {
        static Parts of(boolean plain, List<Coupon> given, List<NextTime> next) {
            return new Parts(plain, given, next);
        }
    }

    SaleReceipt receipt(DSLContext ctx, SaleId id) {
        return receipt(ctx, id, new Parts(false, coupons.issuedWith(ctx, id), next.of(ctx, id)));
    }

    SaleReceipt receipt(DSLContext ctx, SaleId id, Parts parts) {
        Record head = ctx.select(SALE.fields()).select(DOCUMENT.ID, DOCUMENT.KIND, DOCUMENT.NUMBER, DOCUMENT.TOKEN, STAFF.DISPLAY_NAME,
                        OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, PHONE, LIFTED, LedgerRepository.balanceOf(SALE.OWNER_ID, SALE.AT).as(BALANCE))
                .from(SALE).join(STAFF).on(STAFF.ID.eq(SALE.STAFF_ID)).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .join(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in("RECEIPT", "ABB_TAX_INVOICE"))
                .where(SALE.ID.eq(id.value())).orderBy(DOCUMENT.ID).limit(1).fetchSingle();
        SaleRecord sale = head.into(SALE);
        Optional<OwnerId> owner = Optional.ofNullable(sale.getOwnerId()).map(OwnerId::new);
        Money net = Money.satang(sale.getNetSatang()), vat = Money.satang(sale.getVatSatang()), exempt = Money.satang(sale.getExemptSatang());
        return new SaleReceipt(id, new DocumentId(head.get(DOCUMENT.ID)), DocumentKind.valueOf(head.get(DOCUMENT.KIND)), head.get(DOCUMENT.NUMBER),
                head.get(DOCUMENT.TOKEN), sale.getAt().toInstant(), owner.map(o -> customer(o, head)), head.get(STAFF.DISPLAY_NAME), lines(ctx, id),
                parts.plain() ? List.of() : discounts(ctx, id), Money.satang(sale.getGrossSatang()), Money.satang(sale.getDiscountSatang()), net,
                new VatSums(sale.getVatBasisPoints(), net.minus(exempt).minus(vat), vat, exempt, net),
                Money.satang(sale.getRoundingSatang()), Money.satang(sale.getPayableSatang()), payments(ctx, id),
                owner.map(o -> points(ctx, sale, id, Points.of(head.get(BALANCE, Long.class)), forRewards(ctx, id, parts))),
                head.get(LIFTED) == null ? Optional.empty() : tiers.liftedBy(ctx, id), parts.plain() ? List.of() : used(ctx, id), parts.given(),
                sale.getFirstVisit(), said(sale.getNote()), parts.next());
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

    private static SaleReceipt.Customer customer(OwnerId owner, Record head) {
        OwnerName name = new OwnerName(said(head.get(OWNER.TITLE)), head.get(OWNER.FIRST_NAME), said(head.get(OWNER.LAST_NAME)), "");
        return new SaleReceipt.Customer(owner, name.titled(), said(head.get(PHONE)));
    }

    private static String said(String text) {
        return text == null ? "" : text;
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
    private SaleReceipt.PointsPart points(DSLContext ctx, SaleRecord row, SaleId sale, Points balance, Points forRewards) {
        Map<Message, Points> byReason = new LinkedHashMap<>();
        Points spent = forRewards;
        for (LedgerEntry entry : ledger.entries(ctx, sale)) {
            if (entry.kind() == LedgerEntry.Kind.REDEEM) spent = spent.minus(entry.points());
            else if (entry.kind().earned()) byReason.merge(entry.why(), entry.points(), Points::plus);
        }
        List<EarnReason> reasons = byReason.entrySet().stream().map(e -> new EarnReason(e.getKey(), e.getValue())).toList();
        Points earned = reasons.stream().map(EarnReason::points).reduce(Points.ZERO, Points::plus);
        return new SaleReceipt.PointsPart(earned, spent, reasons, balance,
                row.getTierOutlook() == null ? List.of() : ReasonWords.readAll(row.getTierOutlook()));
    }

    private static Points forRewards(DSLContext ctx, SaleId sale, Parts parts) {
        return parts.plain() ? Points.ZERO : Points.of(ctx.select(coalesce(sum(REWARD_REDEMPTION.POINTS), inline(BigDecimal.ZERO))).from(REWARD_REDEMPTION)
                .where(REWARD_REDEMPTION.SALE_ID.eq(sale.value())).fetchSingle().value1().longValueExact());
    }

    private List<Coupon> used(DSLContext ctx, SaleId sale) {
        List<CouponId> ids = ctx.select(COUPON_REDEMPTION.COUPON_ID).from(COUPON_REDEMPTION)
                .where(COUPON_REDEMPTION.SALE_ID.eq(sale.value())).orderBy(COUPON_REDEMPTION.ID)
                .fetch(row -> new CouponId(row.value1()));
        Map<CouponId, Coupon> known = coupons.coupons(ctx, ids);
        return ids.stream().map(known::get).toList();
    }
}
