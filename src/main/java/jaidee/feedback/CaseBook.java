package jaidee.feedback;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.ProfileFacts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Complaints, praise, suggestions and reviews: noted by anybody at the desk, worked on step by step, closed by whoever is
/// in charge or has the right. Nothing that was said or done is ever changed; a correction is a new step.
public final class CaseBook {
    private static final int NAME = 80, PLACE = 80, SHOWN = 60;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final CaseRepository cases = new CaseRepository();
    private final ThemeRepository themes = new ThemeRepository();
    private final PeopleRepository people = new PeopleRepository();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public CaseBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has `changed` told, from any thread, after whatever changes what waits.
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /// Those due first come first; of those closed and of all, the newest.
    public List<VoiceCase> list(CaseFilter filter, int most) {
        return transactions.read(ctx -> cases.list(ctx, filter, most));
    }

    public Optional<VoiceCase> find(long id) {
        return transactions.read(ctx -> cases.find(ctx, id));
    }

    /// Open cases that are due on the day or before it: the number on the rail.
    public int waiting(LocalDate day) {
        return transactions.read(ctx -> cases.waiting(ctx, day));
    }

    /// The complaints of an owner that nobody has closed, as the desk should know before it says hello.
    public ProfileFacts profileFacts(OwnerId owner) {
        return ProfileFacts.attention(transactions.read(ctx -> cases.openComplaints(ctx, owner)).stream().map(this::attention).toList());
    }

    private Message attention(VoiceCase each) {
        LocalDate day = LocalDate.ofInstant(each.at(), Days.BANGKOK);
        String words = each.words().length() <= SHOWN ? each.words() : each.words().substring(0, each.words().offsetByCodePoints(0, each.words().codePointCount(0, SHOWN))) + "…";
        return Message.of(each.isOverdue(today()) ? "feedback.attention.overdue" : "feedback.attention.open", words.replace('\n', ' '), day);
    }

