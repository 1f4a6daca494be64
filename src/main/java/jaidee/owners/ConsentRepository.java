package jaidee.owners;

import static jaidee.db.tables.Tables.CONSENT_EVENT;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;

/// Every consent given or withdrawn, insert-only; the newest answer to a purpose holds.
final class ConsentRepository {
    private static final String ANY_CHANNEL = "ANY";
    private static final String AT_THE_SCREEN = "SCREEN";

    void insert(DSLContext ctx, OwnerId owner, ConsentPurpose purpose, boolean given, StaffId by, Instant now) {
        ctx.insertInto(CONSENT_EVENT)
                .set(CONSENT_EVENT.OWNER_ID, owner.value())
                .set(CONSENT_EVENT.PURPOSE, purpose.name())
                .set(CONSENT_EVENT.CHANNEL, ANY_CHANNEL)
                .set(CONSENT_EVENT.GIVEN, given)
                .set(CONSENT_EVENT.AT, now.atOffset(ZoneOffset.UTC))
                .set(CONSENT_EVENT.NOTICE_VERSION, PrivacyNotice.VERSION)
                .set(CONSENT_EVENT.TAKEN_THROUGH, AT_THE_SCREEN)
                .set(CONSENT_EVENT.STAFF_ID, by.value())
                .execute();
    }

    /// The answers that hold now; purposes nobody asked about are missing.
    Map<ConsentPurpose, Consent> of(DSLContext ctx, OwnerId owner) {
        Map<ConsentPurpose, Consent> newest = new EnumMap<>(ConsentPurpose.class);
        ctx.select(CONSENT_EVENT.PURPOSE, CONSENT_EVENT.GIVEN, CONSENT_EVENT.AT)
                .from(CONSENT_EVENT)
                .where(CONSENT_EVENT.OWNER_ID.eq(owner.value()))
                .and(CONSENT_EVENT.CHANNEL.eq(ANY_CHANNEL))
                .orderBy(CONSENT_EVENT.ID)
                .forEach(row -> {
                    ConsentPurpose purpose = ConsentPurpose.valueOf(row.value1());
                    newest.put(purpose, new Consent(purpose, row.value2(), row.value3().toInstant()));
                });
        return newest;
    }
}
