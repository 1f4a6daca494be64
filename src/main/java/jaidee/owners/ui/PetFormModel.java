package jaidee.owners.ui;

import jaidee.kernel.Age;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.owners.Birth;
import jaidee.owners.BirthInput;
import jaidee.owners.Identity;
import jaidee.owners.Lives;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.OwnersRefusal;
import jaidee.owners.PastVaccines;
import jaidee.owners.PetDetails;
import jaidee.owners.PetRules;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import jaidee.owners.Upbringing;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a pet, and how a birthday or a microchip number was understood.
public final class PetFormModel {
    private final LocalDate today;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Species> species = new SimpleObjectProperty<>(Species.DOG);
    private final StringProperty breed = new SimpleStringProperty("");
    private final StringProperty colour = new SimpleStringProperty("");
    private final StringProperty marks = new SimpleStringProperty("");
    private final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(Sex.UNKNOWN);
    private final ObjectProperty<Neutered> neutered = new SimpleObjectProperty<>(Neutered.UNKNOWN);
    private final StringProperty birth = new SimpleStringProperty("");
    private final StringProperty microchip = new SimpleStringProperty("");
    private final StringProperty implantedOn = new SimpleStringProperty("");
    private final StringProperty registrationNo = new SimpleStringProperty("");
    private final ObjectProperty<Lives> lives = new SimpleObjectProperty<>(Lives.UNKNOWN);
    private final ObjectProperty<PastVaccines> pastVaccines = new SimpleObjectProperty<>(PastVaccines.UNKNOWN);
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Message> birthEcho = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> chipEcho = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> implantedEcho = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PetId> chipHolder = new ReadOnlyObjectWrapper<>();
    private final Refusals refusals = new Refusals();
    private Optional<Birth> storedBirth = Optional.empty();

    public PetFormModel(LocalDate today) {
        this.today = today;
        name.subscribe(() -> refusals.clear("petName"));
        breed.subscribe(() -> refusals.clear("breed"));
        colour.subscribe(() -> refusals.clear("colour"));
        marks.subscribe(() -> refusals.clear("marks"));
        note.subscribe(() -> refusals.clear("petNote"));
        birth.subscribe(typed -> {
            refusals.clear("birth");
            birthEcho.set(BirthInput.read(typed, today) instanceof Outcome.Done<Optional<Birth>>(Optional<Birth> read)
                    ? read.map(this::echo).orElse(null) : null);
        });
        microchip.subscribe(typed -> {
            refusals.clear("microchip");
            chipHolder.set(null);
            chipEcho.set(Microchip.parse(typed) instanceof Outcome.Done<Microchip>(Microchip chip) ? chip.originText() : null);
        });
        registrationNo.subscribe(() -> refusals.clear("registrationNo"));
        implantedOn.subscribe(typed -> {
            refusals.clear("implantedOn");
            implantedEcho.set(implanted() instanceof Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day)
                    ? day.map(DateInput::echo).orElse(null) : null);
        });
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Species> speciesProperty() {
        return species;
    }

    public StringProperty breedProperty() {
        return breed;
    }

    public StringProperty colourProperty() {
        return colour;
    }

    public StringProperty marksProperty() {
        return marks;
    }

    public ObjectProperty<Sex> sexProperty() {
        return sex;
    }

    public ObjectProperty<Neutered> neuteredProperty() {
        return neutered;
    }

    /// A day in either era, or an age.
    public StringProperty birthProperty() {
        return birth;
    }

    public StringProperty microchipProperty() {
        return microchip;
    }

    /// The day the microchip was put in, in either era; may stay empty.
    public StringProperty implantedOnProperty() {
        return implantedOn;
    }

    /// As the city gave it out.
    public StringProperty registrationNoProperty() {
        return registrationNo;
    }

    public ObjectProperty<Lives> livesProperty() {
        return lives;
    }

