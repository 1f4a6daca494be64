package jaidee.feedback;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SURVEY_ASK;
import static jaidee.db.tables.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.Feedback;
import jaidee.db.tables.tables.records.FeedbackRecord;
import jaidee.db.tables.tables.records.SurveyAskRecord;
import jaidee.db.tables.tables.records.SurveyRoundRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Questions after sales, their answers, and the rounds they are asked in.
final class SurveyRepository {
    /// @param feedback the answer, once there is one
    record Ask(SaleId sale, Optional<OwnerId> owner, Kind kind, Optional<Long> round, Optional<String> token, Optional<Long> feedback,
               Optional<Integer> score, String words, Optional<Asked.By> by) {
    }

    Optional<Ask> ofSale(DSLContext ctx, SaleId sale) {
        return ask(ctx, SURVEY_ASK.SALE_ID.eq(sale.value()));
    }

    Optional<Ask> ofToken(DSLContext ctx, String token) {
        return ask(ctx, SURVEY_ASK.TOKEN.eq(token));
    }

    private static Optional<Ask> ask(DSLContext ctx, Condition which) {
        return ctx.select(SURVEY_ASK.fields()).select(FEEDBACK.SCORE, FEEDBACK.TEXT).from(SURVEY_ASK).leftJoin(FEEDBACK).on(FEEDBACK.ID.eq(SURVEY_ASK.FEEDBACK_ID))
                .where(which).fetchOptional(SurveyRepository::ask);
    }

    private static Ask ask(Record row) {
        return new Ask(new SaleId(row.get(SURVEY_ASK.SALE_ID)), Optional.ofNullable(row.get(SURVEY_ASK.OWNER_ID)).map(OwnerId::new), Kind.valueOf(row.get(SURVEY_ASK.KIND)),
                Optional.ofNullable(row.get(SURVEY_ASK.ROUND_ID)), Optional.ofNullable(row.get(SURVEY_ASK.TOKEN)), Optional.ofNullable(row.get(SURVEY_ASK.FEEDBACK_ID)),
                Optional.ofNullable(row.get(FEEDBACK.SCORE)), row.get(FEEDBACK.TEXT) == null ? "" : row.get(FEEDBACK.TEXT),
                Optional.ofNullable(row.get(SURVEY_ASK.ANSWERED_BY)).map(Asked.By::valueOf));
    }

    void ask(DSLContext ctx, SaleId sale, Optional<OwnerId> owner, Kind kind, Optional<Long> round, Instant at) {
        SurveyAskRecord row = ctx.newRecord(SURVEY_ASK);
        row.setSaleId(sale.value());
        row.setOwnerId(owner.map(OwnerId::value).orElse(null));
        row.setKind(kind.name());
        row.setRoundId(round.orElse(null));
        row.setAskedAt(at(at));
        row.store();
    }

    void token(DSLContext ctx, SaleId sale, String token) {
        ctx.update(SURVEY_ASK).set(SURVEY_ASK.TOKEN, token).where(SURVEY_ASK.SALE_ID.eq(sale.value())).execute();
    }

    boolean tokenTaken(DSLContext ctx, String token) {
        return ctx.fetchExists(SURVEY_ASK, SURVEY_ASK.TOKEN.eq(token));
    }

    /// @return false when somebody answered for the sale meanwhile
    boolean answer(DSLContext ctx, Ask ask, int score, String words, Asked.By how, Instant at, StaffId by) {
        FeedbackRecord row = ctx.newRecord(FEEDBACK);
        row.setKind(ask.kind().name());
        row.setOwnerId(ask.owner().map(OwnerId::value).orElse(null));
        row.setSaleId(ask.sale().value());
        row.setScore(score);
        row.setText(words.isEmpty() ? null : words);
        row.setRoundId(ask.round().orElse(null));
        row.setAt(at(at));
        row.setTakenBy(by == null ? null : by.value());
        row.store();
        return ctx.update(SURVEY_ASK).set(SURVEY_ASK.FEEDBACK_ID, row.getId()).set(SURVEY_ASK.ANSWERED_BY, how.name())
                .where(SURVEY_ASK.SALE_ID.eq(ask.sale().value())).and(SURVEY_ASK.FEEDBACK_ID.isNull()).execute() == 1;
    }

    void words(DSLContext ctx, long feedback, String words) {
        ctx.update(FEEDBACK).set(FEEDBACK.TEXT, words).where(FEEDBACK.ID.eq(feedback)).and(FEEDBACK.TEXT.isNull()).execute();
    }

    /// Whose sale it is; the outer one is empty for no sale, the inner one for a walk-in.
    Optional<Optional<OwnerId>> buyer(DSLContext ctx, SaleId sale) {
        return ctx.select(SALE.OWNER_ID).from(SALE).where(SALE.ID.eq(sale.value())).fetchOptional(row -> Optional.ofNullable(row.value1()).map(OwnerId::new));
    }

    /// How many sales there were since somebody was asked last, this one included; empty when nobody ever was.
    Optional<Integer> salesSinceAsked(DSLContext ctx, SaleId sale) {
        return Optional.ofNullable(ctx.select(max(SURVEY_ASK.SALE_ID)).from(SURVEY_ASK).fetchSingle().value1())
                .map(last -> ctx.fetchCount(SALE, SALE.ID.gt(last).and(SALE.ID.le(sale.value()))));
    }

