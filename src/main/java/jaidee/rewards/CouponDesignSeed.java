package jaidee.rewards;

import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.catalogue.TableFile;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Weekdays;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The coupons that a new clinic begins with. Brought by the first start, after the price list, in its transaction.
public final class CouponDesignSeed {
    private final CouponDesignRepository designs = new CouponDesignRepository();
    private final CatalogueRepository items = new CatalogueRepository();
    private final Clock clock;

    public CouponDesignSeed(Clock clock) {
        this.clock = clock;
    }

    public void bring(DSLContext ctx) {
        Map<String, ItemId> byCode = items.items(ctx).stream().collect(Collectors.toMap(Item::code, Item::id));
        TableFile.rows("coupon_designs").forEach(row -> designs.insert(ctx, design(row, byCode), clock.instant()));
    }

    private static CouponDesign design(TableFile.Row row, Map<String, ItemId> byCode) {
        Bilingual name = new Bilingual(row.text("name_th"), row.text("name_en"));
        CouponDesign.Terms terms = new CouponDesign.Terms(baht(row, "minimum").orElse(Money.ZERO), row.some("species").map(Set::of).orElse(Set.of()),
                row.some("tier"), Weekdays.read(row.text("weekdays")), row.flag("first_visit"), row.flag("one_per_visit"), row.flag("bound"));
        CouponDesign.Issue issue = new CouponDesign.Issue(row.number("valid_days"), Optional.empty(), Optional.empty(),
                baht(row, "from_sale"), Optional.empty(), row.number("per_owner"));
        return new CouponDesign(new CouponDesignId(0), row.text("code"), name, benefit(row), row.some("item").map(byCode::get),
                row.some("category"), name, terms, issue, true);
    }

    private static Benefit benefit(TableFile.Row row) {
        int value = row.number("value").orElse(0);
        return switch (row.text("benefit")) {
            case "PERCENT" -> new Benefit.Percent(value, baht(row, "most"));
            case "AMOUNT" -> new Benefit.Amount(Money.baht(value));
            case "FREE_ITEM" -> new Benefit.FreeItem();
            case "GIFT" -> new Benefit.Gift(new Bilingual(row.text("gift_th"), row.text("gift_en")));
            case "MULTIPLIER" -> new Benefit.Multiplier(value);
            default -> throw new IllegalStateException("unknown benefit in " + List.of(row));
        };
    }

    private static Optional<Money> baht(TableFile.Row row, String column) {
        return row.number(column).map(Money::baht);
    }
}
