package jaidee.loyalty;

import static jaidee.db.tables.Tables.EARN_RULE;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER;
import static jaidee.db.tables.Tables.TIER_CHANGE;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.EarnRuleRecord;
import jaidee.db.tables.tables.records.TierChangeRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;

/// The rules of points by day, the tiers, and who holds which.
public final class RulesRepository {
    public List<Tier> tiers(DSLContext ctx) {
        return HouseRules.ask(ctx, "tiers", () -> List.copyOf(ctx.selectFrom(TIER).orderBy(TIER.POSITION).fetch(row -> new Tier(row.getCode(),
                row.getPosition(), new Bilingual(row.getNameTh(), row.getNameEn()), Money.satang(row.getThresholdSatang()),
                row.getMultiplierPercent(), row.getDiscountPercent(), new Bilingual(row.getPrivilegesTh(), row.getPrivilegesEn())))));
    }

    /// How the points of a sale were made: by the rule its entry names, which may have been replaced since.
    public Optional<EarnPolicy> earnedBy(DSLContext ctx, SaleId sale) {
        return ctx.select(EARN_RULE.fields()).from(EARN_RULE).join(LEDGER_ENTRY).on(LEDGER_ENTRY.RULE_ID.eq(EARN_RULE.ID))
                .where(LEDGER_ENTRY.SALE_ID.eq(sale.value())).and(EARN_RULE.KIND.eq("SPEND")).limit(1)
                .fetchOptional(row -> new EarnPolicy(parameters(row.into(EARN_RULE)).get("satangPerPoint").getAsLong()));
    }

    /// The rules that hold on `day`.
    public PointsRules rules(DSLContext ctx, LocalDate day) {
        return HouseRules.ask(ctx, List.of("rules", day), () -> newest(ctx, day));
    }

    private static PointsRules newest(DSLContext ctx, LocalDate day) {
        Map<String, EarnRuleRecord> newest = inForce(ctx, day).orderBy(EARN_RULE.VERSION).fetch().stream()
                .collect(Collectors.toMap(EarnRuleRecord::getCode, Function.identity(), (older, newer) -> newer));
        EarnRuleRecord spend = newest.get("SPEND");
        return new PointsRules(new EarnPolicy(parameters(spend).get("satangPerPoint").getAsLong()), spend.getId(),
                newest.get("SERVICE").getId(), expiry(parameters(newest.get("EXPIRY"))), redeem(parameters(newest.get("REDEEM"))),
                newest.get("REDEEM").getId());
    }

    /// @param id row of the rule
    record Referral(long id, ReferralPolicy policy) {
    }

    /// What recommending brings on `day`; empty when the clinic rewards nobody for it.
    Optional<Referral> referral(DSLContext ctx, LocalDate day) {
        return inForce(ctx, day).and(EARN_RULE.CODE.eq("REFERRAL")).orderBy(EARN_RULE.VERSION.desc()).limit(1).fetchOptional(row -> {
            JsonObject json = parameters(row);
            return new Referral(row.getId(), new ReferralPolicy(Money.satang(json.get("minBill").getAsLong()), json.get("days").getAsInt(),
                    Points.of(json.get("referrer").getAsLong()), Points.of(json.get("referee").getAsLong()), json.get("maxPerYear").getAsInt()));
        });
    }