    boolean askedSince(DSLContext ctx, OwnerId owner, Instant since) {
        return ctx.fetchExists(SURVEY_ASK, SURVEY_ASK.OWNER_ID.eq(owner.value()).and(SURVEY_ASK.ASKED_AT.gt(at(since))));
    }

    boolean hasCase(DSLContext ctx, long answer) {
        return ctx.fetchExists(FEEDBACK, FEEDBACK.ANSWER_ID.eq(answer));
    }

    /// The newest first.
    List<Round> rounds(DSLContext ctx) {
        return ctx.selectFrom(SURVEY_ROUND).orderBy(SURVEY_ROUND.FIRST_DAY.desc(), SURVEY_ROUND.ID.desc()).fetch(SurveyRepository::round);
    }

    Round save(DSLContext ctx, Round round, Instant at, StaffId by) {
        SurveyRoundRecord row = round.id() == 0 ? ctx.newRecord(SURVEY_ROUND) : ctx.fetchSingle(SURVEY_ROUND, SURVEY_ROUND.ID.eq(round.id()));
        if (round.id() == 0) {
            row.setCreatedAt(at(at));
            row.setCreatedBy(by.value());
        }
        row.setName(round.name());
        row.setKind(round.kind().name());
        row.setQuestionTh(round.question().th());
        row.setQuestionEn(round.question().en());
        row.setFirstDay(round.first());
        row.setLastDay(round.last());
        row.setTarget(round.target());
        row.store();
        return round(row);
    }

    private static Round round(SurveyRoundRecord row) {
        return new Round(row.getId(), row.getName(), Kind.valueOf(row.getKind()), new Bilingual(row.getQuestionTh(), row.getQuestionEn()), row.getFirstDay(), row.getLastDay(),
                row.getTarget());
    }

    int asked(DSLContext ctx, long round) {
        return ctx.fetchCount(SURVEY_ASK, SURVEY_ASK.ROUND_ID.eq(round));
    }

    /// How many were asked on these days, in rounds or not.
    int asked(DSLContext ctx, Kind kind, LocalDate from, LocalDate to) {
        return ctx.fetchCount(SURVEY_ASK, SURVEY_ASK.KIND.eq(kind.name())
                .and(SURVEY_ASK.ASKED_AT.ge(start(from))).and(SURVEY_ASK.ASKED_AT.lt(start(to.plusDays(1)))));
    }

    /// Which answers: of a round, or of some days whatever the round.
    record Which(Kind kind, Optional<Long> round, LocalDate from, LocalDate to) {
        static Which of(Round round) {
            return new Which(round.kind(), Optional.of(round.id()), round.first(), round.last());
        }

        static Which on(Kind kind, LocalDate from, LocalDate to) {
            return new Which(kind, Optional.empty(), from, to);
        }

        private Condition rows() {
            Condition asked = FEEDBACK.KIND.eq(kind.name()).and(FEEDBACK.SCORE.isNotNull());
            return round.<Condition>map(id -> asked.and(FEEDBACK.ROUND_ID.eq(id))).orElseGet(() -> asked.and(FEEDBACK.AT.ge(start(from))).and(FEEDBACK.AT.lt(start(to.plusDays(1)))));
        }
    }

    Tally tally(DSLContext ctx, Which which) {
        return Tally.of(which.kind(), ctx.select(FEEDBACK.SCORE).from(FEEDBACK).where(which.rows()).fetch(FEEDBACK.SCORE));
    }

    /// The newest first.
    List<RoundResult.Said> words(DSLContext ctx, Which which, int most) {
        Feedback opened = FEEDBACK.as("opened");
        var hasCase = field(exists(selectOne().from(opened).where(opened.ANSWER_ID.eq(FEEDBACK.ID))));
        return ctx.select(FEEDBACK.ID, FEEDBACK.AT, FEEDBACK.OWNER_ID, FEEDBACK.SCORE, FEEDBACK.TEXT, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, hasCase)
                .from(FEEDBACK).leftJoin(OWNER).on(OWNER.ID.eq(FEEDBACK.OWNER_ID)).where(which.rows()).and(FEEDBACK.TEXT.isNotNull())
                .orderBy(FEEDBACK.AT.desc(), FEEDBACK.ID.desc()).limit(most)
                .fetch(row -> new RoundResult.Said(row.get(FEEDBACK.ID), LocalDate.ofInstant(row.get(FEEDBACK.AT).toInstant(), Days.BANGKOK),
                        Optional.ofNullable(row.get(FEEDBACK.OWNER_ID)).map(OwnerId::new), CaseRepository.ownerName(row).map(OwnerName::spoken).orElse(""),
                        row.get(FEEDBACK.SCORE), row.get(FEEDBACK.TEXT), row.get(hasCase)));
    }

    /// An answer, with whose it is and the sale it was given for.
    record Answer(long id, Kind kind, Optional<OwnerId> owner, Optional<SaleId> sale, int score, String words) {
    }

    Optional<Answer> answer(DSLContext ctx, long id) {
        return ctx.selectFrom(FEEDBACK).where(FEEDBACK.ID.eq(id)).and(FEEDBACK.KIND.in("NPS", "CSAT")).fetchOptional(row -> new Answer(id, Kind.valueOf(row.getKind()),
                Optional.ofNullable(row.getOwnerId()).map(OwnerId::new), Optional.ofNullable(row.getSaleId()).map(SaleId::new), row.getScore(), row.getText() == null ? "" : row.getText()));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Days.BANGKOK).toOffsetDateTime();
    }
}
