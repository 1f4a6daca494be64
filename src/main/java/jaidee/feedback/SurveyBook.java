package jaidee.feedback;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The short question after a sale: whether it is asked, its answer, stored once for a sale whichever way it came, and the
/// rounds in which clinics ask.
public final class SurveyBook {
    private static final int NAME = 120, QUESTION = 200, MOST_TARGET = 100_000, LONGEST_DAYS = 366, MOST_WORDS = 200;
    /// Outside of rounds the answers of so many days are looked at together.
    public static final int STANDING_DAYS = 90;

    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final CaseBook cases;
    private final Supplier<String> tokens;
    private final Clock clock;
    private final SurveyRepository surveys = new SurveyRepository();

    public SurveyBook(Transactions transactions, AuditLog audit, SettingsService settings, CaseBook cases, CodeIssuer codes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.cases = cases;
        this.tokens = () -> codes.issue(CodeKind.ANSWER).token();
        this.clock = clock;
    }

    /// A question printed to be answered later.
    public record Slip(Asked asked, ScanCode code) {
    }

    /// Asks after a sale, when it is its turn: a round runs or the clinic always asks, enough sales went by since somebody was
    /// asked, and the owner was left in peace long enough. Asked again for the same sale, it gives the same.
    public Optional<Asked> ask(SaleId sale) {
        return transactions.write(ctx -> {
            Optional<SurveyRepository.Ask> before = surveys.ofSale(ctx, sale);
            if (before.isPresent()) return before.map(each -> asked(ctx, each));
            Optional<Optional<OwnerId>> buyer = surveys.buyer(ctx, sale);
            boolean turn = surveys.salesSinceAsked(ctx, sale).map(each -> each >= settings.value(VoiceSettings.EVERY)).orElse(true);
            boolean peace = buyer.isPresent() && buyer.get().filter(each -> surveys.askedSince(ctx, each, now().minus(settings.value(VoiceSettings.PEACE_DAYS), ChronoUnit.DAYS))).isPresent();
            if (buyer.isEmpty() || !turn || peace) return Optional.empty();
            return begin(ctx, sale, buyer.get(), false);
        });
    }

    /// @param anyway the question was wanted for this sale
    private Optional<Asked> begin(DSLContext ctx, SaleId sale, Optional<OwnerId> buyer, boolean anyway) {
        Optional<Round> round = surveys.rounds(ctx).stream().filter(each -> each.state(today()) == Round.State.RUNNING).findFirst();
        VoiceSettings.Asks always = settings.value(VoiceSettings.ASKS);
        if (round.isEmpty() && always == VoiceSettings.Asks.NOTHING && !anyway) return Optional.empty();
        Kind kind = round.map(Round::kind).orElse(always == VoiceSettings.Asks.CSAT ? Kind.CSAT : Kind.NPS);
        surveys.ask(ctx, sale, buyer, kind, round.map(Round::id), now());
        return surveys.ofSale(ctx, sale).map(each -> asked(ctx, each));
    }

    private Asked asked(DSLContext ctx, SurveyRepository.Ask ask) {
        Bilingual question = ask.round().flatMap(id -> surveys.rounds(ctx).stream().filter(each -> each.id() == id).findFirst()).map(Round::question)
                .orElseGet(() -> standing(ask.kind()));
        return new Asked(ask.sale(), ask.kind(), question, ask.score(), ask.by());
    }

    /// What is asked outside of rounds.
    public static Bilingual standing(Kind kind) {
        return new Bilingual(Texts.of(Language.TH).get("feedback.question." + kind), Texts.of(Language.EN).get("feedback.question." + kind));
    }

