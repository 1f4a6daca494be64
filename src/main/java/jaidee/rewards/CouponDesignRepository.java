package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.ITEM_CATEGORY;

import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.CouponDesignRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Weekdays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Designs of coupons in their table.
public final class CouponDesignRepository {
    public List<CouponDesign> designs(DSLContext ctx) {
        return HouseRules.ask(ctx, "designs", () -> List.copyOf(ctx.select(COUPON_DESIGN.asterisk(), ITEM.NAME_TH, ITEM.NAME_EN, ITEM_CATEGORY.NAME_TH, ITEM_CATEGORY.NAME_EN)
                .from(COUPON_DESIGN)
                .leftJoin(ITEM).on(ITEM.ID.eq(COUPON_DESIGN.ITEM_ID))
                .leftJoin(ITEM_CATEGORY).on(ITEM_CATEGORY.CODE.eq(COUPON_DESIGN.CATEGORY_CODE))
                .orderBy(COUPON_DESIGN.ID).fetch(CouponDesignRepository::design)));
    }

    CouponDesignId insert(DSLContext ctx, CouponDesign design, Instant now) {
        CouponDesignRecord row = ctx.newRecord(COUPON_DESIGN);
        row.setCode(design.code());
        row.setNameTh(design.name().th());
        row.setNameEn(design.name().en());
        fill(row, design.benefit());
        row.setItemId(design.item().map(ItemId::value).orElse(null));
        row.setCategoryCode(design.category().orElse(null));
        fill(row, design.terms());
        fill(row, design.issue());
        row.setActive(design.active());
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        row.store();
        return new CouponDesignId(row.getId());
    }

    private static void fill(CouponDesignRecord row, Benefit benefit) {
        row.setBenefitValue(0L);
        switch (benefit) {
            case Benefit.Percent(int percent, Optional<Money> most) -> {
                row.setBenefit("PERCENT");
                row.setBenefitValue((long) percent);
                row.setMaxSatang(most.map(Money::satang).orElse(null));
            }
            case Benefit.Amount(Money amount) -> {
                row.setBenefit("AMOUNT");
                row.setBenefitValue(amount.satang());
            }
            case Benefit.FreeItem() -> row.setBenefit("FREE_ITEM");
            case Benefit.Gift(Bilingual what) -> {
                row.setBenefit("GIFT");
                row.setGiftTextTh(what.th());
                row.setGiftTextEn(what.en());
            }
            case Benefit.Multiplier(int percent) -> {
                row.setBenefit("MULTIPLIER");
                row.setBenefitValue((long) percent);
            }
        }
    }

    private static void fill(CouponDesignRecord row, CouponDesign.Terms terms) {
        row.setMinNetSatang(terms.minimum().satang());
        row.setSpecies(terms.species().orElse(null));
        row.setTierCode(terms.tier().orElse(null));
        row.setWeekdays(Weekdays.written(terms.weekdays()));
        row.setFirstVisitOnly(terms.firstVisitOnly());
        row.setOnePerVisit(terms.onePerVisit());
        row.setBoundToOwner(terms.boundToOwner());
    }

    private static void fill(CouponDesignRecord row, CouponDesign.Issue issue) {
        row.setValidDays(issue.validDays().orElse(null));
        row.setValidFrom(issue.validFrom().orElse(null));
        row.setValidUntil(issue.validUntil().orElse(null));
        row.setIssueFromSatang(issue.fromSale().map(Money::satang).orElse(null));
        row.setMaxIssued(issue.most().orElse(null));
        row.setMaxPerOwner(issue.mostPerOwner().orElse(null));
    }

    private static CouponDesign design(Record row) {
        CouponDesignRecord d = row.into(COUPON_DESIGN);
        Bilingual name = new Bilingual(d.getNameTh(), d.getNameEn());
        Bilingual wanted = d.getItemId() != null ? new Bilingual(row.get(ITEM.NAME_TH), row.get(ITEM.NAME_EN))
                : d.getCategoryCode() != null ? new Bilingual(row.get(ITEM_CATEGORY.NAME_TH), row.get(ITEM_CATEGORY.NAME_EN)) : name;
        return new CouponDesign(new CouponDesignId(d.getId()), d.getCode(), name, benefit(d),
                Optional.ofNullable(d.getItemId()).map(ItemId::new), Optional.ofNullable(d.getCategoryCode()), wanted,
                new CouponDesign.Terms(Money.satang(d.getMinNetSatang()), Optional.ofNullable(d.getSpecies()),
                        Optional.ofNullable(d.getTierCode()), Weekdays.read(d.getWeekdays()), d.getFirstVisitOnly(),
                        d.getOnePerVisit(), d.getBoundToOwner()),
                new CouponDesign.Issue(Optional.ofNullable(d.getValidDays()), Optional.ofNullable(d.getValidFrom()),
                        Optional.ofNullable(d.getValidUntil()), Optional.ofNullable(d.getIssueFromSatang()).map(Money::satang),
                        Optional.ofNullable(d.getMaxIssued()), Optional.ofNullable(d.getMaxPerOwner())),
                d.getActive());
    }

    private static Benefit benefit(CouponDesignRecord d) {
        int value = (int) Math.min(d.getBenefitValue(), Integer.MAX_VALUE);
        return switch (d.getBenefit()) {
            case "PERCENT" -> new Benefit.Percent(value, Optional.ofNullable(d.getMaxSatang()).map(Money::satang));
            case "AMOUNT" -> new Benefit.Amount(Money.satang(d.getBenefitValue()));
            case "FREE_ITEM" -> new Benefit.FreeItem();
            case "GIFT" -> new Benefit.Gift(new Bilingual(d.getGiftTextTh(), d.getGiftTextEn()));
            default -> new Benefit.Multiplier(value);
        };
    }
}
