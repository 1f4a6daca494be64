package jaidee.merging.ui;

import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.merging.PetField;
import jaidee.merging.PetMerge;
import jaidee.merging.PetMergeWish;
import jaidee.merging.PetSides;
import jaidee.owners.Pet;
import jaidee.owners.PetCard;
import jaidee.owners.PetProfile;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One pet, the others of the house that may be the same, and the two side by side until somebody decides.
public final class PetMergeModel {
    private final PetMergeDesk desk;
    private final PetId asked;
    private final Latest looking;
    private final Busy busy = new Busy();
    private final ObservableList<Pet> others = FXCollections.observableArrayList();
    private final ObservableList<PetMerge> history = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Pet> pet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PetSides> sides = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<PetField>> fromGone = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<PetMerge> undoable = new ReadOnlyObjectWrapper<>();

    public PetMergeModel(PetMergeDesk desk, PetId asked) {
        this.desk = desk;
        this.asked = asked;
        this.looking = desk.background().latest();
    }

    /// `null` before it is read.
    public ReadOnlyObjectProperty<Pet> petProperty() {
        return pet.getReadOnlyProperty();
    }

    /// `null` while none is chosen to compare with.
    public ReadOnlyObjectProperty<PetSides> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /// In what the one that goes is told of rightly.
    public ReadOnlyObjectProperty<Set<PetField>> fromGoneProperty() {
        return fromGone.getReadOnlyProperty();
    }

    /// The newest merge of this pet while it may be taken back; else `null`.
    public ReadOnlyObjectProperty<PetMerge> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.property();
    }

    /// Of the same house and kind.
    public ObservableList<Pet> others() {
        return others;
    }

    public ObservableList<PetMerge> history() {
        return history;
    }

    private record Read(Pet pet, List<Pet> others, List<PetMerge> history, Optional<PetMerge> undoable) {
    }

    public void load() {
        desk.background().run(() -> desk.profiles().of(asked).map(PetProfile::pet).map(found -> {
            List<Pet> house = desk.profiles().of(found.owner()).stream().flatMap(owner -> owner.pets().stream()).map(PetCard::pet).toList();
            List<PetMerge> all = desk.merges().of(found.id());
            return new Read(found, house.stream().filter(each -> !each.id().equals(found.id()) && each.details().species() == found.details().species()).toList(), all,
                    all.stream().filter(desk.merges()::mayBeUndone).findFirst());
        })).during(busy).onSuccess(read -> read.ifPresent(this::show));
    }

    private void show(Read read) {
        others.setAll(read.others());
        history.setAll(read.history());
        undoable.set(read.undoable().orElse(null));
        pet.set(read.pet());
    }

    public void compare(PetId other) {
        look(pet.get().id(), other, Set.of());
    }

    private void look(PetId kept, PetId gone, Set<PetField> chosen) {
        looking.run(() -> desk.merges().sides(kept, gone)).onSuccess(outcome -> outcome.handle(found -> {
            fromGone.set(chosen);
            sides.set(found);
        }, this::refused));
    }

    /// The other one remains instead; what was chosen stays chosen.
    public void swap() {
        PetSides now = sides.get();
        Set<PetField> turned = EnumSet.noneOf(PetField.class);
        now.apart().stream().filter(field -> !fromGone.get().contains(field)).forEach(turned::add);
        look(now.gone().pet().id(), now.kept().pet().id(), turned);
    }

    /// What is told of the other one holds, or what is told of this one.
    public void turn(PetField field) {
        Set<PetField> now = EnumSet.noneOf(PetField.class);
        now.addAll(fromGone.get());
        if (!now.remove(field)) now.add(field);
        fromGone.set(now);
    }

    public boolean isFromGone(PetField field) {
        return fromGone.get().contains(field);
    }

    /// Asks whoever may.
    ///
    /// @param done told which one remained
    public void merge(Consumer<PetId> done) {
        PetSides now = sides.get();
        Pet kept = now.kept().pet(), gone = now.gone().pet();
        PetMergeWish wish = new PetMergeWish(kept.id(), kept.version(), gone.id(), gone.version(), fromGone.get());
        desk.approvals().ask(Right.MERGE_OWNERS, Message.of("merging.pet.merge"), authority -> desk.background().write(() -> desk.merges().merge(wish, authority)).during(busy)
                .onSuccess(outcome -> outcome.handle(merge -> {
                    desk.notices().undoable(Message.of("merging.done", gone.hn(), kept.name()), () -> undo(merge, authority));
                    done.accept(wish.kept());
                }, why -> {
                    refused(why);
                    look(wish.kept(), wish.gone(), wish.fromGone());
                })));
    }

    /// Takes the newest merge of this pet back; asks whoever may.
    public void undo() {
        PetMerge merge = undoable.get();
        desk.approvals().ask(Right.MERGE_OWNERS, Message.of("merging.undo"), authority -> undo(merge.id(), authority));
    }

    private void undo(long merge, Authority authority) {
        desk.background().write(() -> desk.merges().undo(merge, authority)).during(busy).onSuccess(outcome -> outcome.handle(_ -> {
            desk.notices().done(Message.of("merging.pet.undone"));
            sides.set(null);
            load();
        }, this::refused));
    }

    private void refused(Refusal why) {
        desk.notices().refused(why);
    }
}
