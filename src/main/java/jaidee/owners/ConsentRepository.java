package jaidee.owners;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Every consent given or withdrawn, insert-only; the newest answer to a purpose holds.
final class ConsentRepository {
    private static final String ANY_CHANNEL = "ANY";

    void insert(DSLContext ctx, OwnerId owner, ConsentAnswer answer, StaffId by, Instant now) {
        ctx.insertInto(CONSENT_EVENT)
                .set(CONSENT_EVENT.OWNER_ID, owner.value())
                .set(CONSENT_EVENT.PURPOSE, answer.purpose().name())
                .set(CONSENT_EVENT.CHANNEL, answer.channel().map(Channel::name).orElse(ANY_CHANNEL))
                .set(CONSENT_EVENT.GIVEN, answer.given())
                .set(CONSENT_EVENT.AT, now.atOffset(ZoneOffset.UTC))
                .set(CONSENT_EVENT.NOTICE_VERSION, NoticeRepository.version(ctx))
                .set(CONSENT_EVENT.TAKEN_THROUGH, answer.through().name())
                .set(CONSENT_EVENT.STAFF_ID, by.value())
                .execute();
    }

    Consents of(DSLContext ctx, OwnerId owner) {
        return of(ctx, List.of(owner)).getOrDefault(owner, new Consents(List.of()));
    }

    /// Owners nobody asked are missing.
    Map<OwnerId, Consents> of(DSLContext ctx, Collection<OwnerId> owners) {
        Map<OwnerId, Consents> all = new HashMap<>();
        // ordered in SQL, H2 would go through the consents of everybody
        ctx.select(CONSENT_EVENT.asterisk(), STAFF.DISPLAY_NAME)
                .from(CONSENT_EVENT).leftJoin(STAFF).on(STAFF.ID.eq(CONSENT_EVENT.STAFF_ID))
                .where(CONSENT_EVENT.OWNER_ID.in(owners.stream().map(OwnerId::value).toList()))
                .fetch().sortAsc(CONSENT_EVENT.ID).intoGroups(CONSENT_EVENT.OWNER_ID)
                .forEach((owner, rows) -> all.put(new OwnerId(owner), new Consents(rows.map(ConsentRepository::consent))));
        return all;
    }

    private static Consent consent(Record row) {
        String channel = row.get(CONSENT_EVENT.CHANNEL);
        return new Consent(ConsentPurpose.valueOf(row.get(CONSENT_EVENT.PURPOSE)),
                channel.equals(ANY_CHANNEL) ? Optional.empty() : Optional.of(Channel.valueOf(channel)), row.get(CONSENT_EVENT.GIVEN),
                Consent.Through.valueOf(row.get(CONSENT_EVENT.TAKEN_THROUGH)), row.get(CONSENT_EVENT.NOTICE_VERSION),
                Signed.of(row.get(CONSENT_EVENT.AT), row.get(STAFF.DISPLAY_NAME)).orElseThrow());
    }
}
