package jaidee.loyalty;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFERRAL_SLIP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.selectOne;

import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Who recommended whom, and the slips with which it is done.
final class ReferralRepository {
    Optional<String> token(DSLContext ctx, OwnerId owner) {
        return ctx.select(REFERRAL_SLIP.TOKEN).from(REFERRAL_SLIP).where(REFERRAL_SLIP.OWNER_ID.eq(owner.value())).fetchOptional(REFERRAL_SLIP.TOKEN);
    }

    void insert(DSLContext ctx, OwnerId owner, String token, Instant at) {
        ctx.insertInto(REFERRAL_SLIP).set(REFERRAL_SLIP.OWNER_ID, owner.value()).set(REFERRAL_SLIP.TOKEN, token)
                .set(REFERRAL_SLIP.MADE_AT, at.atOffset(ZoneOffset.UTC)).execute();
    }

    /// Of owners the clinic still knows; one who was merged into another leads on to that one.
    Optional<OwnerId> owner(DSLContext ctx, String token) {
        var first = OWNER.as("first");
        return ctx.select(OWNER.ID).from(REFERRAL_SLIP).join(first).on(first.ID.eq(REFERRAL_SLIP.OWNER_ID)).join(OWNER).on(OWNER.ID.eq(coalesce(first.MERGED_INTO, first.ID)))
                .where(REFERRAL_SLIP.TOKEN.eq(token)).and(OWNER.ERASED_AT.isNull()).fetchOptional(row -> new OwnerId(row.value1()));
    }

    Optional<String> name(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchOptional(ReferralRepository::name);
    }

    boolean samePhone(DSLContext ctx, OwnerId one, OwnerId other) {
        var theirs = OWNER_PHONE.as("theirs");
        Condition shared = OWNER_PHONE.OWNER_ID.eq(one.value()).and(theirs.OWNER_ID.eq(other.value()));
        return ctx.fetchExists(selectOne().from(OWNER_PHONE).join(theirs).on(theirs.E164.eq(OWNER_PHONE.E164)).where(shared));
    }

    void note(DSLContext ctx, OwnerId recommender, OwnerId friend, LocalDate day) {
        ctx.insertInto(REFERRAL).set(REFERRAL.REFERRER_ID, recommender.value()).set(REFERRAL.REFEREE_ID, friend.value()).set(REFERRAL.NOTED_ON, day).execute();
    }

    /// The newest first.
    List<Referrals.Friend> friends(DSLContext ctx, OwnerId recommender) {
        return ctx.select(REFERRAL.REFEREE_ID, REFERRAL.NOTED_ON, REFERRAL.RESULT, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(REFERRAL)
                .join(OWNER).on(OWNER.ID.eq(REFERRAL.REFEREE_ID)).where(REFERRAL.REFERRER_ID.eq(recommender.value())).orderBy(REFERRAL.ID.desc())
                .fetch(row -> new Referrals.Friend(new OwnerId(row.value1()), name(row), row.value2(), result(row.value3())));
    }

    Optional<OwnerId> recommender(DSLContext ctx, OwnerId friend) {
        return ctx.select(REFERRAL.REFERRER_ID).from(REFERRAL).where(REFERRAL.REFEREE_ID.eq(friend.value())).fetchOptional(row -> new OwnerId(row.value1()));
    }

    // one that a refund undid is open again
    private static Optional<ReferralPolicy.Result> result(String text) {
        return Optional.ofNullable(text).filter(each -> !each.equals("UNDONE")).map(ReferralPolicy.Result::valueOf);
    }

    private static String name(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