    /// Keeps what somebody said. Refuses a complaint without words or day, what belongs to somebody else, and a review without
    /// stars.
    public Outcome<VoiceCase> note(CaseDraft draft, StaffId by) {
        return said(transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> noted(ctx, draft, Optional.empty(), by))));
    }

    /// The case for an answer with a low score, opened with one key. Refuses when there is one already.
    Outcome<VoiceCase> forAnswer(DSLContext ctx, CaseDraft draft, long answer, StaffId by) {
        return noted(ctx, draft, Optional.of(answer), by);
    }

    Outcome<VoiceCase> said(Outcome<VoiceCase> outcome) {
        if (outcome.isDone()) listeners.forEach(Runnable::run);
        return outcome;
    }

    private Outcome<VoiceCase> noted(DSLContext ctx, CaseDraft typed, Optional<Long> answer, StaffId by) {
        boolean stars = typed.kind() == Kind.REVIEW;
        return Limits.lines("words", typed.words(), Limits.NOTE).then(words -> Limits.line("place", stars ? typed.place() : "", PLACE).then(place -> {
            CaseDraft draft = new CaseDraft(typed.kind(), typed.owner(), typed.pet(), typed.sale(), typed.theme(), words, place,
                    stars || answer.isPresent() ? typed.stars() : Optional.empty(), typed.charge(), typed.due());
            Optional<Refusal> wrong = wrong(ctx, draft, answer);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            Instant at = now();
            long id = cases.insert(ctx, draft, answer, at, today(), by);
            cases.step(ctx, id, VoiceCase.Deed.OPEN, words, draft.due(), at, by);
            log(ctx, by, "voice.noted", id, Map.of("kind", draft.kind().name()));
            return Outcome.done(cases.find(ctx, id).orElseThrow());
        }));
    }

    private Optional<Refusal> wrong(DSLContext ctx, CaseDraft draft, Optional<Long> answer) {
        boolean stars = draft.kind() == Kind.REVIEW;
        if (answer.isEmpty() && draft.words().isEmpty() && !stars) return Optional.of(new Limits.Missing("words"));
        if (stars && draft.stars().filter(draft.kind()::takes).isEmpty()) return Optional.of(new FeedbackRefusal.NoSuchScore(1, 5, "stars"));
        if (draft.kind() == Kind.COMPLAINT && draft.due().isEmpty() || draft.due().filter(due -> due.isBefore(today())).isPresent())
            return Optional.of(new FeedbackRefusal.NoDay("due"));
        if (draft.pet().isPresent() && draft.owner().filter(owner -> cases.hasPet(ctx, owner, draft.pet().get())).isEmpty())
            return Optional.of(new FeedbackRefusal.NotTheirs("pet"));
        if (draft.sale().filter(sale -> !cases.hasSale(ctx, draft.owner(), sale)).isPresent()) return Optional.of(new FeedbackRefusal.NotTheirs("sale"));
        if (draft.theme().isPresent() && themes.all(ctx).stream().noneMatch(each -> each.active() && each.code().equals(draft.theme().get())))
            return Optional.of(new FeedbackRefusal.NoTheme("theme"));
        return draft.charge().filter(each -> !people.works(ctx, each)).<Refusal>map(_ -> new FeedbackRefusal.NoPerson("charge"));
    }

    /// What was found out or agreed on inside the clinic. Refuses a case that is closed.
    public Outcome<VoiceCase> add(long id, String typed, StaffId by) {
        return work(id, typed, VoiceCase.Deed.NOTED, by);
    }

    /// What the customer was told. Refuses a case that is closed.
    public Outcome<VoiceCase> answer(long id, String typed, StaffId by) {
        return work(id, typed, VoiceCase.Deed.ANSWERED, by);
    }

    private Outcome<VoiceCase> work(long id, String typed, VoiceCase.Deed deed, StaffId by) {
        return Limits.lines("words", typed, Limits.NOTE).then(words -> words.isEmpty() ? Outcome.refused(new Limits.Missing("words")) : change(id, by, (ctx, before) -> {
            if (before.closed().isPresent()) return Outcome.refused(new FeedbackRefusal.Closed());
            cases.step(ctx, id, deed, words, Optional.empty(), now(), by);
            log(ctx, by, "voice." + deed.name().toLowerCase(Locale.ROOT), id, Map.of());
            return Outcome.done(before);
        }));
    }

    /// Somebody else sees to it, or until another day. Refuses a case that is closed and a complaint without a day.
    public Outcome<VoiceCase> assign(long id, Optional<StaffId> charge, Optional<LocalDate> due, StaffId by) {
        return change(id, by, (ctx, before) -> {
            if (before.closed().isPresent()) return Outcome.refused(new FeedbackRefusal.Closed());
            boolean sameDay = due.equals(before.due());
            if (due.isEmpty() && before.due().isPresent() || !sameDay && due.get().isBefore(today())) return Outcome.refused(new FeedbackRefusal.NoDay("due"));
            if (charge.filter(each -> !people.works(ctx, each)).isPresent()) return Outcome.refused(new FeedbackRefusal.NoPerson("charge"));
            cases.assign(ctx, id, charge, due);
            String words = charge.map(each -> people.name(ctx, each)).orElse("–") + due.map(each -> " · " + Days.numeric(each)).orElse("");
            cases.step(ctx, id, VoiceCase.Deed.ASSIGNED, words, due, now(), by);
            log(ctx, by, "voice.assigned", id, Map.of("charge", charge.map(StaffId::value).orElse(0L), "due", due.map(LocalDate::toString).orElse("")));
            return Outcome.done(before);
        });
    }

    /// What it was about. A theme that was given in a month that is over stays: the figures of that month are told.
    public Outcome<VoiceCase> theme(long id, String code, StaffId by) {
        return change(id, by, (ctx, before) -> {
            Optional<Theme> theme = themes.all(ctx).stream().filter(each -> each.active() && each.code().equals(code)).findFirst();
            boolean told = cases.themedOn(ctx, id).filter(day -> YearMonth.from(day).isBefore(YearMonth.from(today()))).isPresent();
            if (theme.isEmpty() || told) return Outcome.refused(new FeedbackRefusal.NoTheme("theme"));
            cases.theme(ctx, id, code, today());
            log(ctx, by, "voice.themed", id, Map.of("theme", code, "before", before.theme().map(Theme::code).orElse("")));
            return Outcome.done(before);
        });
    }

    /// It is settled. Whoever is in charge of it may close it, for all others it needs the right.
    public Outcome<VoiceCase> close(long id, String typed, Authority by) {
        return Limits.lines("words", typed, Limits.NOTE).then(words -> words.isEmpty() ? Outcome.refused(new Limits.Missing("words")) : change(id, by.by(), (ctx, before) -> {
            if (!before.isOpen()) return Outcome.refused(new FeedbackRefusal.NotOpen());
            return mayClose(ctx, before, by).map(_ -> {
                Instant at = now();
                cases.step(ctx, id, VoiceCase.Deed.CLOSED, words, Optional.empty(), at, by.by());
                cases.close(ctx, id, Optional.of(at));
                log(ctx, by.by(), "voice.closed", id, Map.of("answering", by.answering().value()));
                return before;
            });
        }));
    }

    private static Outcome<Authority> mayClose(DSLContext ctx, VoiceCase before, Authority by) {
        return isInCharge(before, by.by()) ? Outcome.done(by) : Rights.check(ctx, by, Right.CLOSE_CASES);
    }

    /// Whether this person closes the case in their own right.
    public static boolean isInCharge(VoiceCase each, StaffId who) {
        return each.charge().filter(person -> person.id().equals(who)).isPresent();
    }

    /// It is not settled after all: due again within the usual days.
    public Outcome<VoiceCase> reopen(long id, String typed, LocalDate due, StaffId by) {
        return Limits.lines("words", typed, Limits.NOTE).then(words -> words.isEmpty() ? Outcome.refused(new Limits.Missing("words")) : change(id, by, (ctx, before) -> {
            if (before.closed().isEmpty()) return Outcome.refused(new FeedbackRefusal.NotClosed());
            if (due == null || due.isBefore(today())) return Outcome.refused(new FeedbackRefusal.NoDay("due"));
            cases.step(ctx, id, VoiceCase.Deed.REOPENED, words, Optional.of(due), now(), by);
            cases.close(ctx, id, Optional.empty());
            cases.assign(ctx, id, before.charge().map(VoiceCase.Person::id), Optional.of(due));
            log(ctx, by, "voice.reopened", id, Map.of("due", due.toString()));
            return Outcome.done(before);
        }));
    }

    private interface Change {
        Outcome<VoiceCase> on(DSLContext ctx, VoiceCase before);
    }

    private Outcome<VoiceCase> change(long id, StaffId by, Change deed) {
        Function<DSLContext, Outcome<VoiceCase>> whole = ctx -> {
            Optional<Refusal> gone = Rights.here(ctx, by).refusal();
            if (gone.isPresent()) return Outcome.refused(gone.get());
            Optional<VoiceCase> before = cases.find(ctx, id);
            return before.isEmpty() ? Outcome.refused(new FeedbackRefusal.NotOpen()) : deed.on(ctx, before.get()).map(_ -> cases.find(ctx, id).orElseThrow());
        };
        return said(transactions.attempt(whole));
    }

    /// Those offered now first, in their order.
    public List<Theme> themes() {
        return transactions.read(themes::all);
    }

    /// Adds a theme or changes one. Refuses without the right to edit rules and a name that another has.
    ///
    /// @param code empty for a new one
    public Outcome<Theme> saveTheme(Optional<String> code, String nameTh, String nameEn, boolean active, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_RULES).then(_ -> Limits.required("nameTh", nameTh, NAME)
                .then(th -> Limits.line("nameEn", nameEn, NAME).then(en -> {
                    if (themes.all(ctx).stream().anyMatch(each -> !code.equals(Optional.of(each.code())) && each.name().th().equalsIgnoreCase(th)))
                        return Outcome.refused(new FeedbackRefusal.NameTaken(th, "nameTh"));
                    Optional<Theme> before = code.flatMap(known -> themes.all(ctx).stream().filter(each -> each.code().equals(known)).findFirst());
                    Theme saved = themes.save(ctx, code, new Bilingual(th, en.isEmpty() ? th : en), active);
                    audit.append(ctx, by.by(), "voice.theme_saved", "FEEDBACK_THEME", null, Difference.between(before.map(was -> told(was, by)).orElse(Map.of()), told(saved, by)));
                    return Outcome.done(saved);
                }))));
    }

    private static Map<String, Object> told(Theme theme, Authority by) {
        return Map.of("code", theme.code(), "name", theme.name().th(), "active", theme.active(), "answering", by.answering().value());
    }

    private void log(DSLContext ctx, StaffId by, String action, long id, Map<String, ?> detail) {
        audit.append(ctx, by, action, "FEEDBACK", id, new HashMap<>(detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
