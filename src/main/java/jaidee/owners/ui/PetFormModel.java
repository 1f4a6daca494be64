package jaidee.owners.ui;

import jaidee.kernel.Age;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Microchip;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.owners.Birth;
import jaidee.owners.BirthInput;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.PetDetails;
import jaidee.owners.PetRules;
import jaidee.owners.Sex;
import jaidee.owners.Species;
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
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Message> birthEcho = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> chipEcho = new ReadOnlyObjectWrapper<>();
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
            chipEcho.set(Microchip.parse(typed) instanceof Outcome.Done<Microchip>(Microchip chip) ? chip.originText() : null);
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
        note.set(details.note());
        refusals.clear();
    }

    public void leaveBirth() {
        BirthInput.read(birth.get(), today).refusal().ifPresent(why -> refusals.show("birth", why.message()));
    }

    public void leaveMicrochip() {
        if (!microchip.get().isBlank()) Microchip.parse(microchip.get()).refusal().ifPresent(refusals::show);
    }

    /// The details when all is right; else every fault stands beside its field.
    public Optional<PetDetails> read() {
        refusals.clear();
        Outcome<Optional<Birth>> born = BirthInput.read(birth.get(), today);
        born.refusal().ifPresent(why -> refusals.show("birth", why.message()));
        PetDetails details = PetRules.cleaned(new PetDetails(name.get(), species.get(), sex.get(), neutered.get(),
                born.isDone() ? born.get().map(this::keptEstimate) : Optional.empty(),
                new Looks(breed.get(), colour.get(), marks.get()), microchip.get(), note.get()));
        for (Refusal fault : PetRules.faults(details, today)) refusals.show(fault);
        return refusals.any() ? Optional.empty() : Optional.of(details);
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
