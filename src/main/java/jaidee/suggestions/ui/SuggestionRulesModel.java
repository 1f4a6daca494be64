package jaidee.suggestions.ui;

import jaidee.catalogue.CatalogueService;
import jaidee.catalogue.Item;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.owners.PetWords;
import jaidee.owners.Species;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.suggestions.PairTerms;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionPairs;
import jaidee.suggestions.SuggestionResults;
import jaidee.suggestions.SuggestionRule;
import jaidee.suggestions.SuggestionRules;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rules of suggestions being looked at, changed and tried.
public final class SuggestionRulesModel {
    private static final int OFFERS = 8, FIGURES_DAYS = 90;

    /// One rule with what became of it in the last 90 days.
    public record Line(SuggestionRule rule, Optional<Item> item, SuggestionFigures.Counts counts) {
    }

    /// What the screen works with.
    public record Services(SuggestionRules rules, SuggestionPairs pairs, SuggestionResults results, CatalogueService catalogue, PetWords words) {
    }

    private record Loaded(List<Line> lines, PetWords.Lists words) {
    }

    private final Services services;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Latest trying;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private PetWords.Lists words = new PetWords.Lists(List.of(), List.of());

    public SuggestionRulesModel(Services services, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.services = services;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        this.trying = background.latest();
    }

    /// Those that are said first, each group in the order in which they were written.
    public ObservableList<Line> lines() {
        return lines;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        loading.run(() -> {
            SuggestionFigures figures = services.results().between(today.minusDays(FIGURES_DAYS), today);
            List<SuggestionRule> all = services.rules().all();
            return new Loaded(Stream.concat(all.stream().filter(SuggestionRule::active), all.stream().filter(rule -> !rule.active()))
                    .map(rule -> new Line(rule, services.catalogue().item(rule.terms().item()), figures.ofRule(rule.number()))).toList(), services.words().lists());
        }).during(busy).onSuccess(loaded -> {
            words = loaded.words();
            lines.setAll(loaded.lines());
        });
    }

    List<Item> find(String typed) {
        return services.catalogue().find(typed).stream().filter(Item::active).limit(OFFERS).toList();
    }

    Optional<Item> item(ItemId id) {
        return services.catalogue().item(id);
    }

    /// Breeds of the species chosen, of all while none is.
    List<Bilingual> breeds(List<Species> species, String typed) {
        return Stream.of(Species.values()).filter(each -> species.isEmpty() || species.contains(each)).flatMap(each -> words.breeds(each, typed).stream())
                .distinct().limit(OFFERS).toList();
    }

    /// To how many pets of today it would speak; only the newest question is answered.
    void reach(SuggestionRule.Terms terms, Consumer<SuggestionRules.Reach> shown) {
        trying.run(() -> services.rules().reach(terms)).onSuccess(shown);
    }

    void forgetReach() {
        trying.forget();
    }

    void versions(int number, Consumer<List<SuggestionRule>> shown) {
        background.run(() -> services.rules().versions(number)).onSuccess(shown);
    }

    /// Adds a rule, or saves the next version of `before`; `done` runs when it is in the books.
    public void save(Optional<SuggestionRule> before, SuggestionRule.Terms terms, Runnable done) {
        write(before.isPresent() ? "suggestions.change" : "suggestions.add", by -> before.map(rule -> services.rules().change(rule, terms, by))
                .orElseGet(() -> services.rules().add(terms, by)), _ -> Message.of("suggestions.saved", terms.reason()), done);
    }

    /// Says it no more, or again.
    public void toggle(SuggestionRule rule) {
        write(rule.active() ? "suggestions.end" : "suggestions.resume", by -> services.rules().setActive(rule, !rule.active(), by),
                _ -> Message.of(rule.active() ? "suggestions.ended" : "suggestions.resumed", rule.terms().reason()), () -> {
                });
    }

    /// The rules that a new clinic begins with.
    public void addReady() {
        write("suggestions.ready", services.rules()::addReady, count -> Message.of("suggestions.ready.added", count), () -> {
        });
    }

    void pairs(Consumer<List<SuggestionPairs.Told>> shown) {
        background.run(services.pairs()::told).onSuccess(shown);
    }

    PairTerms pairTerms() {
        return services.pairs().terms();
    }

    /// Saves from when on something is worth saying, and counts anew.
    void save(PairTerms terms, Runnable done) {
        write("suggestions.pairs.save", by -> services.pairs().set(terms, by).map(set -> {
            services.pairs().countNow();
            return set;
        }), _ -> Message.of("suggestions.pairs.saved"), done);
    }

    private <T> void write(String deed, Function<Authority, Outcome<T>> work, Function<T, Message> said, Runnable done) {
        if (busy.property().get()) return;
        refusals.clear();
        approvals.ask(Right.EDIT_RULES, Message.of(deed), by -> background.write(() -> work.apply(by)).during(busy).onSuccess(outcome -> outcome.handle(made -> {
            notices.done(said.apply(made));
            load();
            done.run();
        }, why -> {
            refusals.show(why);
            if (why.field().isEmpty()) notices.refused(why.message());
        })));
    }
}
