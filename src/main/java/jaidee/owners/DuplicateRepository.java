package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.PET;

import jaidee.kernel.OwnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Owners worth comparing with the one being entered. Each question finds few, from an index: common names and pets are
/// asked for together, never alone.
final class DuplicateRepository {
    private static final int MOST = 50;
    private static final int COMPARED = 5_000;

    /// @param e164 a whole number, or the beginning of one still being typed
    List<OwnerId> byPhone(DSLContext ctx, String e164) {
        return ids(ctx.selectDistinct(OWNER_PHONE.OWNER_ID)
                .from(OWNER_PHONE)
                .where(begins(OWNER_PHONE.E164, e164))
                .limit(MOST)
                .fetch(OWNER_PHONE.OWNER_ID));
    }

    /// Those whose full name sounds `alike`, of all that begin with the same half of it.
    List<OwnerId> byName(DSLContext ctx, String sound, BiPredicate<String, String> alike) {
        List<Long> found = new ArrayList<>();
        ctx.select(OWNER.ID, OWNER.NAME_KEY3)
                .from(OWNER)
                .where(begins(OWNER.NAME_KEY3, sound.substring(0, (sound.length() + 1) / 2)))
                .limit(COMPARED)
                .forEach(row -> {
                    if (alike.test(sound, row.value2())) found.add(row.value1());
                });
        return ids(found);
    }

    List<OwnerId> byNameAndNickname(DSLContext ctx, String firstSound, String nicknameKey) {
        return ids(ctx.select(OWNER.ID)
                .from(OWNER)
                .where(OWNER.NICKNAME_KEY1.eq(nicknameKey))
                .and(begins(OWNER.NAME_KEY3, firstSound))
                .limit(MOST)
                .fetch(OWNER.ID));
    }

    List<OwnerId> byNameAndPet(DSLContext ctx, String firstSound, String petSound) {
        return byPet(ctx, begins(OWNER.NAME_KEY3, firstSound), petSound);
    }

    List<OwnerId> byNicknameAndPet(DSLContext ctx, String nicknameKey, String petSound) {
        return byPet(ctx, OWNER.NICKNAME_KEY1.eq(nicknameKey), petSound);
    }

    private static List<OwnerId> byPet(DSLContext ctx, Condition owner, String petSound) {
        return ids(ctx.selectDistinct(OWNER.ID)
                .from(OWNER)
                .join(PET).on(PET.OWNER_ID.eq(OWNER.ID))
                .where(owner)
                .and(PET.NAME_KEY3.eq(petSound))
                .limit(MOST)
                .fetch(OWNER.ID));
    }

    /// As a range, which H2 answers from an index though the beginning is a parameter.
    private static Condition begins(Field<String> key, String beginning) {
        return key.ge(beginning).and(key.lt(beginning + "\uFFFF"));
    }

    private static List<OwnerId> ids(List<Long> found) {
        return found.stream().map(OwnerId::new).toList();
    }
}
