package jaidee.standards;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The timers of what the clinic promises: started and ended at the desk, kept in the books, so that they survive whatever
/// happens to the computer. What nobody ends lapses with its day and counts as not kept.
public final class StandardService {
    /// More at once than this are forgotten ones.
    public static final int MOST_AT_ONCE = 40;
    private static final int NAME = 80, WHO = 120, PHONE = 40;
    private static final Duration LONGEST = Duration.ofDays(1), AFTER_MIDNIGHT = Duration.ofHours(3);

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final StandardRepository standards = new StandardRepository();
    private final TouchPointRepository points = new TouchPointRepository();

    public StandardService(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// For whom a timer is started: an owner the clinic knows, or whoever says a name or a number, or nobody in particular.
    public record Start(long standard, Optional<OwnerId> owner, String who, String phone, StaffId by) {
    }

    /// Those kept now first, in their order.
    public List<Standard> all() {
        return transactions.read(standards::all);
    }

    /// The oldest first.
    public List<TouchPoint> running() {
        return transactions.read(ctx -> points.running(ctx, now()));
    }

    /// Those begun on a day, the oldest first.
    public List<TouchPoint> of(LocalDate day) {
        return transactions.read(ctx -> points.between(ctx, day, day));
    }

    /// Begins now. Refuses a standard that is not kept any more, the same promise for the same owner twice, and too many at
    /// once.
    public Outcome<TouchPoint> start(Start start) {
        return Limits.line("who", start.who(), WHO).then(who -> Limits.line("phone", start.phone(), PHONE).then(phone -> transactions.attempt(ctx -> {
            Optional<Standard> found = standards.find(ctx, start.standard()).filter(Standard::active);
            if (found.isEmpty()) return Outcome.refused(new StandardRefusal.NoStandard());
            Standard standard = found.get();
            Instant at = now();
            Optional<OwnerId> owner = start.owner().filter(each -> points.known(ctx, each));
            List<TouchPoint> running = points.running(ctx, at);
            if (running.size() >= MOST_AT_ONCE) return Outcome.refused(new StandardRefusal.TooMany(MOST_AT_ONCE));
            Optional<TouchPoint> same = running.stream().filter(each -> each.standard() == standard.id() && owner.isPresent() && each.owner().equals(owner)).findFirst();
            if (same.isPresent()) return Outcome.refused(new StandardRefusal.RunsAlready(standard.name(), same.get().started().atZone(Days.BANGKOK).toLocalTime()
                    .truncatedTo(ChronoUnit.MINUTES)));
            long id = points.insert(ctx, new TouchPoint(0, standard.id(), standard.name(), standard.limit(), standard.warn(), owner, owner.isPresent() ? "" : who,
                    phone, at, lapses(at), Optional.empty(), false), day(at), start.by());
            return points.find(ctx, id).map(Outcome::done).orElseThrow();
        })));
    }

    /// At the end of its day, but not before three hours are over: a clinic may be open at night.
    private static Instant lapses(Instant started) {
        Instant midnight = day(started).plusDays(1).atStartOfDay(Days.BANGKOK).toInstant(), late = started.plus(AFTER_MIDNIGHT);
        return late.isAfter(midnight) ? late : midnight;
    }

    /// It was done. Refuses one that somebody ended before, or whose day is over.
    public Outcome<TouchPoint> end(long point, StaffId by) {
        return end(point, false, by);
    }

    /// It was started by mistake, or nobody waits any more: it counts nowhere. Refuses as `end` does.
    public Outcome<TouchPoint> callOff(long point, StaffId by) {
        return end(point, true, by);
    }

    private Outcome<TouchPoint> end(long point, boolean calledOff, StaffId by) {
        return transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> {
            Instant at = now();
            Optional<TouchPoint> runs = points.find(ctx, point).filter(each -> each.ended().isEmpty() && at.isBefore(each.lapses()));
            // a clock that was set back must not end it before its beginning
            boolean ended = runs.isPresent() && points.end(ctx, point, at.isBefore(runs.get().started()) ? runs.get().started() : at, calledOff, by);
            return ended ? Outcome.done(points.find(ctx, point).orElseThrow()) : Outcome.refused(new StandardRefusal.NotRunning());
        }));
    }

    /// It was ended by mistake and runs on since its beginning. Refuses one whose day is over.
    public Outcome<TouchPoint> reopen(long point, StaffId by) {
        return transactions.attempt(ctx -> Rights.here(ctx, by).then(_ -> {
            Optional<TouchPoint> ended = points.find(ctx, point).filter(each -> each.ended().isPresent() && now().isBefore(each.lapses()));
            if (ended.isEmpty()) return Outcome.refused(new StandardRefusal.NotRunning());
            points.reopen(ctx, point);
            audit.append(ctx, by, "standard.reopened", "TOUCH_POINT", point, Map.of("ended", ended.get().ended().orElseThrow().toString()));
            return Outcome.done(points.find(ctx, point).orElseThrow());
        }));
    }

    /// Adds a standard or changes one; timers that run or ran keep the times promised when they began. Refuses without the
    /// right to edit rules, a name that another has, and times that are none.
    public Outcome<Standard> save(StandardDraft draft, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> Limits.required("nameTh", draft.nameTh(), NAME))
                .then(th -> Limits.line("nameEn", draft.nameEn(), NAME).then(en -> {
                    Bilingual name = new Bilingual(th, en.isEmpty() ? th : en);
                    Optional<Refusal> wrong = wrong(ctx, draft, name);
                    if (wrong.isPresent()) return Outcome.refused(wrong.get());
                    Map<String, Object> before = standards.all(ctx).stream().filter(each -> draft.id().equals(Optional.of(each.id()))).findFirst().map(StandardService::told).orElse(Map.of());
                    Standard saved = standards.save(ctx, new Standard(draft.id().orElse(0L), name, draft.kind(), draft.limit(), draft.warn(), draft.active()));
                    Map<String, Object> detail = Difference.between(before, told(saved));
                    detail.put("answering", authority.answering().value());
                    audit.append(ctx, authority.by(), "standard.saved", "STANDARD", saved.id(), detail);
                    return Outcome.done(saved);
                })));
    }

    private static Map<String, Object> told(Standard standard) {
        return Map.of("name", standard.name().th(), "seconds", standard.limit().toSeconds(), "warn", standard.warn().toSeconds(), "active", standard.active());
    }

    private Optional<Refusal> wrong(DSLContext ctx, StandardDraft draft, Bilingual name) {
        if (standards.all(ctx).stream().anyMatch(each -> !draft.id().equals(Optional.of(each.id())) && each.name().th().equalsIgnoreCase(name.th())))
            return Optional.of(new StandardRefusal.NameTaken(name.th(), "nameTh"));
        if (draft.limit().toSeconds() < 1 || draft.limit().compareTo(LONGEST) > 0) return Optional.of(new StandardRefusal.NoTime("limit"));
        return draft.warn().toSeconds() < 1 || draft.warn().compareTo(draft.limit()) > 0 ? Optional.of(new StandardRefusal.NoTime("warn")) : Optional.empty();
    }

    /// Makes a standard the first: the one that a single key starts. Refuses without the right to edit rules.
    public Outcome<Standard> first(long standard, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            List<Standard> all = standards.all(ctx);
            Optional<Standard> chosen = all.stream().filter(each -> each.id() == standard && each.active()).findFirst();
            if (chosen.isEmpty()) return Outcome.refused(new StandardRefusal.NoStandard());
            standards.order(ctx, Stream.concat(Stream.of(standard), all.stream().map(Standard::id).filter(id -> id != standard)).toList());
            audit.append(ctx, authority.by(), "standard.first", "STANDARD", standard, Map.of("name", chosen.get().name().th()));
            return Outcome.done(chosen.get());
        }));
    }

    public StandardFigures figures(LocalDate from, LocalDate to) {
        return transactions.read(ctx -> figures(ctx, from, to));
    }

    /// Of the timers started on these days, the last one included. What still runs is not counted yet, so that the figures
    /// of a day are final when the night after it is over.
    public StandardFigures figures(DSLContext ctx, LocalDate from, LocalDate to) {
        List<TouchPointRepository.Run> runs = points.runs(ctx, from, to, now());
        Map<Long, List<TouchPointRepository.Run>> byStandard = grouped(runs, TouchPointRepository.Run::standard, new LinkedHashMap<>());
        // days that are over say what was promised then, not what is promised now
        boolean over = to.isBefore(day(now()));
        List<StandardFigures.Row> rows = standards.all(ctx).stream().filter(each -> each.active() && !over || byStandard.containsKey(each.id()))
                .map(each -> row(each, byStandard.getOrDefault(each.id(), List.of()), over)).toList();
        List<StandardFigures.Person> persons = grouped(runs, TouchPointRepository.Run::person, new TreeMap<>()).entrySet().stream()
                .map(each -> new StandardFigures.Person(each.getKey(), result(each.getValue())))
                .sorted(Comparator.comparing((StandardFigures.Person each) -> each.result().all()).reversed()).toList();
        List<StandardFigures.Hour> hours = grouped(runs, run -> run.started().atZoneSameInstant(Days.BANGKOK).getHour(), new TreeMap<>()).entrySet().stream()
                .map(each -> new StandardFigures.Hour(each.getKey(), result(each.getValue()))).toList();
        List<StandardFigures.Month> months = grouped(runs, run -> YearMonth.from(run.started().atZoneSameInstant(Days.BANGKOK)), new TreeMap<>()).entrySet().stream()
                .map(each -> new StandardFigures.Month(each.getKey(), result(each.getValue()))).toList();
        return new StandardFigures(from, to, rows, persons, hours, months, result(runs));
    }

    private static StandardFigures.Row row(Standard standard, List<TouchPointRepository.Run> runs, boolean over) {
        Duration limit = over ? runs.stream().max(Comparator.comparing(TouchPointRepository.Run::started)).orElseThrow().limit() : standard.limit();
        return new StandardFigures.Row(standard.id(), standard.name(), limit, result(runs));
    }

    private static <K> Map<K, List<TouchPointRepository.Run>> grouped(List<TouchPointRepository.Run> runs, Function<TouchPointRepository.Run, K> key,
                                                                      Map<K, List<TouchPointRepository.Run>> into) {
        runs.forEach(run -> into.computeIfAbsent(key.apply(run), _ -> new ArrayList<>()).add(run));
        return into;
    }

    private static StandardResult result(List<TouchPointRepository.Run> runs) {
        List<Duration> taken = runs.stream().flatMap(run -> run.taken().stream()).toList();
        int within = (int) runs.stream().filter(run -> run.taken().filter(each -> each.compareTo(run.limit()) <= 0).isPresent()).count();
        return StandardResult.of(taken, within, runs.size() - taken.size());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Days.BANGKOK);
    }
}
