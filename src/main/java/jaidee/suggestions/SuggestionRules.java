package jaidee.suggestions;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The rules as the clinic writes and changes them. Every change is a version of its own; each needs the right to edit rules
/// and stands in the log.
public final class SuggestionRules {
    private static final int MOST_MONTHS = 120, MOST_AGE = 600, EXAMPLES = 5;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final SuggestionRuleRepository rules = new SuggestionRuleRepository();
    private final DeskPetRepository pets = new DeskPetRepository();
    private final CatalogueRepository items = new CatalogueRepository();

    public SuggestionRules(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// To how many pets of the clinic a rule would speak today.
    ///
    /// @param meant    of the kind it is for, whatever they have had
    /// @param living   of the clinic
    /// @param examples names of the first ones
    public record Reach(int speaks, int meant, int living, List<String> examples) {
        public Reach {
            examples = List.copyOf(examples);
        }
    }

    /// All in their newest version, also those no longer said.
    public List<SuggestionRule> all() {
        return transactions.read(rules::newest);
    }

    /// The newest first.
    public List<SuggestionRule> versions(int number) {
        return transactions.read(ctx -> rules.versions(ctx, number));
    }

    /// Tries a rule that may not be saved yet. A second in a very large clinic, off the FX thread.
    public Reach reach(SuggestionRule.Terms terms) {
        LocalDate today = today();
        return transactions.read(ctx -> {
            List<DeskPet> living = pets.living(ctx, Set.of());
            Set<Long> had = pets.had(ctx, terms, RulePolicy.lastDay(terms, today));
            List<DeskPet> meant = living.stream().filter(pet -> RulePolicy.isFor(terms.animal(), pet, today)).toList();
            List<DeskPet> speaks = RulePolicy.holds(terms, today) ? meant.stream().filter(pet -> !had.contains(pet.id().value())).toList() : List.of();
            return new Reach(speaks.size(), meant.size(), living.size(), speaks.stream().limit(EXAMPLES).map(DeskPet::name).toList());
        });
    }

    public Outcome<SuggestionRule> add(SuggestionRule.Terms wanted, Authority authority) {
        return sound(wanted).then(terms -> transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ ->
                insert(ctx, rules.nextNumber(ctx), 1, true, terms, "suggestion.rule.added", authority))));
    }

    /// A new version. Refused as in `add`, and when somebody changed it since `before` was read.
    public Outcome<SuggestionRule> change(SuggestionRule before, SuggestionRule.Terms wanted, Authority authority) {
        return sound(wanted).then(terms -> next(before, terms, before.active(), "suggestion.rule.changed", authority));
    }

    /// Said at the desk no more, or again.
    public Outcome<SuggestionRule> setActive(SuggestionRule before, boolean active, Authority authority) {
        return next(before, before.terms(), active, active ? "suggestion.rule.resumed" : "suggestion.rule.ended", authority);
    }

    /// The rules that a new clinic begins with, those whose item is on the price list, all of them or none.
    ///
    /// @return how many there were
    public Outcome<Integer> addReady(Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            List<SuggestionRule.Terms> ready = new SuggestionSeed(clock).rules(ctx);
            ready.forEach(terms -> insert(ctx, rules.nextNumber(ctx), 1, true, terms, "suggestion.rule.added", authority));
            return Outcome.done(ready.size());
        }));
    }

    private Outcome<SuggestionRule> next(SuggestionRule before, SuggestionRule.Terms terms, boolean active, String what, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(_ -> {
            SuggestionRule newest = rules.newest(ctx, before.number()).orElseThrow();
            if (newest.version() != before.version()) return Outcome.refused(new SuggestionRefusal.Changed());
            return insert(ctx, before.number(), before.version() + 1, active, terms, what, authority);
        }));
    }

    private Outcome<SuggestionRule> insert(DSLContext ctx, int number, int version, boolean active, SuggestionRule.Terms terms, String what, Authority authority) {
        Optional<Item> item = Optional.ofNullable(items.items(ctx, List.of(terms.item())).get(terms.item()));
        if (item.isEmpty() || active && !item.get().active()) return Outcome.refused(new SuggestionRefusal.Senseless("item", "suggestions.sense.item"));
        Instant at = clock.instant();
        SuggestionRule made = rules.insert(ctx, number, version, active, terms, at, authority.by());
        audit.append(ctx, authority.by(), what, "SUGGESTION_RULE", made.id(), Map.of("number", number, "version", version, "item", item.get().code(),
                "reason", terms.reason().th(), "answering", authority.answering().value()));
        return Outcome.done(made);
    }

    /// Both sentences, the Thai one for both when there is only that; and sense.
    private static Outcome<SuggestionRule.Terms> sound(SuggestionRule.Terms wanted) {
        return Limits.required("reasonTh", wanted.reason().th(), Limits.NAME).then(th -> Limits.line("reasonEn", wanted.reason().en(), Limits.NAME).then(en -> {
            SuggestionRule.Terms terms = new SuggestionRule.Terms(wanted.item(), new Bilingual(th, en.isEmpty() ? th : en), wanted.animal(), wanted.notHad(),
                    wanted.season(), wanted.from(), wanted.until());
            List<Refusal> wrong = senseless(terms);
            return wrong.isEmpty() ? Outcome.done(terms) : Outcome.refused(wrong.getFirst());
        }));
    }

    private static List<Refusal> senseless(SuggestionRule.Terms terms) {
        List<Refusal> wrong = new ArrayList<>();
        SuggestionRule.Animal animal = terms.animal();
        if (animal.fromMonths().filter(age -> age < 0 || age > MOST_AGE).isPresent()) wrong.add(new SuggestionRefusal.Senseless("fromAge", "suggestions.sense.age"));
        if (animal.underMonths().filter(age -> age < 1 || age > MOST_AGE).isPresent()
                || animal.underMonths().isPresent() && animal.underMonths().get() <= animal.fromMonths().orElse(0))
            wrong.add(new SuggestionRefusal.Senseless("underAge", "suggestions.sense.ages"));
        if (terms.notHad().months() < 1 || terms.notHad().months() > MOST_MONTHS) wrong.add(new SuggestionRefusal.Senseless("months", "suggestions.sense.months"));
        if (terms.season().stream().anyMatch(month -> month < 1 || month > 12)) wrong.add(new SuggestionRefusal.Senseless("season", "suggestions.sense.season"));
        if (terms.from().isPresent() && terms.until().filter(terms.from().get()::isAfter).isPresent())
            wrong.add(new SuggestionRefusal.Senseless("until", "suggestions.sense.until"));
        return wrong;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
