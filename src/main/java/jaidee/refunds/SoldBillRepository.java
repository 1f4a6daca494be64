package jaidee.refunds;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.catalogue.ServiceGroup;
import jaidee.catalogue.VatClass;
import jaidee.db.tables.tables.records.SaleRecord;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.owners.OwnerName;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;

/// Reads a bill as a refund needs it.
final class SoldBillRepository {
    /// @param paper the one that holds for it
    SoldBill bill(DSLContext ctx, SaleId id, Optional<IssuedDocument> paper) {
        SaleRecord sale = ctx.fetchSingle(SALE, SALE.ID.eq(id.value()));
        Optional<OwnerId> owner = Optional.ofNullable(sale.getOwnerId()).map(OwnerId::new);
        return new SoldBill(id, sale.getIdempotencyKey(), paper, sale.getBusinessDay(), Optional.ofNullable(sale.getShiftId()).map(ShiftId::new),
                owner, owner.map(who -> name(ctx, who)).orElse(""), Money.satang(sale.getNetSatang()), Money.satang(sale.getPayableSatang()),
                Money.satang(sale.getVatSatang()), sale.getVatBasisPoints(), sale.getPointsPercent(),
                Optional.ofNullable(sale.getTierCode()), lines(ctx, sale), byMethod(ctx.select(PAYMENT.METHOD, PAYMENT.SATANG).from(PAYMENT).where(PAYMENT.SALE_ID.eq(id.value())).fetch()),
                before(ctx, id));
    }

    private static List<SoldLine> lines(DSLContext ctx, SaleRecord sale) {
        Field<BigDecimal> refunded = field(select(coalesce(sum(REFUND_LINE.QUANTITY), inline(BigDecimal.ZERO))).from(REFUND_LINE)
                .where(REFUND_LINE.SALE_LINE_ID.eq(SALE_LINE.ID)));
        Result<? extends Record> rows = ctx.select(SALE_LINE.fields()).select(PET.NAME, PET.SPECIES, ITEM.CATEGORY_CODE, refunded.as("refunded"))
                .from(SALE_LINE).join(ITEM).on(ITEM.ID.eq(SALE_LINE.ITEM_ID)).leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE_LINE.SALE_ID.eq(sale.getId())).orderBy(SALE_LINE.POSITION).fetch();
        long exempt = rows.stream().filter(row -> row.get(SALE_LINE.VAT_CLASS).equals(VatClass.EXEMPT.name()))
                .mapToLong(row -> row.get(SALE_LINE.NET_SATANG)).sum();
        // the accountant decides whether medicine is taxed; the bill remembers what held on its day
        boolean medicineTaxed = exempt == sale.getExemptSatang();
        boolean pointsPaid = sale.getProgrammeVersion() == null
                && ctx.fetchExists(SALE_DISCOUNT, SALE_DISCOUNT.SALE_ID.eq(sale.getId()).and(SALE_DISCOUNT.KIND.eq("POINTS")));
        return rows.stream().map(row -> line(row, medicineTaxed, byPoints(row, pointsPaid), row.get("refunded", Integer.class))).toList();
    }

    /// Bills from before this was noted: a line that came to nothing although it cost something was paid by points, if any were spent.
    private static Money byPoints(Record row, boolean pointsPaid) {
        boolean wholly = pointsPaid && row.get(SALE_LINE.NET_SATANG) == 0 && row.get(SALE_LINE.GROSS_SATANG) > 0;
        return wholly ? Money.satang(1) : Money.satang(row.get(SALE_LINE.POINTS_SATANG));
    }

    private static SoldLine line(Record row, boolean medicineTaxed, Money byPoints, int refunded) {
        boolean taxed = switch (VatClass.valueOf(row.get(SALE_LINE.VAT_CLASS))) {
            case VATABLE -> true;
            case MEDICINE -> medicineTaxed;
            case EXEMPT -> false;
        };
        SoldLine.Goods goods = new SoldLine.Goods(new ItemId(row.get(SALE_LINE.ITEM_ID)),
                Optional.ofNullable(row.get(SALE_LINE.CATEGORY_CODE)).orElse(row.get(ITEM.CATEGORY_CODE)),
                Optional.ofNullable(row.get(SALE_LINE.PET_ID)).map(PetId::new), row.get(PET.NAME) == null ? "" : row.get(PET.NAME),
                Optional.ofNullable(row.get(SALE_LINE.SPECIES)).or(() -> Optional.ofNullable(row.get(PET.SPECIES))));
        return new SoldLine(row.get(SALE_LINE.ID), row.get(SALE_LINE.POSITION), new Bilingual(row.get(SALE_LINE.NAME_TH), row.get(SALE_LINE.NAME_EN)),
                goods, row.get(SALE_LINE.QUANTITY), Money.satang(row.get(SALE_LINE.GROSS_SATANG)), Money.satang(row.get(SALE_LINE.NET_SATANG)), taxed,
                new SoldLine.Earns(ServiceGroup.valueOf(row.get(SALE_LINE.SERVICE_GROUP)), Points.of(row.get(SALE_LINE.POINTS_EACH)),
                        row.get(SALE_LINE.EARNS_ON_SPEND), byPoints), refunded);
    }

    private static SoldBill.Before before(DSLContext ctx, SaleId sale) {
        var all = ctx.selectFrom(REFUND).where(REFUND.SALE_ID.eq(sale.value())).fetch();
        if (all.isEmpty()) return SoldBill.Before.NOTHING;
        long net = 0, money = 0, vat = 0;
        for (var one : all) {
            net += one.getNetSatang();
            money += one.getNetSatang() + one.getRoundingSatang();
            vat += one.getVatSatang();
        }
        return new SoldBill.Before(all.size(), all.stream().anyMatch(one -> one.getKind().equals(RefundKind.VOID.name())), Money.satang(net),
                Money.satang(money), Money.satang(vat), byMethod(ctx.select(REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID)).where(REFUND.SALE_ID.eq(sale.value())).fetch()));
    }

    private static Map<PaymentMethod, Money> byMethod(Result<Record2<String, Long>> rows) {
        Map<PaymentMethod, Money> sums = new EnumMap<>(PaymentMethod.class);
        rows.forEach(row -> sums.merge(PaymentMethod.valueOf(row.value1()), Money.satang(row.value2()), Money::plus));
        return sums;
    }

    private static String name(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.eq(owner.value()))
                .fetchSingle(row -> new OwnerName(said(row.value1()), row.value2(), said(row.value3()), "").titled());
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
