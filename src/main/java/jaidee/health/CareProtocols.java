package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.owners.Species;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The protocols as the manager sees and changes them. Saving makes a version; `Recomputing` brings it into force. The old
/// ones stay readable.
public final class CareProtocols {
    private static final int NOTE = 300, PETS_AT_ONCE = 4000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CareDues dues;
    private final Clock clock;
    private final CareRuleRepository rules = new CareRuleRepository();
    private final DueWalk walk = new DueWalk();

    public CareProtocols(Transactions transactions, AuditLog audit, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.dues = dues;
        this.clock = clock;
    }

    public CareProtocol inForce() {
        return dues.protocol();
    }

    /// The newest first.
    public List<ProtocolVersion> versions() {
        return transactions.read(rules::versions);
    }

    /// As it was saved.
    public CareProtocol version(int version) {
        return transactions.read(ctx -> rules.version(ctx, version));
    }

    /// What is wrong with a rule, if anything.
    public Optional<Refusal> fault(CareRule rule) {
        return RulePolicy.fault(rule);
    }

    /// What `draft` would change. Reads in pieces, two at a time and beside the till, so that it may be given up.
    ///
    /// @param progress is told how far it is, from 0 to 1, on one thread or another
    /// @param wanted   while the answer is still of use
    /// @return empty when it was given up
    public Optional<ProtocolEffect> effect(CareProtocol draft, DoubleConsumer progress, BooleanSupplier wanted) {
        CareProtocol now = dues.protocol();
        Set<Species> species = EnumSet.noneOf(Species.class);
        Set<String> groups = new HashSet<>();
        for (Species each : Species.values()) {
            Set<String> changed = changed(now.of(each), draft.of(each));
            if (!changed.isEmpty()) species.add(each);
            groups.addAll(changed);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        EffectCount count = new EffectCount(today);
        long last = groups.isEmpty() ? 0 : transactions.read(walk::lastPet);
        AtomicLong begun = new AtomicLong(1), done = new AtomicLong();
        Runnable counting = () -> {
            for (long from = begun.getAndAdd(PETS_AT_ONCE); from <= last && wanted.getAsBoolean(); from = begun.getAndAdd(PETS_AT_ONCE)) {
                EffectCount part = compared(draft, species, groups, from, today);
                synchronized (count) {
                    count.add(part);
                    progress.accept(Math.min(1, done.addAndGet(PETS_AT_ONCE) / (double) last));
                }
            }
        };
        CompletableFuture<Void> beside = CompletableFuture.runAsync(counting, command -> Thread.ofPlatform().name("care-effect").daemon().start(command));
        counting.run();
        try {
            beside.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
        }
        if (!wanted.getAsBoolean()) return Optional.empty();
        return Optional.of(transactions.read(ctx -> walk.rounded(ctx, count.told(), today, species, groups)));
    }

    private EffectCount compared(CareProtocol draft, Set<Species> species, Set<String> groups, long from, LocalDate today) {
        EffectCount part = new EffectCount(today);
        transactions.read(ctx -> {
            walk.compare(ctx, draft, species, groups, from, from + PETS_AT_ONCE - 1, part);
            return null;
        });
        return part;
    }

    /// Groups that fall due otherwise, with all that stand in for them.
    private static Set<String> changed(List<CareRule> before, List<CareRule> now) {
        List<CareRule> all = Stream.concat(before.stream(), now.stream()).toList();
        Set<String> groups = all.stream().filter(rule -> !before.contains(rule) || !now.contains(rule)).map(CareRule::group).collect(Collectors.toSet());
        Set<String> families = all.stream().filter(rule -> groups.contains(rule.group())).map(CareRule::instead).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        all.stream().filter(rule -> families.contains(rule.instead())).forEach(rule -> groups.add(rule.group()));
        return groups;
    }

    /// Saves `draft`, made from the protocols in force, as a version to be prepared. Refuses without the right to edit
    /// rules, when a rule makes no sense, when nothing differs, and while another version is on its way.
    ///
    /// @param why in the words of who changes it, may be empty
    public Outcome<Integer> save(CareProtocol draft, String why, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(may -> Limits.line("note", why, NOTE)).then(note -> {
                    Optional<Refusal> fault = fault(ctx, draft);
                    if (fault.isPresent()) return Outcome.refused(fault.get());
                    CareProtocol before = dues.protocol();
                    int version = rules.insert(ctx, draft, note, clock.instant(), LocalDate.ofInstant(clock.instant(), Days.BANGKOK), authority.by());
                    audit.append(ctx, authority.by(), "care.protocol_saved", "CARE_VERSION", (long) version, Map.of("set", draft.set().code(),
                            "changed", changes(before, draft), "note", note, "answering", authority.answering().value()));
                    return Outcome.done(version);
                }));
    }

    private Optional<Refusal> fault(DSLContext ctx, CareProtocol draft) {
        if (rules.working(ctx).isPresent()) return Optional.of(new ProtocolRefusal.Busy());
        CareProtocol inForce = dues.protocol();
        if (draft.version() != inForce.version()) return Optional.of(new ProtocolRefusal.ChangedMeanwhile());
        if (draft.sameAs(inForce)) return Optional.of(new ProtocolRefusal.NothingChanged());
        return draft.rules().stream().map(RulePolicy::fault).flatMap(Optional::stream).findFirst();
    }

    private static String changes(CareProtocol before, CareProtocol now) {
        return now.rules().stream().filter(rule -> !before.rules().contains(rule))
                .map(rule -> rule.set().code() + " " + rule.species() + " " + rule.group() + " " + rule.applies() + " " + spans(rule))
                .collect(Collectors.joining("; "));
    }

    private static String spans(CareRule rule) {
        return rule.terms().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().written()).collect(Collectors.joining(","));
    }
}
