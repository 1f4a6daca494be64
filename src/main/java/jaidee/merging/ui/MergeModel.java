package jaidee.merging.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.merging.MergeSides;
import jaidee.merging.MergeWish;
import jaidee.merging.OwnerField;
import jaidee.merging.OwnerMerge;
import jaidee.merging.OwnerMerges;
import jaidee.owners.Likeness;
import jaidee.owners.Owner;
import jaidee.owners.OwnerLine;
import jaidee.owners.SearchHit;
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

/// One owner, who may be the same, and the two side by side until somebody decides.
public final class MergeModel {
    private static final int MOST = 8;

    private final MergeDesk desk;
    private final OwnerId asked;
    private final Optional<OwnerId> wanted;
    private final Latest looking;
    private final Busy busy = new Busy();
    private final ObservableList<Likeness> alike = FXCollections.observableArrayList();
    private final ObservableList<OwnerMerge> history = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Owner> owner = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MergeSides> sides = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<OwnerField>> fromGone = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<OwnerMerge> undoable = new ReadOnlyObjectWrapper<>();

    /// @param wanted whom to compare with from the start
    public MergeModel(MergeDesk desk, OwnerId asked, Optional<OwnerId> wanted) {
        this.desk = desk;
        this.asked = asked;
        this.wanted = wanted;
        this.looking = desk.background().latest();
    }

    /// `null` before it is read.
    public ReadOnlyObjectProperty<Owner> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /// `null` while nobody is chosen to compare with.
    public ReadOnlyObjectProperty<MergeSides> sidesProperty() {
        return sides.getReadOnlyProperty();
    }

    /// In what the one that goes is right.
    public ReadOnlyObjectProperty<Set<OwnerField>> fromGoneProperty() {
        return fromGone.getReadOnlyProperty();
    }

    /// The newest merge of this owner while it may be taken back; else `null`.
    public ReadOnlyObjectProperty<OwnerMerge> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.property();
    }

    /// Who may be the same, the likeliest first.
    public ObservableList<Likeness> alike() {
        return alike;
    }

    public ObservableList<OwnerMerge> history() {
        return history;
    }

    private record Read(Owner owner, List<Likeness> alike, List<OwnerMerge> history, Optional<OwnerMerge> undoable) {
    }

    public void load() {
        desk.background().run(() -> desk.owners().find(asked).map(found -> {
            List<OwnerMerge> all = desk.merges().of(found.id());
            return new Read(found, desk.duplicates().of(found), all, all.stream().filter(desk.merges()::mayBeUndone).findFirst());
        })).during(busy).onSuccess(read -> read.ifPresent(this::show));
    }

    private void show(Read read) {
        boolean first = owner.get() == null;
        alike.setAll(read.alike());
        history.setAll(read.history());
        undoable.set(read.undoable().orElse(null));
        owner.set(read.owner());
        if (first) wanted.filter(other -> !other.equals(read.owner().id())).ifPresent(this::compare);
    }

    /// Owners for what is typed, but this one.
    public List<OwnerLine> others(String typed) {
        return desk.search().find(typed, MOST + 1).stream().map(SearchHit::owner).filter(each -> !each.id().equals(asked)).distinct().limit(MOST).toList();
    }

    public void compare(OwnerId other) {
        look(owner.get() == null ? asked : owner.get().id(), other, Set.of());
    }

    private void look(OwnerId kept, OwnerId gone, Set<OwnerField> chosen) {
        looking.run(() -> desk.merges().sides(kept, gone)).onSuccess(outcome -> outcome.handle(found -> {
            fromGone.set(chosen);
            sides.set(found);
        }, this::refused));
    }

    /// The other one remains instead; what was chosen stays chosen.
    public void swap() {
        MergeSides now = sides.get();
        Set<OwnerField> turned = EnumSet.noneOf(OwnerField.class);
        now.apart().stream().filter(field -> !fromGone.get().contains(field)).forEach(turned::add);
        look(now.gone().owner().id(), now.kept().owner().id(), turned);
    }

    /// What the other one tells of this, or what this one tells.
    public void turn(OwnerField field) {
        Set<OwnerField> now = EnumSet.noneOf(OwnerField.class);
        now.addAll(fromGone.get());
        if (!now.remove(field)) now.add(field);
        fromGone.set(now);
    }

    public boolean isFromGone(OwnerField field) {
        return fromGone.get().contains(field);
    }

    /// Asks whoever may.
    ///
    /// @param done told who remained
    public void merge(Consumer<OwnerId> done) {
        MergeSides now = sides.get();
        MergeWish wish = new MergeWish(now.kept().owner().id(), now.kept().owner().version(), now.gone().owner().id(), now.gone().owner().version(), fromGone.get());
        desk.approvals().ask(Right.MERGE_OWNERS, Message.of("merging.merge"), authority -> desk.background().write(() -> desk.merges().merge(wish, authority)).during(busy)
                .onSuccess(outcome -> outcome.handle(merge -> {
                    desk.notices().undoable(Message.of("merging.done", now.gone().owner().memberNo(), now.kept().owner().name().spoken()), () -> undo(merge, authority));
                    done.accept(wish.kept());
                }, why -> {
                    refused(why);
                    look(wish.kept(), wish.gone(), wish.fromGone());
                })));
    }

    /// Takes the newest merge of this owner back; asks whoever may.
    public void undo() {
        OwnerMerge merge = undoable.get();
        desk.approvals().ask(Right.MERGE_OWNERS, Message.of("merging.undo"), authority -> undo(merge.id(), authority));
    }

    private void undo(long merge, Authority authority) {
        OwnerMerges merges = desk.merges();
        desk.background().write(() -> merges.undo(merge, authority)).during(busy).onSuccess(outcome -> outcome.handle(_ -> {
            desk.notices().done(Message.of("merging.undone"));
            sides.set(null);
            load();
        }, this::refused));
    }

    /// The two are two; remembered, and taken back by the notice.
    public void apart() {
        OwnerId one = sides.get().kept().owner().id(), other = sides.get().gone().owner().id();
        StaffId by = desk.who().get();
        desk.background().write(() -> desk.duplicates().apart(one, other, by)).during(busy).onSuccess(outcome -> outcome.handle(_ -> {
            sides.set(null);
            desk.notices().undoable(Message.of("merging.apart.done"), () -> desk.background().write(() -> desk.duplicates().perhapsOne(one, other, by)).onSuccess(_ -> load()));
            load();
        }, this::refused));
    }

    private void refused(Refusal why) {
        desk.notices().refused(why);
    }
}
