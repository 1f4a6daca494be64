package jaidee.staff;

import static jaidee.db.tables.Tables.OWN_ROLE;
import static jaidee.db.tables.Tables.OWN_ROLE_RIGHT;
import static jaidee.db.tables.Tables.STAFF;
import static java.util.stream.Collectors.toMap;

import jaidee.db.tables.tables.records.StaffRecord;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

final class StaffRepository {
    List<StaffMember> all(DSLContext ctx) {
        Map<Long, Role> own = ownRoles(ctx).stream().collect(toMap(Role::id, role -> role));
        return ctx.selectFrom(STAFF).orderBy(STAFF.ACTIVE.desc(), STAFF.ID)
                .fetch(row -> member(row, row.getOwnRoleId() == null ? Role.builtIn(Role.Kind.valueOf(row.getRole())) : own.get(row.getOwnRoleId())));
    }

    Optional<StaffMember> find(DSLContext ctx, StaffId id) {
        return ctx.selectFrom(STAFF).where(STAFF.ID.eq(id.value())).fetchOptional(row -> member(row, role(ctx, row)));
    }

    Optional<String> pinHash(DSLContext ctx, StaffId id) {
        return ctx.select(STAFF.PIN_HASH).from(STAFF).where(STAFF.ID.eq(id.value())).fetchOptional(STAFF.PIN_HASH);
    }

    Map<StaffId, Instant> lastSignedIn(DSLContext ctx) {
        return ctx.select(STAFF.ID, STAFF.LAST_SIGNED_IN).from(STAFF).where(STAFF.LAST_SIGNED_IN.isNotNull()).fetch().stream()
                .collect(toMap(row -> new StaffId(row.value1()), row -> row.value2().toInstant()));
    }

    void signedIn(DSLContext ctx, StaffId id, Instant at) {
        ctx.update(STAFF).set(STAFF.LAST_SIGNED_IN, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).where(STAFF.ID.eq(id.value())).execute();
    }

    StaffMember insert(DSLContext ctx, String name, Role role, Optional<String> licenceNo, Optional<String> pinHash,
                       Instant at) {
        StaffRecord row = ctx.newRecord(STAFF);
        row.setDisplayName(name);
        row.setRole(role.kind().name());
        row.setOwnRoleId(role.isOwn() ? role.id() : null);
        row.setLicenceNo(licenceNo.orElse(null));
        row.setPinHash(pinHash.orElse(null));
        row.setCreatedAt(at.atOffset(ZoneOffset.UTC));
        row.setActive(true);
        row.insert();
        return member(row, role);
    }

    void update(DSLContext ctx, StaffMember member) {
        ctx.update(STAFF)
                .set(STAFF.DISPLAY_NAME, member.name())
                .set(STAFF.ROLE, member.role().kind().name())
                .set(STAFF.OWN_ROLE_ID, member.role().isOwn() ? member.role().id() : null)
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

    List<Role> ownRoles(DSLContext ctx) {
        Map<Long, Set<Right>> rights = ctx.selectFrom(OWN_ROLE_RIGHT).fetch().stream()
                .filter(row -> known(row.getStaffRight()).isPresent())
                .collect(Collectors.groupingBy(row -> row.getRoleId(), Collectors.mapping(row -> known(row.getStaffRight()).get(), Collectors.toSet())));
        return ctx.selectFrom(OWN_ROLE).orderBy(OWN_ROLE.NAME)
                .fetch(row -> new Role(row.getId(), Role.Kind.valueOf(row.getKind()), row.getName(), rights.getOrDefault(row.getId(), Set.of())));
    }

    Optional<Role> ownRole(DSLContext ctx, long id) {
        return ownRoles(ctx).stream().filter(role -> role.id() == id).findFirst();
    }

    Role save(DSLContext ctx, Role role) {
        long id = role.id();
        if (role.isOwn()) {
            ctx.update(OWN_ROLE).set(OWN_ROLE.NAME, role.name()).where(OWN_ROLE.ID.eq(id)).execute();
            ctx.deleteFrom(OWN_ROLE_RIGHT).where(OWN_ROLE_RIGHT.ROLE_ID.eq(id)).execute();
        } else {
            id = ctx.insertInto(OWN_ROLE).set(OWN_ROLE.NAME, role.name()).set(OWN_ROLE.KIND, role.kind().name())
                    .returning(OWN_ROLE.ID).fetchSingle().getId();
        }
        for (Right right : role.rights())
            ctx.insertInto(OWN_ROLE_RIGHT, OWN_ROLE_RIGHT.ROLE_ID, OWN_ROLE_RIGHT.STAFF_RIGHT).values(id, right.name()).execute();
        return new Role(id, role.kind(), role.name(), role.rights());
    }

    void remove(DSLContext ctx, long role) {
        ctx.deleteFrom(OWN_ROLE).where(OWN_ROLE.ID.eq(role)).execute();
    }

    boolean nameTaken(DSLContext ctx, String name, long but) {
        return ctx.fetchExists(OWN_ROLE, DSL.lower(OWN_ROLE.NAME).eq(name.toLowerCase(java.util.Locale.ROOT)).and(OWN_ROLE.ID.ne(but)));
    }

    private Role role(DSLContext ctx, StaffRecord row) {
        return row.getOwnRoleId() == null ? Role.builtIn(Role.Kind.valueOf(row.getRole())) : ownRole(ctx, row.getOwnRoleId()).orElseThrow();
    }

    // a right of a later version is none here
    private static Optional<Right> known(String name) {
        return Arrays.stream(Right.values()).filter(right -> right.name().equals(name)).findFirst();
    }

    private static StaffMember member(StaffRecord row, Role role) {
        return new StaffMember(new StaffId(row.getId()), row.getDisplayName(), role,
                row.getPinHash() != null, Optional.ofNullable(row.getLicenceNo()), row.getActive());
    }
}
