package jaidee.privacy;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;

/// The register of what owners ask of the clinic about their data, each with its clock: thirty days, for a breach 72 hours.
/// Whoever may edit owners notes a request; it is answered by the right to look after privacy, refused only with a reason.
public final class RequestBook {
    private static final int TEXT = 2000;
    /// From then on it is told at the rail.
    private static final Duration SOON = Duration.ofDays(7);

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final RequestRepository requests = new RequestRepository();
    private final PersonRepository people = new PersonRepository();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public RequestBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has `changed` told, from any thread, after whatever changes what waits.
    public void listen(Runnable changed) {
        listeners.add(changed);
    }

    /// Those due first come first.
    public List<Request> open() {
        return transactions.read(requests::open);
    }

    /// The newest first.
    public List<Request> answered(int most) {
        return transactions.read(ctx -> requests.answered(ctx, most));
    }

    /// The newest first.
    public List<Request> of(OwnerId owner) {
        return transactions.read(ctx -> requests.of(ctx, owner));
    }

    /// Open ones that are overdue or due within a week: the number on the rail.
    public int waiting() {
        return transactions.read(ctx -> requests.dueBy(ctx, clock.instant().plus(SOON)));
    }

    /// Refuses an owner who is not on the books, a day to come, and a breach that nothing is said about.
    public Outcome<Request> note(RequestDraft typed, StaffId by) {
        return told(Limits.lines("text", typed.text(), TEXT).then(text -> transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            LocalDate today = today();
            if (typed.received() == null || typed.received().isAfter(today)) return Outcome.refused(new PrivacyRefusal.NoDay("received"));
            if (typed.kind() == RequestKind.BREACH && text.isEmpty()) return Outcome.refused(new Limits.Missing("text"));
            if (typed.owner().isPresent() && people.listed(ctx, typed.owner().get()).isEmpty()) return Outcome.refused(new PrivacyRefusal.NotListed());
            if (typed.owner().isEmpty() && typed.kind() != RequestKind.BREACH && text.isEmpty()) return Outcome.refused(new Limits.Missing("text"));
            Instant received = typed.received().equals(today) ? clock.instant() : typed.received().atStartOfDay(Days.BANGKOK).toInstant();
            long id = requests.insert(ctx, new RequestDraft(typed.kind(), typed.owner(), typed.received(), text), received, by);
            log(ctx, by, "request.noted", id, typed.kind(), typed.owner());
            return Outcome.done(requests.find(ctx, id).orElseThrow());
        }))));
    }

    /// What was asked for is done.
    ///
    /// @param words what was done; may be empty
    public Outcome<Request> done(long id, String words, Authority by) {
        return answer(id, false, words, by);
    }

    /// Refused, which the law allows only for a reason that is kept (s.39).
    public Outcome<Request> refuse(long id, String reason, Authority by) {
        return answer(id, true, reason, by);
    }

    private Outcome<Request> answer(long id, boolean refused, String typed, Authority by) {
        return told(transactions.attempt(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).then(_ -> (refused ? Limits.lines("answer", typed, TEXT).then(RequestBook::said)
                : Limits.lines("answer", typed, TEXT)).then(words -> {
                    if (!requests.answer(ctx, id, refused, words, clock.instant(), by.answering())) return Outcome.refused(new PrivacyRefusal.AnsweredMeanwhile());
                    Request now = requests.find(ctx, id).orElseThrow();
                    log(ctx, by.by(), refused ? "request.refused" : "request.done", id, now.kind(), now.owner().map(Request.Asking::id));
                    return Outcome.done(now);
                }))));
    }

    private static Outcome<String> said(String words) {
        return words.isEmpty() ? Outcome.refused(new Limits.Missing("answer")) : Outcome.done(words);
    }

    /// Takes an answer back: it waits again, by its old clock.
    public Outcome<Request> reopen(long id, Authority by) {
        return told(transactions.attempt(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).then(_ -> {
            if (!requests.reopen(ctx, id)) return Outcome.refused(new PrivacyRefusal.AnsweredMeanwhile());
            Request now = requests.find(ctx, id).orElseThrow();
            log(ctx, by.by(), "request.reopened", id, now.kind(), now.owner().map(Request.Asking::id));
            return Outcome.done(now);
        })));
    }

    // what was asked for stands in the register and not in the log, where it could not be erased with the owner
    private void log(DSLContext ctx, StaffId by, String action, long id, RequestKind kind, Optional<OwnerId> owner) {
        audit.append(ctx, by, action, "PRIVACY_CASE", id, Map.of("kind", kind.name(), "owner", owner.map(OwnerId::value).orElse(0L)));
    }

    private Outcome<Request> told(Outcome<Request> outcome) {
        if (outcome.isDone()) listeners.forEach(Runnable::run);
        return outcome;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
