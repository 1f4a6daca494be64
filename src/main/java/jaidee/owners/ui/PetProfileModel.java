package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.kernel.WeightInput;
import jaidee.owners.AlertKind;
import jaidee.owners.OwnerLine;
import jaidee.owners.Pet;
import jaidee.owners.PetAlert;
import jaidee.owners.PetDetails;
import jaidee.owners.PetProfile;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWeight;
import jaidee.owners.Square;
import jaidee.owners.WeightDoubt;
import jaidee.scan.Frame;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One pet: what matters first, and what one notes about it at the desk.
public final class PetProfileModel {
    private final OwnersDesk desk;
    private final PetId id;
    private final Notices notices;
    private final Supplier<StaffId> who;
    private final ReadOnlyObjectWrapper<PetProfile> profile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper reads = new ReadOnlyIntegerWrapper();
    private final StringProperty weight = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<WeightDoubt> weightDoubt = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<LocalDate> weighedOn = new SimpleObjectProperty<>();
    private final Busy weighing = new Busy();
    private final Busy writing = new Busy();
    private final Refusals refusals = new Refusals();
    private PetFormModel edited;
    private int editedVersion;

    public PetProfileModel(OwnersDesk desk, PetId id) {
        this.desk = desk;
        this.id = id;
        this.notices = desk.notices();
        this.who = desk.who();
        weighedOn.set(desk.today());
        weight.subscribe(() -> {
            refusals.clear("weight");
            weightDoubt.set(null);
        });
        weighedOn.subscribe(() -> {
            refusals.clear("day");
            weightDoubt.set(null);
        });
    }

    public PetId id() {
        return id;
    }

    /// What sections of other features work with.
    public PetPage page() {
        return new PetPage(id, profileProperty(), this::load);
    }

    /// `null` until it was read.
    public ReadOnlyObjectProperty<PetProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /// How often it was read. What sections of other features show may have changed though the profile is the same.
    public ReadOnlyIntegerProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    /// A new weight as it is typed.
    public StringProperty weightProperty() {
        return weight;
    }

    /// The day of the weighing being typed: today, if nothing else is said; `null` while it is not readable.
    public ObjectProperty<LocalDate> weighedOnProperty() {
        return weighedOn;
    }

    /// What is unlikely about the weight typed, asked when it was to be stored; `null` while nothing is.
    public ReadOnlyObjectProperty<WeightDoubt> weightDoubtProperty() {
        return weightDoubt.getReadOnlyProperty();
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        desk.background().run(() -> desk.profiles().of(id)).onSuccess(found -> found.ifPresentOrElse(this::show,
                () -> notices.refused(Message.of("owners.refused.unknown_pet"))));
    }

    private void show(PetProfile read) {
        desk.seen().saw(id);
        profile.set(read);
        reads.set(reads.get() + 1);
    }

    /// Stores the weight typed for the day that is said. An unlikely one is asked about first; the same again means that it is so.
    public void weigh() {
        if (weight.get().isBlank() || weighing.property().get()) return;
        if (weighedOn.get() == null) {
            refusals.show("day", Message.of("owners.refused.day_missing"));
            return;
        }
        boolean sure = weightDoubt.get() != null;
        LocalDate day = weighedOn.get();
        String typed = weight.get();
        WeightInput.grams(typed).handle(grams -> {
            if (sure) weigh(grams, day);
            else desk.background().run(() -> desk.weights().doubt(id, day, grams, Optional.empty())).during(weighing)
                    .onSuccess(doubt -> {
                        if (doubt.isEmpty()) weigh(grams, day);
                        else if (weight.get().equals(typed)) weightDoubt.set(doubt.get());
                    });
        }, refusals::show);
    }

    /// Takes what was probably meant, where the decimal point had slipped.
    public void weighAsMeant() {
        if (!weighing.property().get()) Optional.ofNullable(weightDoubt.get()).flatMap(WeightDoubt::meant).ifPresent(grams -> weigh(grams, weighedOn.get()));
    }

