package jaidee.health;

import jaidee.db.Transactions;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Works dues out for many pets at once, by ranges of their ids.
public final class DueWalk {
    private static final int PETS_AT_ONCE = 2000;

    private final CareRuleRepository rules = new CareRuleRepository();
    private final PetBookRepository books = new PetBookRepository();
    private final DueRepository dues = new DueRepository();

    /// Notes, in the transaction that writes pets and their books at once, that their dues are still to be worked out. What
    /// `fill` does not come to, the next start of the program does.
    public void begin(DSLContext ctx) {
        rules.reached(ctx, rules.inForce(ctx).version(), ProtocolVersion.State.FILLING, 0);
    }

    /// The same for pets that came in at once, numbered after `known`: the till goes on while `Recomputing` comes to them.
    public void begin(DSLContext ctx, long known) {
        Optional<CareRuleRepository.Work> work = rules.working(ctx).filter(each -> each.state() != ProtocolVersion.State.PREPARING);
        rules.reached(ctx, rules.inForce(ctx).version(), work.map(CareRuleRepository.Work::state).orElse(ProtocolVersion.State.FILLING),
                work.map(each -> Math.min(each.reached(), known)).orElse(known));
    }

    /// Works out the dues of all living pets by the protocols in force, in short transactions.
    public void fill(Transactions transactions) {
        CareProtocol protocol = transactions.read(rules::inForce);
        long last = transactions.read(this::lastPet);
        for (long done = 0; done <= last; done += PETS_AT_ONCE) {
            long from = done + 1, to = Math.min(last, done + PETS_AT_ONCE);
            transactions.write(ctx -> {
                dues.replace(ctx, differences(ctx, protocol, from, to));
                rules.reached(ctx, protocol.version(), to == last ? ProtocolVersion.State.IN_FORCE : ProtocolVersion.State.FILLING, to);
                return null;
            });
        }
    }

    long lastPet(DSLContext ctx) {
        return dues.lastPet(ctx);
    }

    /// What stands in the table of dues for a range of pets, and what `protocol` says instead.
    DueChange differences(DSLContext ctx, CareProtocol protocol, long from, long to) {
        return DueChange.between(dues.between(ctx, from, to), worked(ctx, protocol.bySpecies(), from, to));
    }

    /// Adds to `count` what `draft` would change for a range of pets of the species and groups that it changes.
    void compare(DSLContext ctx, CareProtocol draft, Set<Species> species, Set<String> groups, long from, long to, EffectCount count) {
        Map<Species, List<CareRule>> rules = draft.bySpecies();
        List<PetBook> living = books.between(ctx, from, to, species, groups);
        List<KeptDue> now = new ArrayList<>();
        for (PetBook book : living) DuesOfPet.of(rules.get(book.facts().species()).stream().filter(rule -> groups.contains(rule.group())).toList(), book)
                .forEach(now::add);
        count.add(living.stream().map(PetBook::pet).toList(), dues.between(ctx, from, to, groups), now);
    }

    /// `effect` of some groups, with the pets and reminders of all others added.
    ProtocolEffect rounded(DSLContext ctx, ProtocolEffect effect, LocalDate today, Set<Species> species, Set<String> groups) {
        int others = dues.inWindow(ctx, EffectCount.firstReminded(today), EffectCount.lastReminded(today), species, groups);
        return new ProtocolEffect(dues.livingPets(ctx), effect.touched(), effect.earlier(), effect.later(), effect.fresh(), effect.gone(),
                effect.windowBefore() + others, effect.windowAfter() + others);
    }

    private List<KeptDue> worked(DSLContext ctx, Map<Species, List<CareRule>> rules, long from, long to) {
        List<KeptDue> all = new ArrayList<>();
        for (PetBook book : books.between(ctx, from, to)) all.addAll(DuesOfPet.of(rules.get(book.facts().species()), book));
        return all;
    }
}
