package jaidee.checkout;

import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import jaidee.catalogue.Item;
import jaidee.db.Rows;
import jaidee.db.tables.tables.records.PaymentRecord;
import jaidee.db.tables.tables.records.SaleDiscountRecord;
import jaidee.db.tables.tables.records.SaleLineRecord;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.ReasonWords;
import jaidee.till.CheckedBy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/// Writes a sale down. Rows are only ever added.
final class SaleRepository {
    /// Everything about a sale that is not in its quote.
    record NewSale(SaleId id, Quote quote, Settlement settlement, Instant at, StaffId staff, ShiftId shift,
                   boolean firstVisit) {
        OffsetDateTime moment() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    Optional<SaleId> byKey(DSLContext ctx, String key) {
        return ctx.select(SALE.ID).from(SALE).where(SALE.IDEMPOTENCY_KEY.eq(key)).fetchOptional(row -> new SaleId(row.value1()));
    }

    /// @param next number of the next sale
    record Turn(boolean madeBefore, SaleId next) {
    }

    Turn turn(DSLContext ctx, String key) {
        return ctx.select(field(select(SALE.ID).from(SALE).where(SALE.IDEMPOTENCY_KEY.eq(key))),
                        field(select(coalesce(max(SALE.ID), inline(0L)).plus(1L)).from(SALE)))
                .fetchSingle(row -> new Turn(row.value1() != null, new SaleId(row.value2())));
    }

    void insert(DSLContext ctx, NewSale sale) {
        insertHead(ctx, sale);
        Rows.insert(ctx, SALE_LINE, sale.quote().lines().stream().map(line -> row(sale.id(), line)).toList());
        List<AppliedDiscount> discounts = sale.quote().discounts();
        Rows.insert(ctx, SALE_DISCOUNT, IntStream.range(0, discounts.size()).mapToObj(i -> row(sale.id(), i + 1, discounts.get(i))).toList());
        List<Paid> payments = sale.settlement().payments();
        Rows.insert(ctx, PAYMENT, IntStream.range(0, payments.size()).mapToObj(i -> row(sale, i + 1, payments.get(i))).toList());
    }

    private void insertHead(DSLContext ctx, NewSale sale) {
        Quote quote = sale.quote();
        ctx.insertInto(SALE)
                .set(SALE.ID, sale.id().value())
                .set(SALE.IDEMPOTENCY_KEY, quote.basket().key())
                .set(SALE.AT, sale.moment())
                .set(SALE.BUSINESS_DAY, quote.day())
                .set(SALE.OWNER_ID, quote.basket().owner().map(OwnerId::value).orElse(null))
                .set(SALE.PRESENTED_BY, quote.basket().presenter().orElse(null))
                .set(SALE.STAFF_ID, sale.staff().value())
                .set(SALE.SHIFT_ID, sale.shift().value())
                .set(SALE.GROSS_SATANG, quote.gross().satang())
                .set(SALE.DISCOUNT_SATANG, quote.discount().satang())
                .set(SALE.NET_SATANG, quote.net().satang())
                .set(SALE.VAT_BASIS_POINTS, quote.vat().basisPoints())
                .set(SALE.VAT_SATANG, quote.vat().vat().satang())
                .set(SALE.EXEMPT_SATANG, quote.vat().exempt().satang())
                .set(SALE.ROUNDING_SATANG, sale.settlement().rounding().satang())
                .set(SALE.PAYABLE_SATANG, sale.settlement().payable().satang())
                .set(SALE.POINTS_EARNED, quote.basket().owner().map(owner -> quote.points().value()).orElse(null))
                .set(SALE.POINTS_PERCENT, quote.earned().multiplierPercent())
                .set(SALE.PROGRAMME_VERSION, quote.programme().version())
                .set(SALE.TIER_CODE, quote.standing().map(standing -> standing.tier().code()).orElse(null))
                .set(SALE.TIER_OUTLOOK, quote.ahead().isEmpty() ? null : ReasonWords.written(quote.ahead()))
                .set(SALE.FIRST_VISIT, sale.firstVisit())
                .set(SALE.NOTE, quote.basket().note().isEmpty() ? null : quote.basket().note())
                .execute();
    }

    private static SaleLineRecord row(SaleId sale, QuoteLine line) {
        Item item = line.line().item();
        Optional<OtherPrice> other = line.line().otherPrice();
        SaleLineRecord row = new SaleLineRecord();
        row.set(SALE_LINE.SALE_ID, sale.value());
        row.set(SALE_LINE.POSITION, line.position());
        row.set(SALE_LINE.PET_ID, line.line().pet().map(PetId::value).orElse(null));
        row.set(SALE_LINE.ITEM_ID, item.id().value());
        row.set(SALE_LINE.ITEM_CODE, item.code());
        row.set(SALE_LINE.NAME_TH, item.name().th());
        row.set(SALE_LINE.NAME_EN, item.name().en());
        row.set(SALE_LINE.VAT_CLASS, item.vatClass().name());
        row.set(SALE_LINE.SERVICE_GROUP, item.group().name());
        row.set(SALE_LINE.POINTS_EACH, item.pointsEach().value());
        row.set(SALE_LINE.EARNS_ON_SPEND, item.earnsOnSpend());
        row.set(SALE_LINE.QUANTITY, line.line().quantity());
        row.set(SALE_LINE.UNIT_SATANG, line.line().unitPrice().satang());
        row.set(SALE_LINE.LIST_UNIT_SATANG, other.map(price -> item.price().satang()).orElse(null));
        row.set(SALE_LINE.PRICE_REASON, other.map(OtherPrice::reason).orElse(null));
        row.set(SALE_LINE.PRICE_GRANTED_BY, other.map(price -> price.granted().answering().value()).orElse(null));
        row.set(SALE_LINE.GROSS_SATANG, line.gross().satang());
        row.set(SALE_LINE.DISCOUNT_SATANG, line.discount().satang());
        row.set(SALE_LINE.NET_SATANG, line.net().satang());
        row.set(SALE_LINE.POINTS_SATANG, line.byPoints().satang());
        row.set(SALE_LINE.CATEGORY_CODE, item.category());
        row.set(SALE_LINE.SPECIES, line.species().orElse(null));
        row.set(SALE_LINE.NOTE, line.line().note().isEmpty() ? null : line.line().note());
        return row;
    }

    private static SaleDiscountRecord row(SaleId sale, int position, AppliedDiscount discount) {
        boolean byPoints = discount.kind() == DiscountKind.POINTS;
        SaleDiscountRecord row = new SaleDiscountRecord();
        row.set(SALE_DISCOUNT.SALE_ID, sale.value());
        row.set(SALE_DISCOUNT.POSITION, position);
        row.set(SALE_DISCOUNT.LINE_POSITION, discount.onlyLine().orElse(null));
        row.set(SALE_DISCOUNT.KIND, discount.kind().name());
        row.set(SALE_DISCOUNT.COUPON_ID, discount.coupon().map(CouponId::value).orElse(null));
        row.set(SALE_DISCOUNT.LABEL_TH, discount.label().th());
        row.set(SALE_DISCOUNT.LABEL_EN, discount.label().en());
        row.set(SALE_DISCOUNT.SATANG, discount.amount().satang());
        row.set(SALE_DISCOUNT.REASON, discount.manual().map(ManualDiscount::reason).orElse(null));
        row.set(SALE_DISCOUNT.GRANTED_BY, discount.manual().map(manual -> manual.granted().answering().value()).orElse(null));
        row.set(SALE_DISCOUNT.POINTS, byPoints ? discount.points().value() : null);
        row.set(SALE_DISCOUNT.POINT_SATANG, byPoints ? discount.amount().satang() / discount.points().value() : null);
        return row;
    }

    private static PaymentRecord row(NewSale sale, int position, Paid paid) {
        PaymentRecord row = new PaymentRecord();
        row.set(PAYMENT.SALE_ID, sale.id().value());
        row.set(PAYMENT.POSITION, position);
        row.set(PAYMENT.METHOD, paid.method().name());
        row.set(PAYMENT.SATANG, paid.amount().satang());
        row.set(PAYMENT.TENDERED_SATANG, paid.tendered().map(m -> m.satang()).orElse(null));
        row.set(PAYMENT.CHANGE_SATANG, paid.change().map(m -> m.satang()).orElse(null));
        row.set(PAYMENT.REFERENCE, paid.reference().isEmpty() ? null : paid.reference());
        row.set(PAYMENT.CONFIRMED_BY, paid.checked().map(CheckedBy::id).orElse(sale.staff()).value());
        row.set(PAYMENT.AT, sale.moment());
        return row;
    }
}
