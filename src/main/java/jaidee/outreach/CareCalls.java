package jaidee.outreach;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.SaleId;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Calls that follow services: planned within the sale, gone with its refund. The rules are the manager's.
public final class CareCalls {
    /// Of the lines of a bill only the first of a pet and rule counts: an operation and its extra tooth are one call.
    private final Transactions transactions;
    private final AuditLog audit;
    private final SettingsService settings;
    private final Reminders upkeep;
    private final CareCallRepository calls = new CareCallRepository();
    private final ReminderRepository reminders = new ReminderRepository();

    public CareCalls(Transactions transactions, AuditLog audit, SettingsService settings, Reminders upkeep) {
        this.transactions = transactions;
        this.audit = audit;
        this.settings = settings;
        this.upkeep = upkeep;
    }

    /// Plans the calls for what was sold, within the transaction of the sale, after its lines were written.
    public void soldWithin(DSLContext ctx, SaleId sale, Instant at) {
        List<CareCallRepository.Line> lines = calls.lines(ctx, sale);
        if (lines.isEmpty()) return;
        List<CallRule> rules = calls.rules(ctx).stream().filter(CallRule::active).toList();
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        Set<String> planned = new HashSet<>();
        for (CareCallRepository.Line line : lines)
            rule(rules, line).filter(rule -> planned.add(line.pet().value() + " " + rule.id())).ifPresent(rule -> plan(ctx, sale, line, rule, day, at));
    }

    private static Optional<CallRule> rule(List<CallRule> rules, CareCallRepository.Line line) {
        Optional<CallRule> own = rules.stream().filter(rule -> rule.service() instanceof CallRule.Service.OfItem(ItemId item, Bilingual _) && item.equals(line.item())).findFirst();
        return own.or(() -> rules.stream().filter(rule -> rule.service() instanceof CallRule.Service.OfGroup(ServiceGroup group) && group == line.group()).findFirst());
    }

    private void plan(DSLContext ctx, SaleId sale, CareCallRepository.Line line, CallRule rule, LocalDate day, Instant at) {
        FollowUpPolicy policy = OutreachSettings.policy(settings);
        for (LocalDate due : rule.after(day)) {
            FollowUpPolicy.Plan plan = policy.plan(new FollowUpPolicy.Subject(ReminderKind.AFTER_CARE, due, day), List.of());
            ReminderId id = reminders.raise(ctx, new Upkeep.Change.Raise(line.owner(), line.pet(), ReminderKind.AFTER_CARE, "",
                    line.id() + " " + due, due, due, plan), at);
            calls.insert(ctx, id, sale, line, (int) (due.toEpochDay() - day.toEpochDay()), rule.ask());
        }
        upkeep.changed(ctx);
    }

    /// What these lines were sold for was undone: nobody is called about it any more.
    public void withdrawnWithin(DSLContext ctx, Collection<Long> saleLines, Instant at) {
        List<PetId> pets = calls.withdraw(ctx, saleLines);
        if (!pets.isEmpty()) upkeep.hold(ctx, pets, at);
    }

    public List<CallRule> rules() {
        return transactions.read(calls::rules);
    }

    /// A rule for a service that has none.
    public Outcome<CallRule> add(CallRule.Service service, String days, String ask, Authority who) {
        return checked(Optional.empty(), days, ask, who, (ctx) -> rule -> calls.insert(ctx, new CallRule(0, service, rule.days(), rule.ask(), true))
                .map(id -> Outcome.done(calls.rule(ctx, id).orElseThrow())).orElseGet(() -> Outcome.refused(new OutreachRefusal.RuleThere())));
    }

    /// Other days, another question, or no calls any more. Calls that are planned stay.
    public Outcome<CallRule> change(long id, String days, String ask, boolean active, Authority who) {
        return checked(Optional.of(id), days, ask, who, ctx -> rule -> {
            Optional<CallRule> known = calls.rule(ctx, id);
            if (known.isEmpty()) return Outcome.refused(new OutreachRefusal.ChangedMeanwhile());
            calls.update(ctx, new CallRule(id, known.get().service(), rule.days(), rule.ask(), active));
            return Outcome.done(calls.rule(ctx, id).orElseThrow());
        });
    }

    private record Typed(List<Integer> days, String ask) {
    }

    private Outcome<CallRule> checked(Optional<Long> id, String days, String ask, Authority who, Function<DSLContext, Function<Typed, Outcome<CallRule>>> deed) {
        Optional<List<Integer>> read = CallRule.days(days);
        if (read.isEmpty()) return Outcome.refused(new OutreachRefusal.DaysUnreadable("days"));
        return Limits.line("ask", ask, Limits.LINE).then(question -> transactions.attempt(ctx -> Rights.check(ctx, who, Right.EDIT_RULES).then(may -> {
            Map<String, Object> before = id.flatMap(known -> calls.rule(ctx, known)).map(CareCalls::told).orElse(Map.of());
            return deed.apply(ctx).apply(new Typed(read.get(), question)).map(rule -> {
                audit.append(ctx, who.by(), "call_rule.changed", "CALL_RULE", rule.id(), Difference.between(before, told(rule)));
                return rule;
            });
        })));
    }

    private static Map<String, Object> told(CallRule rule) {
        return Map.of("days", rule.daysText(), "ask", rule.ask(), "active", rule.active());
    }

    /// What stands on the list is about which service, on which day after it, and what to ask.
    Map<ReminderId, CareCallRepository.Call> of(DSLContext ctx, Collection<Reminder> about) {
        return calls.of(ctx, about.stream().filter(each -> each.kind() == ReminderKind.AFTER_CARE).map(Reminder::id).collect(Collectors.toSet()));
    }
}
