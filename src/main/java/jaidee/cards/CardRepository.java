package jaidee.cards;

import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.CardId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Member cards in the tables. Every card ever issued stays, so that an old one can be refused with its reason.
final class CardRepository {
    private static final String PAPER = "MEMBER_CARD";

    boolean exists(DSLContext ctx, ScanCode code) {
        return ctx.fetchExists(MEMBER_CARD, MEMBER_CARD.TOKEN.eq(code.token()));
    }

    CardId insert(DSLContext ctx, OwnerId owner, Optional<Long> carer, ScanCode code, StaffId by, Instant now) {
        return ctx.insertInto(MEMBER_CARD)
                .set(MEMBER_CARD.OWNER_ID, owner.value())
                .set(MEMBER_CARD.CARER_ID, carer.orElse(null))
                .set(MEMBER_CARD.TOKEN, code.token())
                .set(MEMBER_CARD.ISSUED_AT, at(now))
                .set(MEMBER_CARD.ISSUED_BY, by.value())
                .returningResult(MEMBER_CARD.ID)
                .fetchSingle(row -> new CardId(row.value1()));
    }

    /// Ends a card that is still good.
    void end(DSLContext ctx, CardId card, EndReason reason, Optional<CardId> replacedBy, StaffId by, Instant now) {
        ctx.update(MEMBER_CARD)
                .set(MEMBER_CARD.ENDED_AT, at(now))
                .set(MEMBER_CARD.ENDED_BY, by.value())
                .set(MEMBER_CARD.END_REASON, reason.name())
                .set(MEMBER_CARD.REPLACED_BY, replacedBy.map(CardId::value).orElse(null))
                .where(MEMBER_CARD.ID.eq(card.value()))
                .and(MEMBER_CARD.ENDED_AT.isNull())
                .execute();
    }

    Optional<MemberCard> find(DSLContext ctx, ScanCode code) {
        return select(ctx, MEMBER_CARD.TOKEN.eq(code.token())).fetchOptional(CardRepository::card);
    }

    /// The newest first.
    List<MemberCard> ofOwner(DSLContext ctx, OwnerId owner) {
        return select(ctx, MEMBER_CARD.OWNER_ID.eq(owner.value())).fetch(CardRepository::card).reversed();
    }

    List<MemberCard> find(DSLContext ctx, List<CardId> cards) {
        return select(ctx, MEMBER_CARD.ID.in(cards.stream().map(CardId::value).toList())).fetch(CardRepository::card);
    }

    /// The codes of all cards that are good, by owner.
    Map<OwnerId, List<ScanCode>> goodCodes(DSLContext ctx) {
        return ctx.select(MEMBER_CARD.OWNER_ID, MEMBER_CARD.TOKEN)
                .from(MEMBER_CARD)
                .where(MEMBER_CARD.ENDED_AT.isNull())
                .fetchGroups(row -> new OwnerId(row.value1()), row -> new ScanCode(CodeKind.MEMBER, row.value2()));
    }

    /// Those who may act for the owner now, by number.
    Map<Long, String> carers(DSLContext ctx, OwnerId owner) {
        return ctx.select(CO_CARER.ID, CO_CARER.DISPLAY_NAME).from(CO_CARER).where(CO_CARER.OWNER_ID.eq(owner.value())).and(CO_CARER.ENDED_AT.isNull())
                .orderBy(CO_CARER.ID).fetchMap(CO_CARER.ID, CO_CARER.DISPLAY_NAME);
    }

    void logPrinted(DSLContext ctx, CardId card, StaffId by, Instant now) {
        ctx.insertInto(PRINT_LOG)
                .set(PRINT_LOG.PAPER, PAPER)
                .set(PRINT_LOG.SUBJECT_ID, card.value())
                .set(PRINT_LOG.AT, at(now))
                .set(PRINT_LOG.STAFF_ID, by.value())
                .execute();
        ctx.update(MEMBER_CARD)
                .set(MEMBER_CARD.PRINTED_AT, at(now))
                .where(MEMBER_CARD.ID.eq(card.value()))
                .and(MEMBER_CARD.PRINTED_AT.isNull())
                .execute();
    }

    private static ResultQuery<? extends Record> select(DSLContext ctx, Condition which) {
        return ctx.select(MEMBER_CARD.asterisk(), STAFF.DISPLAY_NAME)
                .from(MEMBER_CARD)
                .leftJoin(STAFF).on(STAFF.ID.eq(MEMBER_CARD.ENDED_BY))
                .where(which)
                .orderBy(MEMBER_CARD.ID);
    }

    private static MemberCard card(Record row) {
        Optional<MemberCard.End> end = Optional.ofNullable(row.get(MEMBER_CARD.ENDED_AT)).map(at ->
                new MemberCard.End(at.toInstant(), EndReason.valueOf(row.get(MEMBER_CARD.END_REASON)),
                        Optional.ofNullable(row.get(STAFF.DISPLAY_NAME)).orElse("")));
        return new MemberCard(new CardId(row.get(MEMBER_CARD.ID)), new OwnerId(row.get(MEMBER_CARD.OWNER_ID)),
                new ScanCode(CodeKind.MEMBER, row.get(MEMBER_CARD.TOKEN)), row.get(MEMBER_CARD.ISSUED_AT).toInstant(),
                Optional.ofNullable(row.get(MEMBER_CARD.PRINTED_AT)).map(OffsetDateTime::toInstant), end,
                Optional.ofNullable(row.get(MEMBER_CARD.CARER_ID)));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
