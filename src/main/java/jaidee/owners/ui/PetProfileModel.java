package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.kernel.WeightInput;
import jaidee.owners.AlertKind;
import jaidee.owners.Pet;
import jaidee.owners.PetAlert;
import jaidee.owners.PetDetails;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.WeightService;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One pet: what matters first, and what one notes about it at the desk.
public final class PetProfileModel {
    private final OwnersDesk desk;
    private final PetId id;
    private final Notices notices;
    private final Supplier<StaffId> who;
    private final ReadOnlyObjectWrapper<PetProfile> profile = new ReadOnlyObjectWrapper<>();
    private final StringProperty weight = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Message> weightDoubt = new ReadOnlyObjectWrapper<>();
    private final Refusals refusals = new Refusals();
    private PetFormModel edited;

    public PetProfileModel(OwnersDesk desk, PetId id) {
        this.desk = desk;
        this.id = id;
        this.notices = desk.notices();
        this.who = desk.who();
        weight.subscribe(() -> refusals.clear("weight"));
    }

    /// What sections of other features work with.
    public PetPage page() {
        return new PetPage(id, profileProperty(), this::load);
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<PetProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// A new weight as it is typed.
    public StringProperty weightProperty() {
        return weight;
    }

    /// What is unlikely about the weight just stored; `null` when nothing is.
    public ReadOnlyObjectProperty<Message> weightDoubtProperty() {
        return weightDoubt.getReadOnlyProperty();
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        desk.background().run(() -> desk.profiles().of(id)).onSuccess(found -> found.ifPresentOrElse(profile::set,
                () -> notices.refused(Message.of("owners.refused.unknown_pet"))));
    }

    /// Stores the weight typed, of today. An unlikely one is stored and asked about; it can be taken back by a right one.
    public void weigh() {
        if (weight.get().isBlank()) return;
        WeightInput.grams(weight.get()).handle(grams -> {
            StaffId by = who.get();
            LocalDate today = desk.today();
            desk.background().write(() -> desk.weights().weigh(id, today, grams, by))
                    .onSuccess(outcome -> outcome.handle(this::weighed, refusals::show));
        }, refusals::show);
    }

    private void weighed(WeightService.Weighed weighed) {
        weight.set("");
        weightDoubt.set(weighed.doubt().orElse(null));
        notices.done(Message.of("owners.pet.weighed", weighed.weight().kilograms()));
        load();
    }

    /// Puts the newest weight right.
    public void correctLastWeight() {
        if (profile.get() == null || profile.get().weights().isEmpty()) return;
        WeightInput.grams(weight.get()).handle(grams -> {
            StaffId by = who.get();
            desk.background().write(() -> desk.weights().correct(id, profile.get().weights().getLast(), grams, by))
                    .onSuccess(outcome -> outcome.handle(this::weighed, refusals::show));
        }, refusals::show);
    }

    public void addAlert(AlertKind kind, String text, Runnable added) {
        StaffId by = who.get();
        desk.background().write(() -> desk.alerts().add(id, kind, text, by)).onSuccess(outcome -> outcome.handle(_ -> {
            load();
            added.run();
        }, refusals::show));
    }

    public void endAlert(PetAlert alert) {
        StaffId by = who.get();
        desk.background().write(() -> desk.alerts().end(alert, by)).onSuccess(outcome -> outcome.handle(_ -> {
            notices.undoable(Message.of("owners.pet.alert_ended", alert.text()), () -> reopen(alert));
            load();
        }, notices::refused));
    }

    private void reopen(PetAlert alert) {
        StaffId by = who.get();
        desk.background().write(() -> desk.alerts().reopen(alert, by)).onSuccess(_ -> load());
    }

    /// Notes that the pet died, moved away or is lost, or is back. Can be taken back at once, and any time later.
    public void setStatus(PetStatus status, LocalDate on, Runnable done) {
        StaffId by = who.get();
        Callable<Outcome<Pet>> deed = () -> switch (status) {
            case DIED -> desk.pets().died(id, on, by);
            case MOVED -> desk.pets().moved(id, on, by);
            case LOST -> desk.pets().lost(id, on, by);
            case LIVING -> desk.pets().isBack(id, by);
        };
        desk.background().write(deed).onSuccess(outcome -> outcome.handle(pet -> {
            tell(pet);
            load();
            done.run();
        }, refusals::show));
    }

    private void tell(Pet pet) {
        if (pet.status() == PetStatus.LIVING) notices.done(Message.of("owners.pet.is_back", pet.name()));
        else notices.undoable(Message.of(pet.status() == PetStatus.DIED ? "owners.pet.died_noted" : "owners.pet.gone_noted",
                pet.name()), () -> setStatus(PetStatus.LIVING, desk.today(), () -> {
                }));
    }

    public void setPhoto(byte[] file) {
        StaffId by = who.get();
        desk.background().write(() -> desk.photos().set(id, file, by)).onSuccess(outcome -> outcome.handle(_ -> {
            notices.done(Message.of("owners.pet.photo_set"));
            load();
        }, notices::refused));
    }

    public void setPhoto(Path file) {
        desk.background().run(() -> read(file)).onSuccess(this::setPhoto);
    }

    public void removePhoto() {
        StaffId by = who.get();
        byte[] before = profile.get().photo().orElse(null);
        desk.background().write(() -> desk.photos().remove(id, by)).onSuccess(outcome -> outcome.handle(_ -> {
            if (before != null) notices.undoable(Message.of("owners.pet.photo_removed"), () -> setPhoto(before));
            load();
        }, notices::refused));
    }

    /// The form of this pet's details: the one begun before, if it was not saved.
    public PetFormModel edited() {
        if (edited == null) {
            edited = new PetFormModel(desk.today());
            edited.fill(profile.get().pet().details());
        }
        return edited;
    }

    public void saveEdited(Consumer<Pet> saved) {
        PetFormModel form = edited();
        form.read().ifPresent(details -> store(form, details, saved));
    }

    private void store(PetFormModel form, PetDetails details, Consumer<Pet> saved) {
        StaffId by = who.get();
        int version = profile.get().pet().version();
        desk.background().write(() -> desk.pets().edit(id, version, details, by)).onSuccess(outcome -> outcome.handle(pet -> {
            edited = null;
            notices.done(Message.of("owners.pet.saved", pet.name()));
            load();
            saved.accept(pet);
        }, form.refusals()::show));
    }

    /// What cannot be read is no picture: the service says so.
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
