package jaidee.health.ui;

import jaidee.health.Applies;
import jaidee.health.CareProtocol;
import jaidee.health.CareProtocols;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.ExamplePet;
import jaidee.health.NextDue;
import jaidee.health.ProtocolEffect;
import jaidee.health.ProtocolSet;
import jaidee.health.ProtocolVersion;
import jaidee.health.Recomputing;
import jaidee.health.RecomputeProgress;
import jaidee.health.Span;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.owners.Species;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The protocols being changed: a draft beside those that hold, what it would do, and how far a saved one has come.
public final class CareRulesModel {
    /// What a rule says of an invented pet, before and after; empty where nothing is due.
    public record Shown(Message says, Optional<NextDue> before, Optional<NextDue> after) {
    }

    private final CareProtocols protocols;
    private final Recomputing recomputing;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest counting;
    private final AtomicLong counted = new AtomicLong();
    private final Busy counts = new Busy();
    private final Busy saving = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<CareProtocol> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProtocolEffect> effect = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RecomputeProgress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Species> species = new SimpleObjectProperty<>(Species.DOG);
    private final ObjectProperty<CareRule> chosen = new SimpleObjectProperty<>();
    private CareProtocol holding;

    public CareRulesModel(CareProtocols protocols, Recomputing recomputing, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.protocols = protocols;
        this.recomputing = recomputing;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.counting = background.latest();
        reset();
    }

    public ReadOnlyObjectProperty<CareProtocol> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Of which animal the groups are shown.
    public ObjectProperty<Species> speciesProperty() {
        return species;
    }

    /// The group being looked at; `null` while none is.
    public ReadOnlyObjectProperty<CareRule> chosenProperty() {
        return chosen;
    }

    /// What the draft would do to the pets of the clinic; `null` while nothing is changed or it is still being counted.
    public ReadOnlyObjectProperty<ProtocolEffect> effectProperty() {
        return effect.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty countingProperty() {
        return counts.property();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.property();
    }

    /// How far a saved version has come; `null` when none is on its way.
    public ReadOnlyObjectProperty<RecomputeProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public Refusals refusals() {
        return refusals;
    }

    public List<CareRule> rules() {
        return draft.get().of(species.get());
    }

    /// Whether a group differs from what holds.
    public boolean differs(CareRule rule) {
        return !Optional.of(rule).equals(holding.rule(rule.species(), rule.group()));
    }

    /// Throws the changes away.
    public void reset() {
        holding = protocols.inForce();
        refusals.clear();
        take(holding);
        choose(rules().stream().filter(rule -> chosen.get() != null && rule.group().equals(chosen.get().group())).findFirst()
                .orElse(rules().isEmpty() ? null : rules().getFirst()));
    }

    public void choose(CareRule rule) {
        chosen.set(rule);
        refusals.clear();
    }

    /// The set the clinic is to follow.
    public void chooseSet(ProtocolSet set) {
        if (set == null || set == draft.get().set()) return;
        take(draft.get().following(set));
        choose(chosen.get() == null ? null : draft.get().rule(chosen.get().species(), chosen.get().group()).orElse(null));
    }

    public void apply(Applies applies) {
        if (chosen.get() != null && applies != null && applies != chosen.get().applies()) put(chosen.get().with(applies));
    }

    /// Changes a span of the chosen group; empty takes it away where the rule can do without.
    public void set(CareTerm term, Optional<Span> span) {
        CareRule rule = chosen.get();
        if (rule == null || span.equals(rule.term(term))) return;
        refusals.clear();
        if (span.isEmpty() && rule.method().needed().contains(term)) {
            refusals.show(term.name(), Message.of("health.rules.needed"));
            return;
        }
        put(rule.with(term, span));
    }

    /// Adds a group of the clinic's own to the draft, or says beside its field what is wrong.
    public Optional<Refusal> add(CareRule rule) {
        Optional<Refusal> fault = protocols.fault(rule);
        if (fault.isPresent()) return fault;
        species.set(rule.species());
        put(rule);
        return Optional.empty();
    }

    /// What the chosen group says of invented pets.
    public List<Shown> examples() {
        CareRule rule = chosen.get();
        if (rule == null) return List.of();
        Optional<CareRule> before = holding.rule(rule.species(), rule.group());
        return ExamplePet.of(rule, today()).stream().map(pet -> new Shown(pet.says(), before.flatMap(pet::due), pet.due(rule))).toList();
    }


    public void versions(Consumer<List<ProtocolVersion>> shown) {
        background.run(protocols::versions).onSuccess(shown);
    }

    /// An older version, to be read.
    public void version(int version, Consumer<CareProtocol> shown) {
        background.run(() -> protocols.version(version)).onSuccess(shown);
    }

    /// Saves the draft and has it come into force.
    public void save(String why, Runnable done) {
        CareProtocol wanted = draft.get();
        approvals.ask(Right.EDIT_RULES, Message.of("health.rules.save"), authority ->
                background.write(() -> protocols.save(wanted, why, authority)).during(saving).onSuccess(outcome -> outcome.handle(version -> {
                    done.run();
                    changed.set(false);
                    effect.set(null);
                    recomputing.go();
                    notices.done(Message.of("health.rules.saved", version));
                    follow();
                }, refusal -> notices.refused(refusal.message()))));
    }

    /// Stops the version that is being worked out.
    public void cancel() {
        approvals.ask(Right.EDIT_RULES, Message.of("health.rules.cancel"), authority ->
                background.write(() -> recomputing.cancel(authority)).onSuccess(outcome -> outcome.handle(version -> {
                    notices.done(Message.of("health.rules.cancelled"));
                    follow();
                }, why -> notices.refused(why.message()))));
    }

    /// Looks how far the work in the background is; once it has ended, what holds is shown.
    public void follow() {
        RecomputeProgress now = recomputing.progress().orElse(null);
        boolean ended = progress.get() != null && now == null;
        progress.set(now);
        boolean another = protocols.inForce().version() != holding.version();
        if (another || ended && !changed.get()) reset();
    }

    /// The version that holds.
    int holding() {
        return holding.version();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    private void put(CareRule rule) {
        refusals.clear();
        protocols.fault(rule).ifPresent(refusals::show);
        take(draft.get().with(rule));
        chosen.set(rule);
    }

    private void take(CareProtocol now) {
        draft.set(now);
        changed.set(!now.sameAs(holding));
        count(now);
    }

    /// A newer draft ends the counting of an older one.
    private void count(CareProtocol now) {
        long mine = counted.incrementAndGet();
        effect.set(null);
        if (!changed.get() || refusals.any()) {
            counting.forget();
            return;
        }
        counting.run(() -> protocols.effect(now, done -> { }, () -> counted.get() == mine)).during(counts)
                .onSuccess(told -> told.ifPresent(effect::set));
    }
}
