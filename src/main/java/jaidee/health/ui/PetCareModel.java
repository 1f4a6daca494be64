package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.CareBook;
import jaidee.health.CareDesk;
import jaidee.health.CareDues;
import jaidee.health.CareHistories;
import jaidee.health.CareHistory;
import jaidee.health.CareKind;
import jaidee.health.CareOverrides;
import jaidee.health.NewEntry;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.owners.Species;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The book and the dues of the pet whose profile is open, and what is done with them. Whoever may not record health asks
/// somebody who may.
final class PetCareModel {
    /// The services behind it.
    record Services(CareBook book, CareOverrides overrides, CareDesk desk, CareHistories histories, CareDues dues) {
    }

    private final PetId pet;
    private final Services services;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Runnable changed;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<CareDesk.Sheet> sheet = new ReadOnlyObjectWrapper<>();

    /// @param changed told when something was written: the profile is read anew
    PetCareModel(PetId pet, Services services, Approvals approvals, Background background, Notices notices, Runnable changed) {
        this.pet = pet;
        this.services = services;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.changed = changed;
    }

    /// `null` until it was read.
    ReadOnlyObjectProperty<CareDesk.Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    void load() {
        background.run(() -> services.desk().sheet(pet)).onSuccess(sheet::set);
    }

    /// The vaccines of a species, by code.
    Map<String, Bilingual> groups(Species species) {
        Map<String, Bilingual> groups = new LinkedHashMap<>();
        services.dues().protocol().of(species).stream().filter(rule -> rule.kind() == CareKind.VACCINE).forEach(rule -> groups.put(rule.group(), rule.name()));
        return groups;
    }

    /// Every kind of care of a species, by code.
    Map<String, Bilingual> allGroups(Species species) {
        Map<String, Bilingual> groups = new LinkedHashMap<>();
        services.dues().protocol().of(species).forEach(rule -> groups.put(rule.group(), rule.name()));
        return groups;
    }

    Bilingual name(Species species, String group) {
        return services.dues().name(species, group);
    }

    void record(List<NewEntry> entries, Runnable done, Consumer<Refusal> refused) {
        deed("health.record.save", by -> services.book().record(pet, entries, by), written -> {
            notices.done(Message.of("health.record.done", written.size()));
            done.run();
        }, refused);
    }

    void correct(BookEntry entry, NewEntry right, String reason, Runnable done, Consumer<Refusal> refused) {
        deed("health.correct", by -> services.book().correct(entry.id(), right, reason, by), written -> {
            notices.done(Message.of("health.correct.done", written.productName()));
            done.run();
        }, refused);
    }

    void complete(List<CareBook.Completion> completions, Runnable done, Consumer<Refusal> refused) {
        deed("health.complete", by -> services.book().complete(completions, by), written -> done.run(), refused);
    }

    void withdraw(BookEntry entry, String reason, Runnable done, Consumer<Refusal> refused) {
        deed("health.withdraw", by -> services.book().withdraw(entry.id(), reason, by), withdrawn -> {
            notices.done(Message.of("health.withdraw.done", withdrawn.productName()));
            done.run();
        }, refused);
    }

    void say(CareHistory answer) {
        deed("health.history", by -> services.histories().tell(pet, answer, by), said -> {
        }, why -> notices.refused(why.message()));
    }

    /// @param on empty: not for this pet
    void decide(String group, Optional<LocalDate> on, String reason, Runnable done, Consumer<Refusal> refused) {
        deed("health.decide", by -> services.overrides().decide(pet, group, on, reason, by), decided -> done.run(), refused);
    }

    void endDecision(String group, Runnable done) {
        deed("health.decide.end", by -> services.overrides().end(pet, group, by), ended -> done.run(), why -> notices.refused(why.message()));
    }

    private <T> void deed(String name, Function<Authority, Outcome<T>> deed, Consumer<T> done, Consumer<Refusal> refused) {
        approvals.ask(Right.RECORD_HEALTH, Message.of(name), by -> {
            // pressed twice, it would be in the book twice
            if (busy.property().get()) return;
            background.write(() -> deed.apply(by)).during(busy).onSuccess(outcome -> outcome.handle(value -> {
                done.accept(value);
                changed.run();
            }, refused));
        });
    }
}