    /// The question for a sale on paper, with a code of its own. Refuses when it was answered.
    public Outcome<Slip> slip(SaleId sale, StaffId by) {
        return transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> {
            if (surveys.ofSale(ctx, sale).isEmpty()) begin(ctx, sale, surveys.buyer(ctx, sale).orElse(Optional.empty()), true);
            SurveyRepository.Ask ask = surveys.ofSale(ctx, sale).orElseThrow();
            if (ask.score().isPresent()) return Outcome.refused(new FeedbackRefusal.AnsweredBefore(ask.score().get()));
            String token = ask.token().orElseGet(() -> Stream.generate(tokens).filter(each -> !surveys.tokenTaken(ctx, each)).findFirst().orElseThrow());
            if (ask.token().isEmpty()) surveys.token(ctx, sale, token);
            audit.append(ctx, by, "voice.slip_printed", "SALE", sale.value(), Map.of());
            return Outcome.done(new Slip(asked(ctx, ask), new ScanCode(CodeKind.ANSWER, token)));
        }));
    }

    /// The question behind a printed code, answered or not.
    public Outcome<Asked> bySlip(String token) {
        return transactions.read(ctx -> surveys.ofToken(ctx, token).map(ask -> Outcome.done(asked(ctx, ask)))
                .orElseGet(() -> Outcome.refused(new FeedbackRefusal.UnknownSlip())));
    }

    /// How the question of a sale stands; empty where nobody was asked.
    public Optional<Asked> of(SaleId sale) {
        return transactions.read(ctx -> surveys.ofSale(ctx, sale).map(each -> asked(ctx, each)));
    }

    /// Keeps the answer for a sale. Once there is one, the same score may still bring the words that were missing; everything
    /// else is refused.
    ///
    /// @param by null when the customer answered alone
    public Outcome<Asked> answer(SaleId sale, int score, String typed, Asked.By how, StaffId by) {
        return Limits.lines("words", typed, Limits.NOTE).then(words -> transactions.attempt(ctx -> {
            Optional<Refusal> gone = Optional.ofNullable(by).flatMap(who -> Rights.here(ctx, who).refusal());
            if (gone.isPresent()) return Outcome.refused(gone.get());
            Optional<SurveyRepository.Ask> there = surveys.ofSale(ctx, sale);
            if (there.isEmpty()) return Outcome.refused(new FeedbackRefusal.UnknownSlip());
            SurveyRepository.Ask ask = there.get();
            if (!ask.kind().takes(score)) return Outcome.refused(new FeedbackRefusal.NoSuchScore(ask.kind().lowest(), ask.kind().highest(), "score"));
            if (ask.score().isPresent()) {
                if (ask.score().get() != score || words.isEmpty() || !ask.words().isEmpty()) return Outcome.refused(new FeedbackRefusal.AnsweredBefore(ask.score().get()));
                surveys.words(ctx, ask.feedback().orElseThrow(), words);
            } else if (!surveys.answer(ctx, ask, score, words, how, now(), by)) return Outcome.refused(new FeedbackRefusal.AnsweredBefore(score));
            audit.append(ctx, by, "voice.answered", "SALE", sale.value(), Map.of("score", score, "by", how.name()));
            return Outcome.done(asked(ctx, surveys.ofSale(ctx, sale).orElseThrow()));
        }));
    }

    /// Opens a complaint for the low answer given for a sale, with its words, in charge of whoever opens it. Refuses where
    /// there is no low answer, and when one was opened.
    public Outcome<VoiceCase> openCase(SaleId sale, StaffId by) {
        return cases.said(transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> surveys.ofSale(ctx, sale).flatMap(SurveyRepository.Ask::feedback)
                .map(answer -> opened(ctx, answer, by)).orElseGet(() -> Outcome.refused(new FeedbackRefusal.CaseThere())))));
    }

    /// The same for any answer.
    public Outcome<VoiceCase> openCase(long answer, StaffId by) {
        return cases.said(transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> opened(ctx, answer, by))));
    }

    private Outcome<VoiceCase> opened(DSLContext ctx, long id, StaffId by) {
        Optional<SurveyRepository.Answer> found = surveys.answer(ctx, id);
        if (found.isEmpty() || surveys.hasCase(ctx, id)) return Outcome.refused(new FeedbackRefusal.CaseThere());
        SurveyRepository.Answer answer = found.get();
        LocalDate due = today().plusDays(settings.value(VoiceSettings.DUE_DAYS));
        return cases.forAnswer(ctx, new CaseDraft(Kind.COMPLAINT, answer.owner(), Optional.empty(), answer.sale(), Optional.empty(), answer.words(), "",
                Optional.of(answer.score()), Optional.of(by), Optional.of(due)), id, by);
    }

    /// The newest first.
    public List<Round> rounds() {
        return transactions.read(surveys::rounds);
    }

    /// Adds a round or changes one that is not over. Refuses without the right to edit rules, days that are none, and days on
    /// which another round asks. Once there are answers the question stays.
    public Outcome<Round> save(RoundDraft draft, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(_ -> Limits.required("name", draft.name(), NAME)
                .then(name -> Limits.required("questionTh", draft.questionTh(), QUESTION).then(th -> Limits.line("questionEn", draft.questionEn(), QUESTION).then(en -> {
                    Optional<Round> before = draft.id().flatMap(id -> surveys.rounds(ctx).stream().filter(each -> each.id() == id).findFirst());
                    Optional<Refusal> wrong = wrong(ctx, draft, name, before);
                    if (wrong.isPresent()) return Outcome.refused(wrong.get());
                    boolean asked = before.filter(each -> surveys.asked(ctx, each.id()) > 0).isPresent();
                    Kind kind = asked ? before.get().kind() : draft.kind();
                    Bilingual question = asked ? before.get().question() : new Bilingual(th, en.isEmpty() ? th : en);
                    Round saved = surveys.save(ctx, new Round(draft.id().orElse(0L), name, kind, question, draft.first(), draft.last(), draft.target()), now(), by.by());
                    audit.append(ctx, by.by(), "voice.round_saved", "SURVEY_ROUND", saved.id(), Difference.between(before.map(was -> told(was, by)).orElse(Map.of()), told(saved, by)));
                    return Outcome.done(saved);
                })))));
    }

    private static Map<String, Object> told(Round round, Authority by) {
        return Map.of("name", round.name(), "first", round.first().toString(), "last", round.last().toString(), "target", round.target(), "answering", by.answering().value());
    }

    private Optional<Refusal> wrong(DSLContext ctx, RoundDraft draft, String name, Optional<Round> before) {
        boolean begun = before.filter(each -> each.state(today()) != Round.State.COMING).isPresent();
        boolean days = draft.first() != null && draft.last() != null && (begun ? draft.first().equals(before.get().first()) : !draft.first().isBefore(today()))
                && !draft.last().isBefore(draft.first()) && !draft.last().isBefore(today()) && ChronoUnit.DAYS.between(draft.first(), draft.last()) < LONGEST_DAYS;
        if (!days) return Optional.of(new FeedbackRefusal.NoDays("last"));
        if (draft.target() < 1 || draft.target() > MOST_TARGET) return Optional.of(new FeedbackRefusal.NoTarget("target"));
        List<Round> others = surveys.rounds(ctx).stream().filter(each -> !draft.id().equals(Optional.of(each.id()))).toList();
        if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) return Optional.of(new FeedbackRefusal.NameTaken(name, "name"));
        return others.stream().filter(each -> !each.first().isAfter(draft.last()) && !each.last().isBefore(draft.first())).findFirst()
                .map(each -> new FeedbackRefusal.RoundsMeet(each.name(), each.first(), each.last(), "last"));
    }

    /// What came of a round, beside the last one before it that asked the same kind of question.
    public RoundResult result(Round round) {
        return transactions.read(ctx -> {
            Optional<Round> before = surveys.rounds(ctx).stream().filter(each -> each.kind() == round.kind() && each.last().isBefore(round.first())).findFirst();
            return new RoundResult(round, surveys.asked(ctx, round.id()), surveys.tally(ctx, SurveyRepository.Which.of(round)),
                    before.map(each -> new RoundResult.Before(each.name(), surveys.tally(ctx, SurveyRepository.Which.of(each)))),
                    surveys.words(ctx, SurveyRepository.Which.of(round), MOST_WORDS));
        });
    }

    /// All answers of the last 90 days, in rounds or not, beside those of the 90 days before. The round it is shown as has no
    /// number and no name.
    public RoundResult lately() {
        LocalDate to = today(), from = to.minusDays(STANDING_DAYS - 1), end = from.minusDays(1), begin = end.minusDays(STANDING_DAYS - 1);
        Kind kind = settings.value(VoiceSettings.ASKS) == VoiceSettings.Asks.CSAT ? Kind.CSAT : Kind.NPS;
        return transactions.read(ctx -> new RoundResult(new Round(0, "", kind, standing(kind), from, to, 0), surveys.asked(ctx, kind, from, to),
                surveys.tally(ctx, SurveyRepository.Which.on(kind, from, to)), Optional.of(new RoundResult.Before("", surveys.tally(ctx, SurveyRepository.Which.on(kind, begin, end)))),
                surveys.words(ctx, SurveyRepository.Which.on(kind, from, to), MOST_WORDS)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
