package jaidee.privacy;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PARTNER;
import static jaidee.db.tables.Tables.PARTNER_MOVEMENT;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.TIER;
import static jaidee.db.tables.Tables.TIER_CHANGE;

import jaidee.deposits.DepositKind;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Points;
import jaidee.loyalty.ReasonWords;
import jaidee.till.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Bills, payments and papers of an owner, deposits, points and what was had for them.
final class MoneyRepository {
    List<HeldPart> parts(DSLContext ctx, List<Long> ids) {
        return List.of(bills(ctx, ids), lines(ctx, ids), payments(ctx, ids), documents(ctx, ids), refunds(ctx, ids), deposits(ctx, ids), points(ctx, ids), transfers(ctx, ids), coupons(ctx, ids),
                rewards(ctx, ids), tiers(ctx, ids), partners(ctx, ids), friends(ctx, ids));
    }

    /// What the bill is known by; a full tax invoice takes the place of the receipt.
    private static Field<String> number() {
        return DSL.field(DSL.select(DSL.max(DOCUMENT.NUMBER)).from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(SALE.ID))).as("number");
    }

    private static HeldPart bills(DSLContext ctx, List<Long> ids) {
        Field<String> number = number();
        return new HeldRepository.Columns().seen("day", 2.4, row -> row.get(SALE.AT).toInstant()).seen("number", 2, row -> row.get(number)).seen("total", 1.6, row -> HeldValues.money(row.get(SALE.PAYABLE_SATANG)))
                .kept("discount", row -> HeldValues.money(row.get(SALE.DISCOUNT_SATANG))).kept("vat", row -> HeldValues.money(row.get(SALE.VAT_SATANG)))
                .seen("points", 1, row -> Optional.ofNullable(row.get(SALE.POINTS_EARNED)).map(Points::of).orElse(null)).seen("note", 4, row -> row.get(SALE.NOTE))
                .of("bills", ctx.select(SALE.asterisk(), number).from(SALE).where(SALE.OWNER_ID.in(ids)).orderBy(SALE.ID).fetch());
    }

    private static HeldPart lines(DSLContext ctx, List<Long> ids) {
        Field<String> number = number();
        return new HeldRepository.Columns().seen("number", 2, row -> row.get(number)).seen("pet", 1.6, row -> row.get(PET.NAME))
                .seen("item", 4.6, row -> new Bilingual(row.get(SALE_LINE.NAME_TH), row.get(SALE_LINE.NAME_EN))).seen("quantity", 1, row -> row.get(SALE_LINE.QUANTITY))
                .seen("amount", 1.6, row -> HeldValues.money(row.get(SALE_LINE.NET_SATANG))).kept("note", row -> row.get(SALE_LINE.NOTE))
                .of("billLines", ctx.select(SALE_LINE.asterisk(), number, PET.NAME).from(SALE_LINE).join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID)).leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                        .where(SALE.OWNER_ID.in(ids)).orderBy(SALE.ID, SALE_LINE.POSITION).fetch());
    }

    private static HeldPart payments(DSLContext ctx, List<Long> ids) {
        Field<String> number = number();
        return new HeldRepository.Columns().seen("at", 2, row -> row.get(PAYMENT.AT).toInstant()).seen("number", 2, row -> row.get(number))
                .seen("method", 2, row -> new HeldCode(row.get(PAYMENT.METHOD), PaymentMethod.valueOf(row.get(PAYMENT.METHOD)).named())).seen("amount", 1.6, row -> HeldValues.money(row.get(PAYMENT.SATANG)))
                .seen("reference", 2, row -> row.get(PAYMENT.REFERENCE))
                .of("payments", ctx.select(PAYMENT.asterisk(), number).from(PAYMENT).join(SALE).on(SALE.ID.eq(PAYMENT.SALE_ID)).where(SALE.OWNER_ID.in(ids)).orderBy(PAYMENT.ID).fetch());
    }

    private static HeldPart documents(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("number", 2, row -> row.get(DOCUMENT.NUMBER)).seen("kind", 3, row -> new HeldCode(row.get(DOCUMENT.KIND), DocumentKind.valueOf(row.get(DOCUMENT.KIND)).named()))
                .seen("at", 2, row -> row.get(DOCUMENT.ISSUED_AT).toInstant()).seen("buyer", 4, row -> row.get(DOCUMENT.BUYER))
                .of("documents", ctx.select(DOCUMENT.asterisk()).from(DOCUMENT).leftJoin(SALE).on(SALE.ID.eq(DOCUMENT.SALE_ID)).leftJoin(DEPOSIT_ENTRY).on(DEPOSIT_ENTRY.ID.eq(DOCUMENT.DEPOSIT_ENTRY_ID))
                        .where(SALE.OWNER_ID.in(ids)).or(DEPOSIT_ENTRY.OWNER_ID.in(ids)).orderBy(DOCUMENT.ID).fetch());
    }

    private static HeldPart refunds(DSLContext ctx, List<Long> ids) {
        Field<String> number = number();
        return new HeldRepository.Columns().seen("at", 2, row -> row.get(REFUND.AT).toInstant()).seen("number", 2, row -> row.get(number)).seen("amount", 1.6, row -> HeldValues.money(row.get(REFUND.NET_SATANG)))
                .seen("reason", 4, row -> row.get(REFUND.REASON))
                .of("refunds", ctx.select(REFUND.asterisk(), number).from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).where(SALE.OWNER_ID.in(ids)).orderBy(REFUND.ID).fetch());
    }

    private static HeldPart deposits(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2, row -> row.get(DEPOSIT_ENTRY.AT).toInstant()).seen("kind", 2, row -> new HeldCode(row.get(DEPOSIT_ENTRY.KIND), DepositKind.valueOf(row.get(DEPOSIT_ENTRY.KIND)).named()))
                .seen("amount", 1.6, row -> HeldValues.money(row.get(DEPOSIT_ENTRY.SATANG))).seen("note", 4, row -> row.get(DEPOSIT_ENTRY.NOTE))
                .of("deposits", ctx.selectFrom(DEPOSIT_ENTRY).where(DEPOSIT_ENTRY.OWNER_ID.in(ids)).orderBy(DEPOSIT_ENTRY.ID).fetch());
    }

    private static HeldPart points(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.2, row -> row.get(LEDGER_ENTRY.AT).toInstant()).seen("points", 1, row -> row.get(LEDGER_ENTRY.POINTS)).kept("kind", row -> row.get(LEDGER_ENTRY.KIND))
                .seen("why", 6, row -> ReasonWords.read(row.get(LEDGER_ENTRY.REASON_KEY), row.get(LEDGER_ENTRY.REASON_ARGUMENTS)))
                .of("points", ctx.selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.OWNER_ID.in(ids)).orderBy(LEDGER_ENTRY.ID).fetch());
    }

    private static HeldPart transfers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("day", 2, row -> row.get(POINTS_TRANSFER.ON_DAY)).seen("points", 1, row -> Points.of(row.get(POINTS_TRANSFER.POINTS)))
                .seen("giver", 3, row -> row.get(POINTS_TRANSFER.GIVER_NAME)).seen("receiver", 3, row -> row.get(POINTS_TRANSFER.RECEIVER_NAME))
                .of("pointsHandedOn", ctx.selectFrom(POINTS_TRANSFER).where(POINTS_TRANSFER.FROM_OWNER.in(ids)).or(POINTS_TRANSFER.TO_OWNER.in(ids)).orderBy(POINTS_TRANSFER.ENTRY_ID).fetch());
    }

    private static HeldPart coupons(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("issued", 2.2, row -> row.get(COUPON.ISSUED_AT).toInstant()).seen("coupon", 5, row -> new Bilingual(row.get(COUPON_DESIGN.NAME_TH), row.get(COUPON_DESIGN.NAME_EN)))
                .seen("until", 2, row -> row.get(COUPON.LAST_DAY)).kept("code", row -> "JC." + row.get(COUPON.TOKEN))
                .of("coupons", ctx.select(COUPON.asterisk(), COUPON_DESIGN.NAME_TH, COUPON_DESIGN.NAME_EN).from(COUPON).join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                        .where(COUPON.OWNER_ID.in(ids)).orderBy(COUPON.ID).fetch());
    }

    private static HeldPart rewards(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("day", 2, row -> row.get(REWARD_REDEMPTION.ON_DAY)).seen("reward", 5, row -> new Bilingual(row.get(REWARD.NAME_TH), row.get(REWARD.NAME_EN)))
                .seen("points", 1, row -> Points.of(row.get(REWARD_REDEMPTION.POINTS)))
                .of("rewards", ctx.select(REWARD_REDEMPTION.asterisk(), REWARD.NAME_TH, REWARD.NAME_EN).from(REWARD_REDEMPTION).join(REWARD).on(REWARD.ID.eq(REWARD_REDEMPTION.REWARD_ID))
                        .where(REWARD_REDEMPTION.OWNER_ID.in(ids)).orderBy(REWARD_REDEMPTION.ID).fetch());
    }

    private static HeldPart tiers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("day", 1, row -> row.get(TIER_CHANGE.ON_DAY)).seen("tier", 2, row -> new Bilingual(row.get(TIER.NAME_TH), row.get(TIER.NAME_EN))).seen("until", 1, row -> row.get(TIER_CHANGE.VALID_UNTIL))
                .of("tiers", ctx.select(TIER_CHANGE.asterisk(), TIER.NAME_TH, TIER.NAME_EN).from(TIER_CHANGE).join(TIER).on(TIER.CODE.eq(TIER_CHANGE.TIER_CODE))
                        .where(TIER_CHANGE.OWNER_ID.in(ids)).orderBy(TIER_CHANGE.ID).fetch());
    }

    private static HeldPart partners(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("day", 2, row -> row.get(PARTNER_MOVEMENT.ON_DAY)).seen("partner", 4, row -> row.get(PARTNER.NAME)).seen("points", 1, row -> Points.of(row.get(PARTNER_MOVEMENT.OURS)))
                .seen("theirPoints", 2, row -> row.get(PARTNER_MOVEMENT.THEIRS))
                .of("partners", ctx.select(PARTNER_MOVEMENT.asterisk(), PARTNER.NAME).from(PARTNER_MOVEMENT).join(PARTNER).on(PARTNER.ID.eq(PARTNER_MOVEMENT.PARTNER_ID))
                        .where(PARTNER_MOVEMENT.OWNER_ID.in(ids)).orderBy(PARTNER_MOVEMENT.ID).fetch());
    }

    /// Others stand here by their member number alone: their names are theirs.
    private static HeldPart friends(DSLContext ctx, List<Long> ids) {
        var referrer = OWNER.as("referrer");
        var referee = OWNER.as("referee");
        return new HeldRepository.Columns().seen("day", 1, row -> row.get(REFERRAL.NOTED_ON)).seen("recommendedBy", 1, row -> row.get(referrer.MEMBER_NO)).seen("friend", 1, row -> row.get(referee.MEMBER_NO))
                .of("recommended", ctx.select(REFERRAL.NOTED_ON, referrer.MEMBER_NO, referee.MEMBER_NO).from(REFERRAL).join(referrer).on(referrer.ID.eq(REFERRAL.REFERRER_ID))
                        .join(referee).on(referee.ID.eq(REFERRAL.REFEREE_ID)).where(REFERRAL.REFERRER_ID.in(ids)).or(REFERRAL.REFEREE_ID.in(ids)).orderBy(REFERRAL.ID).fetch());
    }
}
