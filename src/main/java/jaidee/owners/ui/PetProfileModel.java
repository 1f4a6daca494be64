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
import jaidee.owners.PetWeight;
import jaidee.owners.WeightDoubt;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
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
    private final ReadOnlyObjectWrapper<WeightDoubt> weightDoubt = new ReadOnlyObjectWrapper<>();
    private final Busy weighing = new Busy();
    private final Refusals refusals = new Refusals();
    private PetFormModel edited;

    public PetProfileModel(OwnersDesk desk, PetId id) {
        this.desk = desk;
        this.id = id;
        this.notices = desk.notices();
        this.who = desk.who();
        weight.subscribe(() -> {
            refusals.clear("weight");
            weightDoubt.set(null);
        });
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

    /// What is unlikely about the weight typed, asked when it was to be stored; `null` while nothing is.
    public ReadOnlyObjectProperty<WeightDoubt> weightDoubtProperty() {
        return weightDoubt.getReadOnlyProperty();
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        desk.background().run(() -> desk.profiles().of(id)).onSuccess(found -> found.ifPresentOrElse(profile::set,
                () -> notices.refused(Message.of("owners.refused.unknown_pet"))));
    }

    /// Stores the weight typed, of today. An unlikely one is asked about first; the same again means that it is so.
    public void weigh() {
        if (weight.get().isBlank()) return;
        if (weighing.property().get()) return;
        boolean sure = weightDoubt.get() != null;
        String typed = weight.get();
        WeightInput.grams(typed).handle(grams -> {
            if (sure) weigh(grams);
            else desk.background().run(() -> desk.weights().doubt(id, desk.today(), grams, Optional.empty())).during(weighing)
                    .onSuccess(doubt -> {
                        if (doubt.isEmpty()) weigh(grams);
                        else if (weight.get().equals(typed)) weightDoubt.set(doubt.get());
                    });
        }, refusals::show);
    }

    /// Takes what was probably meant, where the decimal point had slipped.
    public void weighAsMeant() {
        Optional.ofNullable(weightDoubt.get()).flatMap(WeightDoubt::meant).ifPresent(this::weigh);
    }

    private void weigh(int grams) {
        StaffId by = who.get();
        LocalDate today = desk.today();
        desk.background().write(() -> desk.weights().weigh(id, today, grams, by)).during(weighing).onSuccess(outcome -> outcome.handle(weighed -> {
            weight.set("");
            notices.done(Message.of("owners.pet.weighed", weighed.weight().kilograms()));
            load();
        }, refusals::show));
    }

    /// What is unlikely about another weight for a weighing of before, told to `asked`.
    public void doubt(PetWeight wrong, LocalDate day, int grams, Consumer<Optional<WeightDoubt>> asked) {
        desk.background().run(() -> desk.weights().doubt(id, day, grams, Optional.of(wrong))).onSuccess(asked::accept);
    }

    /// Puts a weighing right; what stood there stays to be seen.
    public void correctWeight(PetWeight wrong, LocalDate day, int grams, Refusals told, Runnable done) {
        StaffId by = who.get();
        desk.background().write(() -> desk.weights().correct(id, wrong, day, grams, by)).onSuccess(outcome -> outcome.handle(weighed -> {
            notices.done(Message.of("owners.pet.weight_corrected", weighed.weight().kilograms()));
            load();
            done.run();
        }, told::show));
    }

    /// Takes a weighing back that never was.
    public void withdrawWeight(PetWeight wrong, Runnable done) {
        StaffId by = who.get();
        desk.background().write(() -> desk.weights().withdraw(id, wrong, by)).onSuccess(outcome -> outcome.handle(_ -> {
            notices.done(Message.of("owners.pet.weight_withdrawn", wrong.kilograms()));
            load();
            done.run();
        }, notices::refused));
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
        }, form::refused));
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
