package jaidee.staff;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.records.StaffRecord;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

final class StaffRepository {
    List<StaffMember> all(DSLContext ctx) {
        return ctx.selectFrom(STAFF).orderBy(STAFF.ACTIVE.desc(), STAFF.ID).fetch(StaffRepository::member);
    }

    Optional<StaffMember> find(DSLContext ctx, StaffId id) {
        return ctx.selectFrom(STAFF).where(STAFF.ID.eq(id.value())).fetchOptional(StaffRepository::member);
    }

    Optional<String> pinHash(DSLContext ctx, StaffId id) {
        return ctx.select(STAFF.PIN_HASH).from(STAFF).where(STAFF.ID.eq(id.value())).fetchOptional(STAFF.PIN_HASH);
    }

    StaffMember insert(DSLContext ctx, String name, Role role, Optional<String> licenceNo, Optional<String> pinHash,
                       Instant at) {
        StaffRecord row = ctx.newRecord(STAFF);
        row.setDisplayName(name);
        row.setRole(role.name());
        row.setLicenceNo(licenceNo.orElse(null));
        row.setPinHash(pinHash.orElse(null));
        row.setCreatedAt(at.atOffset(ZoneOffset.UTC));
        row.setActive(true);
        row.insert();
        return member(row);
    }

    void update(DSLContext ctx, StaffMember member) {
        ctx.update(STAFF)
                .set(STAFF.DISPLAY_NAME, member.name())
                .set(STAFF.ROLE, member.role().name())
                .set(STAFF.LICENCE_NO, member.licenceNo().orElse(null))
                .set(STAFF.ACTIVE, member.active())
                .where(STAFF.ID.eq(member.id().value()))
                .execute();
    }

    /// @return whether none was known but `wrong`
    boolean learnLicence(DSLContext ctx, StaffId id, String licence, String wrong) {
        return ctx.update(STAFF).set(STAFF.LICENCE_NO, licence).where(STAFF.ID.eq(id.value()))
                .and(STAFF.LICENCE_NO.isNull().or(STAFF.LICENCE_NO.in("", wrong))).execute() > 0;
    }

    void setPinHash(DSLContext ctx, StaffId id, String hash) {
        ctx.update(STAFF).set(STAFF.PIN_HASH, hash).where(STAFF.ID.eq(id.value())).execute();
    }

    private static StaffMember member(StaffRecord row) {
        return new StaffMember(new StaffId(row.getId()), row.getDisplayName(), Role.valueOf(row.getRole()),
                row.getPinHash() != null, Optional.ofNullable(row.getLicenceNo()), row.getActive());
    }
}