    /// The tier held as of the newest step; empty: the lowest.
    Optional<TierPolicy.Held> held(DSLContext ctx, OwnerId owner, List<Tier> tiers) {
        return ctx.selectFrom(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value()))
                .orderBy(TIER_CHANGE.ID.desc()).limit(1)
                .fetchOptional(row -> held(tiers, row));
    }

    /// What the tier of today rests on. A step down with a sale is one that a refund took back; reviews have none.
    TierPolicy.Rest rest(DSLContext ctx, OwnerId owner, List<Tier> tiers, TierPolicy.Held lowest) {
        TierPolicy.Held now = lowest, base = lowest;
        List<TierPolicy.Raise> raises = new ArrayList<>();
        for (TierChangeRecord row : ctx.selectFrom(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value())).orderBy(TIER_CHANGE.ID).fetch()) {
            now = held(tiers, row);
            if (row.getDirection().equals(TierPolicy.Direction.UP.name())) raises.add(new TierPolicy.Raise(row.getOnDay(), now));
            else if (row.getSaleId() == null) {
                base = now;
                raises.clear();
            }
        }
        return new TierPolicy.Rest(now, base, raises);
    }

    private static TierPolicy.Held held(List<Tier> tiers, TierChangeRecord row) {
        return new TierPolicy.Held(tier(tiers, row.getTierCode()), Optional.ofNullable(row.getValidUntil()));
    }

    void insert(DSLContext ctx, OwnerId owner, TierPolicy.Step step, Optional<SaleId> sale, Instant at) {
        ctx.insertInto(TIER_CHANGE)
                .set(TIER_CHANGE.OWNER_ID, owner.value())
                .set(TIER_CHANGE.TIER_CODE, step.held().tier().code())
                .set(TIER_CHANGE.DIRECTION, step.direction().name())
                .set(TIER_CHANGE.ON_DAY, step.day())
                .set(TIER_CHANGE.VALID_UNTIL, step.held().validUntil().orElse(null))
                .set(TIER_CHANGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(TIER_CHANGE.SALE_ID, sale.map(SaleId::value).orElse(null))
                .execute();
    }

    /// The tier that a sale lifted its owner to, if it did.
    public Optional<Tier> liftedBy(DSLContext ctx, SaleId sale) {
        return ctx.select(TIER_CHANGE.TIER_CODE).from(TIER_CHANGE)
                .where(TIER_CHANGE.SALE_ID.eq(sale.value())).and(TIER_CHANGE.DIRECTION.eq("UP"))
                .fetchOptional(row -> tier(tiers(ctx), row.value1()));
    }

    /// Owners whose tier has passed its last day.
    List<OwnerId> ownersToReview(DSLContext ctx, LocalDate day) {
        return ctx.selectDistinct(TIER_CHANGE.OWNER_ID).from(TIER_CHANGE).where(TIER_CHANGE.VALID_UNTIL.lt(day))
                .orderBy(TIER_CHANGE.OWNER_ID).fetch(row -> new OwnerId(row.value1()));
    }

    /// What the owner spent since `after`, less what was given back of it: a refund counts on the day of its bill, so it
    /// takes away what that bill had brought and nothing else.
    List<TierPolicy.Spend> spends(DSLContext ctx, OwnerId owner, LocalDate after) {
        List<TierPolicy.Spend> spends = new ArrayList<>(ctx.select(SALE.BUSINESS_DAY, SALE.NET_SATANG).from(SALE)
                .where(SALE.OWNER_ID.eq(owner.value())).and(SALE.BUSINESS_DAY.gt(after))
                .fetch(row -> new TierPolicy.Spend(row.value1(), Money.satang(row.value2()))));
        spends.addAll(ctx.select(SALE.BUSINESS_DAY, REFUND.NET_SATANG).from(REFUND)
                .join(SALE).on(SALE.ID.eq(REFUND.SALE_ID))
                .where(SALE.OWNER_ID.eq(owner.value())).and(SALE.BUSINESS_DAY.gt(after))
                .fetch(row -> new TierPolicy.Spend(row.value1(), Money.satang(-row.value2()))));
        return spends;
    }

    private static SelectConditionStep<EarnRuleRecord> inForce(DSLContext ctx, LocalDate day) {
        return ctx.selectFrom(EARN_RULE).where(EARN_RULE.ACTIVE).and(EARN_RULE.VALID_FROM.le(day))
                .and(EARN_RULE.VALID_UNTIL.isNull().or(EARN_RULE.VALID_UNTIL.ge(day)));
    }

    private static Tier tier(List<Tier> tiers, String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst().orElseThrow();
    }

    private static JsonObject parameters(EarnRuleRecord rule) {
        return JsonParser.parseString(rule.getParameters()).getAsJsonObject();
    }

    static ExpiryPolicy expiry(JsonObject json) {
        return switch (json.get("kind").getAsString()) {
            case "EOM_AFTER_MONTHS" -> new ExpiryPolicy.EndOfMonthAfter(json.get("months").getAsInt());
            case "YEAR_END" -> new ExpiryPolicy.YearEnd(json.get("years").getAsInt());
            case "NEVER" -> new ExpiryPolicy.Never();
            default -> throw new IllegalStateException("unknown expiry rule " + json);
        };
    }

    static RedeemTerms redeem(JsonObject json) {
        return new RedeemTerms(Points.of(json.get("min").getAsLong()), Points.of(json.get("step").getAsLong()),
                json.has("maxPct") ? json.get("maxPct").getAsInt() : 100, Money.satang(json.get("satangPerPointValue").getAsLong()),
                json.has("neg") ? RedeemTerms.Shortfall.valueOf(json.get("neg").getAsString()) : RedeemTerms.Shortfall.DEBT);
    }
}
