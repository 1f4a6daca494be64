package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;

import jaidee.kernel.OwnerId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Owners worth comparing with the one being entered; every question is answered from an index.
final class DuplicateRepository {
    private static final int MOST = 300;

    /// @param e164 whole numbers, or the beginning of one still being typed
    Set<OwnerId> byPhone(DSLContext ctx, String e164) {
        return ids(ctx.selectDistinct(OWNER_PHONE.OWNER_ID)
                .from(OWNER_PHONE)
                .where(OWNER_PHONE.E164.between(e164, e164 + "~"))
                .limit(MOST)
                .fetch(OWNER_PHONE.OWNER_ID));
    }

    /// Those whose name sounds like it begins so.
    Set<OwnerId> bySoundOfName(DSLContext ctx, String beginning) {
        return ids(ctx.select(OWNER.ID)
                .from(OWNER)
                .where(OWNER.NAME_KEY3.between(beginning, beginning + "\uFFFF"))
                .limit(MOST)
                .fetch(OWNER.ID));
    }

    Set<OwnerId> byNickname(DSLContext ctx, String exactKey) {
        return ids(ctx.select(OWNER.ID)
                .from(OWNER)
                .where(OWNER.NICKNAME_KEY1.eq(exactKey))
                .limit(MOST)
                .fetch(OWNER.ID));
    }

    Set<OwnerId> byPet(DSLContext ctx, String soundKey) {
        return ids(ctx.select(PET.OWNER_ID)
                .from(PET)
                .where(PET.NAME_KEY3.eq(soundKey))
                .limit(MOST)
                .fetch(PET.OWNER_ID));
    }

    private static Set<OwnerId> ids(List<Long> found) {
        Set<OwnerId> ids = new HashSet<>();
        found.forEach(id -> ids.add(new OwnerId(id)));
        return ids;
    }
}
