package jaidee.sample;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SURVEY_ASK;
import static jaidee.db.tables.Tables.SURVEY_ROUND;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.db.tables.tables.records.SurveyAskRecord;
import jaidee.feedback.CaseBook;
import jaidee.feedback.CaseDraft;
import jaidee.feedback.Kind;
import jaidee.feedback.SurveyBook;
import jaidee.feedback.VoiceCase;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Two rounds of the question whether owners recommend the clinic, and a complaint that waits too long: of an owner who is
/// booked for today, when there is one.
final class VoiceStory {
    private static final int ROUND = 90, ENDS_IN = 10, TARGET = 60, AGO = 6, DUE = 3;

    private final Transactions transactions;
    private final Clock clock;
    private final LocalDate today;

    VoiceStory(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    void tell() {
        DeskPeople people = new DeskPeople(transactions);
        StaffId manager = people.of("MANAGER");
        transactions.write(ctx -> {
            round(ctx, "sample.voice.before", today.minusDays(2 * ROUND), today.minusDays(ROUND + 1), manager);
            round(ctx, "sample.voice.now", today.minusDays(ROUND), today.plusDays(ENDS_IN), manager);
            return null;
        });
        Optional<OwnerId> owner = transactions.read(this::booked).or(() -> people.lately(1).stream().findFirst());
        if (owner.isEmpty()) return;
        Clock then = Clock.offset(Clock.fixed(clock.instant(), Days.BANGKOK), Duration.ofDays(-AGO));
        CaseBook cases = new CaseBook(transactions, new AuditLog(clock), then);
        VoiceCase noted = cases.note(new CaseDraft(Kind.COMPLAINT, owner, Optional.empty(), Optional.empty(), Optional.of("WAITING"), words("sample.voice.complaint"), "",
                Optional.empty(), Optional.of(manager), Optional.of(today.minusDays(AGO - DUE))), people.of("RECEPTION")).get();
        cases.add(noted.id(), words("sample.voice.found"), manager);
    }

    private Optional<OwnerId> booked(DSLContext ctx) {
        return ctx.select(REMINDER.OWNER_ID).from(REMINDER).where(REMINDER.STATUS.eq("BOOKED")).and(REMINDER.NEXT_ON.eq(today)).orderBy(REMINDER.ID).limit(1)
                .fetchOptional(row -> new OwnerId(row.value1()));
    }

    private static String words(String key) {
        return Texts.of(Language.TH).get(key);
    }

    /// Takes the answers of these days into it.
    private void round(DSLContext ctx, String nameKey, LocalDate from, LocalDate to, StaffId by) {
        Bilingual question = SurveyBook.standing(Kind.NPS);
        long round = ctx.insertInto(SURVEY_ROUND).set(SURVEY_ROUND.NAME, words(nameKey)).set(SURVEY_ROUND.KIND, Kind.NPS.name()).set(SURVEY_ROUND.QUESTION_TH, question.th())
                .set(SURVEY_ROUND.QUESTION_EN, question.en()).set(SURVEY_ROUND.FIRST_DAY, from).set(SURVEY_ROUND.LAST_DAY, to).set(SURVEY_ROUND.TARGET, TARGET)
                .set(SURVEY_ROUND.CREATED_AT, from.atStartOfDay(Days.BANGKOK).toOffsetDateTime()).set(SURVEY_ROUND.CREATED_BY, by.value())
                .returningResult(SURVEY_ROUND.ID).fetchSingle().value1();
        var answers = FEEDBACK.KIND.eq(Kind.NPS.name()).and(FEEDBACK.SALE_ID.isNotNull()).and(FEEDBACK.AT.ge(from.atStartOfDay(Days.BANGKOK).toOffsetDateTime()))
                .and(FEEDBACK.AT.lt(to.plusDays(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime()));
        List<SurveyAskRecord> asks = ctx.selectFrom(FEEDBACK).where(answers).fetch(answer -> {
            SurveyAskRecord ask = new SurveyAskRecord();
            ask.setSaleId(answer.getSaleId());
            ask.setOwnerId(answer.getOwnerId());
            ask.setKind(Kind.NPS.name());
            ask.setRoundId(round);
            ask.setAskedAt(answer.getAt());
            ask.setFeedbackId(answer.getId());
            ask.setAnsweredBy("DESK");
            return ask;
        });
        ctx.update(FEEDBACK).set(FEEDBACK.ROUND_ID, round).where(answers).execute();
        ctx.batchInsert(asks).execute();
    }
}
