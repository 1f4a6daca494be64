package jaidee.logbook;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.FOUNDATION;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_SOURCE;
import static jaidee.db.tables.Tables.OWN_ROLE;
import static jaidee.db.tables.Tables.PARTNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SEGMENT;
import static jaidee.db.tables.Tables.SERVICE_STANDARD;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import jaidee.kernel.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/// The names of what the log knows by numbers, as they are today.
final class NameRepository {
    private static final int AT_ONCE = 1_000;

    private record Naming(TableField<?, Long> id, Field<String> th, Field<String> en) {
        private static Naming of(TableField<?, Long> id, Field<String> name) {
            return new Naming(id, name, name);
        }
    }

    private static final Field<String> PERSON = concat(OWNER.FIRST_NAME, val(" "), coalesce(OWNER.LAST_NAME, val("")));
    private static final Map<String, Naming> NAMINGS = Map.ofEntries(Map.entry("OWNER", Naming.of(OWNER.ID, PERSON)), Map.entry("PET", Naming.of(PET.ID, PET.NAME)),
            Map.entry("STAFF", Naming.of(STAFF.ID, STAFF.DISPLAY_NAME)), Map.entry("ITEM", new Naming(ITEM.ID, ITEM.NAME_TH, ITEM.NAME_EN)),
            Map.entry("SALE", Naming.of(SALE.ID, field(select(DOCUMENT.NUMBER).from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.REFUND_ID.isNull()).orderBy(DOCUMENT.ID).limit(1)))),
            Map.entry("DOCUMENT", Naming.of(DOCUMENT.ID, DOCUMENT.NUMBER)), Map.entry("CARD", Naming.of(MEMBER_CARD.ID, owner(MEMBER_CARD.OWNER_ID))),
            Map.entry("COUPON", new Naming(COUPON.ID, field(select(COUPON_DESIGN.NAME_TH).from(COUPON_DESIGN).where(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))),
                    field(select(COUPON_DESIGN.NAME_EN).from(COUPON_DESIGN).where(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))))),
            Map.entry("COUPON_DESIGN", new Naming(COUPON_DESIGN.ID, COUPON_DESIGN.NAME_TH, COUPON_DESIGN.NAME_EN)), Map.entry("REWARD", new Naming(REWARD.ID, REWARD.NAME_TH, REWARD.NAME_EN)),
            Map.entry("REWARD_REDEMPTION", Naming.of(REWARD_REDEMPTION.ID, owner(REWARD_REDEMPTION.OWNER_ID))), Map.entry("MISSION", new Naming(MISSION.ID, MISSION.NAME_TH, MISSION.NAME_EN)),
            Map.entry("CAMPAIGN", Naming.of(CAMPAIGN.ID, CAMPAIGN.NAME)), Map.entry("SEGMENT", Naming.of(SEGMENT.ID, SEGMENT.NAME)), Map.entry("PARTNER", Naming.of(PARTNER.ID, PARTNER.NAME)),
            Map.entry("FOUNDATION", Naming.of(FOUNDATION.ID, FOUNDATION.NAME)), Map.entry("ROLE", Naming.of(OWN_ROLE.ID, OWN_ROLE.NAME)),
            Map.entry("CARE_PRODUCT", new Naming(CARE_PRODUCT.ID, CARE_PRODUCT.NAME_TH, CARE_PRODUCT.NAME_EN)), Map.entry("SOURCE", new Naming(OWNER_SOURCE.ID, OWNER_SOURCE.NAME_TH, OWNER_SOURCE.NAME_EN)),
            Map.entry("STANDARD", new Naming(SERVICE_STANDARD.ID, SERVICE_STANDARD.NAME_TH, SERVICE_STANDARD.NAME_EN)), Map.entry("SURVEY_ROUND", Naming.of(SURVEY_ROUND.ID, SURVEY_ROUND.NAME)));

    private static Field<String> owner(Field<Long> id) {
        return field(select(PERSON).from(OWNER).where(OWNER.ID.eq(id)));
    }

    Map<LogRef, Bilingual> names(DSLContext ctx, Collection<LogRef> refs) {
        Map<LogRef, Bilingual> names = new HashMap<>();
        Map<String, List<Long>> byType = refs.stream().collect(Collectors.groupingBy(LogRef::type, Collectors.mapping(LogRef::id, Collectors.toList())));
        byType.forEach((type, ids) -> {
            Naming naming = NAMINGS.get(type);
            if (naming == null) return;
            for (int from = 0; from < ids.size(); from += AT_ONCE)
                ctx.select(naming.id(), naming.th(), naming.en()).from(naming.id().getTable()).where(naming.id().in(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))).forEach(row -> {
                    if (row.value2() != null) names.put(new LogRef(type, row.value1()), new Bilingual(row.value2().strip(), row.value3().strip()));
                });
        });
        return names;
    }
}