    public ObjectProperty<PastVaccines> pastVaccinesProperty() {
        return pastVaccines;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// How the birthday is understood while it is typed; `null` when it is not.
    public ReadOnlyObjectProperty<Message> birthEchoProperty() {
        return birthEcho.getReadOnlyProperty();
    }

    /// Who gave out the microchip number, once it is whole.
    public ReadOnlyObjectProperty<Message> chipEchoProperty() {
        return chipEcho.getReadOnlyProperty();
    }

    /// How the day of implanting is understood while it is typed.
    public ReadOnlyObjectProperty<Message> implantedEchoProperty() {
        return implantedEcho.getReadOnlyProperty();
    }

    /// The pet that has this microchip already; `null` while none is known.
    public ReadOnlyObjectProperty<PetId> chipHolderProperty() {
        return chipHolder.getReadOnlyProperty();
    }

    /// Shows beside its field why the books refused the details.
    public void refused(Refusal why) {
        if (why instanceof OwnersRefusal.MicrochipTaken taken) chipHolder.set(taken.holder());
        refusals.show(why);
    }

    public Refusals refusals() {
        return refusals;
    }

    /// Whether nothing was typed: such a form is left out when an owner is enrolled.
    public boolean isEmpty() {
        return name.get().isBlank() && breed.get().isBlank() && colour.get().isBlank() && birth.get().isBlank()
                && microchip.get().isBlank();
    }

    public void fill(PetDetails details) {
        name.set(details.name());
        species.set(details.species());
        breed.set(details.looks().breed());
        colour.set(details.looks().colour());
        marks.set(details.looks().marks());
        sex.set(details.sex());
        neutered.set(details.neutered());
        birth.set(details.birth().map(Birth::day).map(Days::numeric).orElse(""));
        storedBirth = details.birth();
        microchip.set(details.microchip());
        implantedOn.set(details.identity().implantedOn().map(Days::numeric).orElse(""));
        registrationNo.set(details.identity().registrationNo());
        lives.set(details.upbringing().lives());
        pastVaccines.set(details.upbringing().pastVaccines());
        note.set(details.note());
        refusals.clear();
    }

    public void leaveBirth() {
        BirthInput.read(birth.get(), today).refusal().ifPresent(why -> refusals.show("birth", why.message()));
    }

    public void leaveMicrochip() {
        if (!microchip.get().isBlank()) Microchip.parse(microchip.get()).refusal().ifPresent(refusals::show);
    }

    public void leaveImplantedOn() {
        implanted().refusal().ifPresent(why -> refusals.show("implantedOn", why.message()));
    }

    /// The details when all is right; else every fault stands beside its field.
    public Optional<PetDetails> read() {
        refusals.clear();
        Outcome<Optional<Birth>> born = BirthInput.read(birth.get(), today);
        born.refusal().ifPresent(why -> refusals.show("birth", why.message()));
        Outcome<Optional<LocalDate>> chipped = implanted();
        chipped.refusal().ifPresent(why -> refusals.show("implantedOn", why.message()));
        Identity identity = new Identity(microchip.get(), chipped.isDone() ? chipped.get() : Optional.empty(), registrationNo.get());
        PetDetails details = PetRules.cleaned(new PetDetails(name.get(), species.get(), sex.get(), neutered.get(),
                born.isDone() ? born.get().map(this::keptEstimate) : Optional.empty(),
                new Looks(breed.get(), colour.get(), marks.get()), identity,
                new Upbringing(lives.get(), pastVaccines.get()), note.get()));
        for (Refusal fault : PetRules.faults(details, today)) refusals.show(fault);
        return refusals.any() ? Optional.empty() : Optional.of(details);
    }

    private Outcome<Optional<LocalDate>> implanted() {
        if (implantedOn.get().isBlank()) return Outcome.done(Optional.empty());
        return DateInput.parse(implantedOn.get(), DateInput.Field.PET_BIRTH, today).map(input -> Optional.of(input.day()));
    }

    /// An estimated birthday that was not touched stays an estimate, though it now stands there as a day.
    private Birth keptEstimate(Birth read) {
        return storedBirth.filter(stored -> stored.day().equals(read.day())).orElse(read);
    }

    private Message echo(Birth read) {
        Message age = Age.between(read.day(), today, keptEstimate(read).estimated());
        return Message.of("owners.form.birth_echo", DateInput.echo(read.day()), age);
    }
}