    private void weigh(int grams, LocalDate day) {
        StaffId by = who.get();
        desk.background().write(() -> desk.weights().weigh(id, day, grams, by)).during(weighing).onSuccess(outcome -> outcome.handle(weighed -> {
            weight.set("");
            weighedOn.set(desk.today());
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
        if (writing.property().get()) return;
        StaffId by = who.get();
        desk.background().write(() -> desk.alerts().add(id, kind, text, by)).during(writing).onSuccess(outcome -> outcome.handle(_ -> {
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

    /// What held once, and on the page of a pet that died also what held to the end. The last ended first.
    public void endedAlerts(Consumer<List<PetAlert>> told) {
        List<PetAlert> silent = profile.get().pet().status() == PetStatus.DIED ? profile.get().alerts() : List.of();
        desk.background().run(() -> desk.alerts().ended(id)).onSuccess(ended ->
                told.accept(Stream.concat(silent.stream(), ended.stream()).toList()));
    }

    /// Takes back that an alert ended.
    public void reopen(PetAlert alert) {
        StaffId by = who.get();
        desk.background().write(() -> desk.alerts().reopen(alert, by)).onSuccess(_ -> load());
    }

    /// Notes that the pet died, moved away or is lost, or is back. Can be taken back at once, and any time later.
    public void setStatus(PetStatus status, LocalDate on, Runnable done) {
        if (writing.property().get()) return;
        StaffId by = who.get();
        Pet before = profile.get().pet();
        Callable<Outcome<Pet>> deed = () -> switch (status) {
            case DIED -> desk.pets().died(id, on, by);
            case MOVED -> desk.pets().moved(id, on, by);
            case LOST -> desk.pets().lost(id, on, by);
            case LIVING -> desk.pets().isBack(id, by);
        };
        desk.background().write(deed).during(writing).onSuccess(outcome -> outcome.handle(pet -> {
            tell(pet, before);
            load();
            done.run();
        }, refusals::show));
    }

    private void tell(Pet pet, Pet before) {
        Message noted = switch (pet.status()) {
            case LIVING -> Message.of("owners.pet.is_back", pet.name());
            case DIED -> Message.of("owners.pet.died_noted", pet.name());
            case MOVED, LOST -> Message.of("owners.pet.gone_noted", pet.name());
        };
        if (pet.status() == before.status()) notices.done(noted);
        else notices.undoable(noted, () -> setStatus(before.status(), before.statusOn().orElse(desk.today()), () -> {
        }));
    }

    /// Gives the pet to another owner from `day` on. Undone by giving it back.
    public void handOver(OwnerLine to, LocalDate day, Runnable done) {
        if (writing.property().get()) return;
        StaffId by = who.get();
        desk.background().write(() -> desk.handover().handOver(id, to.id(), day, by)).during(writing).onSuccess(outcome -> outcome.handle(pet -> {
            notices.done(Message.of("owners.handover.done", pet.name(), to.name().titled()));
            load();
            done.run();
        }, refusals::show));
    }

    /// Keeps a part of a picture.
    public void setPhoto(Frame picture, Square part) {
        StaffId by = who.get();
        photoSet(() -> desk.photos().set(id, picture, part, by));
    }

    /// Reads a picture for `taken` to choose a part of; what is no picture is refused in words.
    public void readPhoto(Path file, Consumer<Frame> taken) {
        desk.background().run(() -> desk.photos().read(read(file))).onSuccess(outcome -> outcome.handle(taken, notices::refused));
    }

    private void setPhoto(byte[] jpeg) {
        StaffId by = who.get();
        photoSet(() -> desk.photos().set(id, jpeg, by));
    }

    private void photoSet(Callable<Outcome<Pet>> deed) {
        desk.background().write(deed).onSuccess(outcome -> outcome.handle(_ -> {
            notices.done(Message.of("owners.pet.photo_set"));
            load();
        }, notices::refused));
    }

    public void removePhoto() {
        StaffId by = who.get();
        byte[] before = profile.get().photo().orElse(null);
        desk.background().write(() -> desk.photos().remove(id, by)).onSuccess(outcome -> outcome.handle(_ -> {
            if (before != null) notices.undoable(Message.of("owners.pet.photo_removed"), () -> setPhoto(before));
            load();
        }, notices::refused));
    }

    /// The form of this pet's details: the one begun before, if it was not saved and nobody changed the pet meanwhile.
    public PetFormModel edited() {
        if (edited == null || editedVersion != profile.get().pet().version()) {
            editedVersion = profile.get().pet().version();
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
        int version = editedVersion;
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
