package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Duplicates;
import jaidee.owners.EnrolRequest;
import jaidee.owners.Enrolled;
import jaidee.owners.Enroller;
import jaidee.owners.Likeness;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnersRefusal;
import jaidee.owners.PetDetails;
import jaidee.owners.Recommending;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A new owner being typed, with pets and answers, and those the clinic may know already. One draft for the whole
/// program: leaving the screen keeps it, saving empties it.
public final class EnrolModel {
    private final Enroller enroller;
    private final Duplicates duplicates;
    private final Background background;
    private final Latest looking;
    private final Supplier<StaffId> who;
    private final Supplier<LocalDate> today;
    private final OwnerFormModel owner = new OwnerFormModel();
    private final ObservableList<PetFormModel> pets = FXCollections.observableArrayList();
    private final Map<ConsentPurpose, ObjectProperty<Boolean>> consents = new EnumMap<>(ConsentPurpose.class);
    private final ObservableList<Likeness> alike = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final Busy saving = new Busy();
    private final ObjectProperty<Recommending.Recommender> recommender = new SimpleObjectProperty<>();
    private final Latest seeking;
    private Consumer<Enrolled> enrolled = _ -> {
    };

    public EnrolModel(Enroller enroller, Duplicates duplicates, Background background, Supplier<StaffId> who,
                      Supplier<LocalDate> today) {
        this.enroller = enroller;
        this.duplicates = duplicates;
        this.background = background;
        this.looking = background.latest();
        this.seeking = background.latest();
        this.who = who;
        this.today = today;
        // nothing is ticked beforehand (PDPA s.19): an answer is given or the question was not asked
        for (ConsentPurpose purpose : ConsentPurpose.values()) consents.put(purpose, new SimpleObjectProperty<>());
        for (OwnerFormModel.Text text : List.of(OwnerFormModel.Text.PHONE, OwnerFormModel.Text.FIRST, OwnerFormModel.Text.LAST,
                OwnerFormModel.Text.NICKNAME)) owner.text(text).subscribe((was, is) -> look());
        addPet();
    }

    public void onEnrolled(Consumer<Enrolled> handler) {
        enrolled = handler;
    }

    public OwnerFormModel owner() {
        return owner;
    }

    public ObservableList<PetFormModel> pets() {
        return pets;
    }

    /// `null` while nobody asked.
    public ObjectProperty<Boolean> consent(ConsentPurpose purpose) {
        return consents.get(purpose);
    }

    /// Who sent them; `null` while nobody is named.
    public ObjectProperty<Recommending.Recommender> recommenderProperty() {
        return recommender;
    }

    /// Owners who may have sent them, by name or phone.
    public void seekRecommender(String typed, Consumer<List<Recommending.Recommender>> found) {
        seeking.run(() -> enroller.recommending().find(typed)).onSuccess(found);
    }

    /// Owners like the one being typed, the likeliest first.
    public ObservableList<Likeness> alike() {
        return alike;
    }

    /// Why the whole was refused, when it is about no single field.
    public ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public Busy saving() {
        return saving;
    }

    public boolean isEmpty() {
        return owner.isEmpty() && pets.stream().allMatch(PetFormModel::isEmpty);
    }

    /// Begins with what was typed in the search box: a phone number or a name; or with the slip of whoever sent them.
    public void begin(String typed) {
        Optional<ScanCode> slip = ScanCode.parse(typed).filter(code -> code.kind() == CodeKind.FRIEND);
        if (slip.isPresent()) {
            background.run(() -> enroller.recommending().bySlip(slip.get().token())).onSuccess(who -> who.ifPresent(recommender::set));
            return;
        }
        if (typed.isBlank() || !isEmpty()) return;
        boolean phone = typed.strip().chars().filter(Character::isDigit).count() >= 3;
        owner.text(phone ? OwnerFormModel.Text.PHONE : OwnerFormModel.Text.FIRST).set(typed.strip());
    }

    public PetFormModel addPet() {
        PetFormModel pet = new PetFormModel(today.get());
        pet.nameProperty().subscribe((was, is) -> look());
        pets.add(pet);
        return pet;
    }

    public void removePet(PetFormModel pet) {
        pets.remove(pet);
        if (pets.isEmpty()) addPet();
    }

    /// Throws the draft away.
    public void clear() {
        owner.clear();
        recommender.set(null);
        consents.values().forEach(answer -> answer.set(null));
        pets.clear();
        addPet();
        alike.clear();
        refusal.set(null);
        looking.forget();
    }

    /// Enrols them; a refusal stands beside its field and nothing typed is lost.
    public void save() {
        if (saving.property().get()) return;
        refusal.set(null);
        Optional<OwnerDetails> details = owner.read();
        List<PetFormModel> told = pets.stream().filter(pet -> !pet.isEmpty()).toList();
        List<PetDetails> read = new ArrayList<>();
        for (PetFormModel pet : told) pet.read().ifPresent(read::add);
        if (details.isEmpty() || read.size() < told.size()) return;
        Map<ConsentPurpose, Boolean> answers = new EnumMap<>(ConsentPurpose.class);
        consents.forEach((purpose, answer) -> {
            if (answer.get() != null) answers.put(purpose, answer.get());
        });
        EnrolRequest request = new EnrolRequest(details.get(), answers, read, Optional.ofNullable(recommender.get()).map(Recommending.Recommender::id));
        StaffId by = who.get();
        background.write(() -> enroller.enrol(request, by)).during(saving).onSuccess(outcome -> finish(outcome, told, read));
    }

    private void finish(Outcome<Enrolled> outcome, List<PetFormModel> told, List<PetDetails> read) {
        outcome.handle(done -> {
            clear();
            enrolled.accept(done);
        }, reason -> refuse(reason, told, read));
    }

    /// A refusal from the books beside the pet it concerns: the one with that microchip.
    private void refuse(Refusal reason, List<PetFormModel> told, List<PetDetails> read) {
        if (reason instanceof OwnersRefusal.MicrochipTaken taken) {
            for (int i = 0; i < read.size(); i++)
                if (read.get(i).microchip().equals(taken.microchip())) told.get(i).refused(reason);
        } else if (reason.field().isEmpty()) {
            refusal.set(reason.message());
        } else {
            owner.refusals().show(reason);
        }
    }

    private void look() {
        Duplicates.Typed typed = new Duplicates.Typed(owner.typed(OwnerFormModel.Text.PHONE),
                (owner.typed(OwnerFormModel.Text.FIRST) + " " + owner.typed(OwnerFormModel.Text.LAST)).strip(),
                owner.typed(OwnerFormModel.Text.NICKNAME),
                pets.stream().map(pet -> pet.nameProperty().get()).filter(name -> !name.isBlank()).toList());
        looking.run(() -> duplicates.of(typed)).onSuccess(alike::setAll);
    }
}
