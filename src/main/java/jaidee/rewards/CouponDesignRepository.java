package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_PICTURE;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.ITEM_CATEGORY;

import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.CouponDesignRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.StaffId;
import jaidee.kernel.Weekdays;
import jaidee.paper.CouponColour;
import jaidee.paper.Stock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return insert(ctx, design, now, null);
    }

    CouponDesignId insert(DSLContext ctx, CouponDesign design, Instant now, StaffId staff) {
        CouponDesignRecord row = ctx.newRecord(COUPON_DESIGN);
        row.setCode(design.code());
        fill(row, design);
        row.setVersion(design.version());
        row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
        row.setCreatedBy(staff == null ? null : staff.value());
        row.store();
        return new CouponDesignId(row.getId());
    }

    /// Only for a design of which none was given.
    void update(DSLContext ctx, CouponDesign design) {
        CouponDesignRecord row = ctx.fetchSingle(COUPON_DESIGN, COUPON_DESIGN.ID.eq(design.id().value()));
        fill(row, design);
        row.store();
    }

    void replace(DSLContext ctx, CouponDesignId design) {
        ctx.update(COUPON_DESIGN).set(COUPON_DESIGN.REPLACED, true).where(COUPON_DESIGN.ID.eq(design.value())).execute();
    }

    void activate(DSLContext ctx, CouponDesignId design, boolean active) {
        ctx.update(COUPON_DESIGN).set(COUPON_DESIGN.ACTIVE, active).where(COUPON_DESIGN.ID.eq(design.value())).execute();
    }

    long insertPicture(DSLContext ctx, byte[] jpeg) {
        return ctx.insertInto(COUPON_PICTURE).set(COUPON_PICTURE.JPEG, jpeg).returning(COUPON_PICTURE.ID).fetchSingle().getId();
    }

    Optional<byte[]> picture(DSLContext ctx, long id) {
        return ctx.select(COUPON_PICTURE.JPEG).from(COUPON_PICTURE).where(COUPON_PICTURE.ID.eq(id)).fetchOptional(COUPON_PICTURE.JPEG);
    }

    private static void fill(CouponDesignRecord row, CouponDesign design) {
        row.setNameTh(design.name().th());
        row.setNameEn(design.name().en());
        row.setMaxSatang(null);
        row.setGiftTextTh(null);
        row.setGiftTextEn(null);
        fill(row, design.benefit());
        row.setItemId(design.item().map(ItemId::value).orElse(null));
        row.setCategoryCode(design.category().orElse(null));
        fill(row, design.terms());
        fill(row, design.issue());
        fill(row, design.look());
        row.setActive(design.active());
    }

    private static void fill(CouponDesignRecord row, CouponDesign.Look look) {
        row.setTextTh(look.text().th().isEmpty() ? null : look.text().th());
        row.setTextEn(look.text().en().isEmpty() ? null : look.text().en());
        row.setColour(look.colour().name());
        row.setPaper(look.paper().name());
        row.setPictureId(look.picture().orElse(null));
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
        row.setSpecies(listed(terms.species()));
        row.setTierCode(terms.tier().orElse(null));
        row.setWeekdays(Weekdays.written(terms.weekdays()));
        row.setFirstVisitOnly(terms.firstVisitOnly());
        row.setOnePerVisit(terms.onePerVisit());
        row.setBoundToOwner(terms.boundToOwner());
        row.setTierCodes(listed(terms.tiers()));
        row.setBreed(BreedList.written(terms.animal().breeds()));
        row.setFromMonths(terms.animal().fromMonths().orElse(null));
        row.setUnderMonths(terms.animal().underMonths().orElse(null));
        row.setCombines(terms.combining().kind().name());
        row.setCombineGroup(terms.combining().group().isEmpty() ? null : terms.combining().group());
        row.setWithDiscounts(terms.combining().withDiscounts());
    }

    private static void fill(CouponDesignRecord row, CouponDesign.Issue issue) {
        row.setValidDays(issue.validDays().orElse(null));
        row.setValidFrom(issue.validFrom().orElse(null));
        row.setValidUntil(issue.validUntil().orElse(null));
        row.setIssueFromSatang(issue.fromSale().map(Money::satang).orElse(null));
        row.setMaxIssued(issue.most().orElse(null));
        row.setMaxPerOwner(issue.mostPerOwner().orElse(null));
        row.setSoldItemId(issue.soldAs().map(ItemId::value).orElse(null));
    }

    private static CouponDesign design(Record row) {
        CouponDesignRecord d = row.into(COUPON_DESIGN);
        Bilingual name = new Bilingual(d.getNameTh(), d.getNameEn());
        Bilingual wanted = d.getItemId() != null ? new Bilingual(row.get(ITEM.NAME_TH), row.get(ITEM.NAME_EN))
                : d.getCategoryCode() != null ? new Bilingual(row.get(ITEM_CATEGORY.NAME_TH), row.get(ITEM_CATEGORY.NAME_EN)) : name;
        return new CouponDesign(new CouponDesignId(d.getId()), d.getCode(), name, benefit(d),
                Optional.ofNullable(d.getItemId()).map(ItemId::new), Optional.ofNullable(d.getCategoryCode()), wanted,
                terms(d), issue(d), d.getActive(), look(d), d.getVersion(), d.getReplaced());
    }

    private static CouponDesign.Terms terms(CouponDesignRecord d) {
        return new CouponDesign.Terms(Money.satang(d.getMinNetSatang()), codes(d.getSpecies()),
                Optional.ofNullable(d.getTierCode()), Weekdays.read(d.getWeekdays()), d.getFirstVisitOnly(),
                d.getOnePerVisit(), d.getBoundToOwner(), codes(d.getTierCodes()),
                new CouponDesign.Animal(BreedList.read(d.getBreed()), Optional.ofNullable(d.getFromMonths()), Optional.ofNullable(d.getUnderMonths())),
                new CouponDesign.Combining(CouponDesign.Combining.Kind.valueOf(d.getCombines()), said(d.getCombineGroup()), d.getWithDiscounts()));
    }

    private static CouponDesign.Issue issue(CouponDesignRecord d) {
        return new CouponDesign.Issue(Optional.ofNullable(d.getValidDays()), Optional.ofNullable(d.getValidFrom()),
                Optional.ofNullable(d.getValidUntil()), Optional.ofNullable(d.getIssueFromSatang()).map(Money::satang),
                Optional.ofNullable(d.getMaxIssued()), Optional.ofNullable(d.getMaxPerOwner()), Optional.ofNullable(d.getSoldItemId()).map(ItemId::new));
    }

    private static CouponDesign.Look look(CouponDesignRecord d) {
        return new CouponDesign.Look(new Bilingual(said(d.getTextTh()), said(d.getTextEn())), CouponColour.valueOf(d.getColour()),
                Stock.valueOf(d.getPaper()), Optional.ofNullable(d.getPictureId()));
    }

    private static String listed(Set<String> codes) {
        return codes.isEmpty() ? null : codes.stream().sorted().collect(Collectors.joining(","));
    }

    private static Set<String> codes(String listed) {
        return listed == null ? Set.of() : Set.of(listed.split(","));
    }

    private static String said(String text) {
        return text == null ? "" : text;
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
