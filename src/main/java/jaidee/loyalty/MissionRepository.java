package jaidee.loyalty;

import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.tables.tables.records.MissionRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Missions in their versions.
final class MissionRepository {
    /// The newest version of each, those still asked first.
    List<Mission> newest(DSLContext ctx) {
        var other = MISSION.as("other");
        return missions(ctx, notExists(selectOne().from(other).where(other.CODE.eq(MISSION.CODE)).and(other.VERSION.gt(MISSION.VERSION))));
    }

    static List<Mission> missions(DSLContext ctx, Condition which) {
        return ctx.select(MISSION.fields()).from(MISSION).where(which).orderBy(MISSION.ACTIVE.desc(), MISSION.ID).fetch(MissionRepository::mission);
    }

    /// How often each was fulfilled, by its code, all versions together.
    Map<String, Integer> fulfilled(DSLContext ctx) {
        return ctx.select(MISSION.CODE, count()).from(MISSION_COMPLETION).join(MISSION).on(MISSION.ID.eq(MISSION_COMPLETION.MISSION_ID))
                .where(MISSION_COMPLETION.UNDONE_AT.isNull()).groupBy(MISSION.CODE).fetchMap(MISSION.CODE, count());
    }

    String nextCode(DSLContext ctx) {
        return "M" + (ctx.select(coalesce(max(MISSION.ID), 0L)).from(MISSION).fetchSingle().value1() + 1);
    }

    /// A new version; the one before is asked no more.
    Mission insert(DSLContext ctx, String code, int version, Mission.Terms terms, boolean active, Instant at, StaffId by) {
        ctx.update(MISSION).set(MISSION.ACTIVE, false).where(MISSION.CODE.eq(code)).execute();
        MissionRecord row = ctx.newRecord(MISSION);
        row.setCode(code);
        row.setVersion(version);
        row.setNameTh(terms.name().th());
        row.setNameEn(terms.name().en());
        row.setKind(terms.policy().kind().name());
        row.setNeeded(terms.policy().needed());
        row.setWindowDays(terms.policy().windowDays());
        row.setMinNetSatang(terms.policy().least().satang());
        row.setServiceGroup(terms.group().map(Enum::name).orElse(null));
        row.setPoints(terms.policy().points().value());
        row.setRepeats(terms.repeats());
        row.setValidFrom(terms.from());
        row.setValidUntil(terms.until().orElse(null));
        row.setActive(active);
        row.setSavedAt(at.atOffset(ZoneOffset.UTC));
        row.setSavedBy(by.value());
        row.store();
        return new Mission(row.getId(), code, version, terms, active);
    }

    static Mission mission(Record row) {
        MissionPolicy policy = new MissionPolicy(MissionPolicy.Kind.valueOf(row.get(MISSION.KIND)), row.get(MISSION.NEEDED), row.get(MISSION.WINDOW_DAYS),
                Money.satang(row.get(MISSION.MIN_NET_SATANG)), Points.of(row.get(MISSION.POINTS)));
        return new Mission(row.get(MISSION.ID), row.get(MISSION.CODE), row.get(MISSION.VERSION), new Mission.Terms(
                new Bilingual(row.get(MISSION.NAME_TH), row.get(MISSION.NAME_EN)), policy, Optional.ofNullable(row.get(MISSION.SERVICE_GROUP)).map(ServiceGroup::valueOf),
                row.get(MISSION.REPEATS), row.get(MISSION.VALID_FROM), Optional.ofNullable(row.get(MISSION.VALID_UNTIL))), row.get(MISSION.ACTIVE));
    }
}
