package jaidee.merging.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.merging.PossibleDuplicates;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Owners of whom two may be one.
public final class DuplicatesModel {
    private static final int MOST = 100;

    private final MergeDesk desk;
    private final Latest reading;
    private final Busy busy = new Busy();
    private final ObservableList<PossibleDuplicates.Pair> pairs = FXCollections.observableArrayList();

    public DuplicatesModel(MergeDesk desk) {
        this.desk = desk;
        this.reading = desk.background().latest();
    }

    /// The likeliest first.
    public ObservableList<PossibleDuplicates.Pair> pairs() {
        return pairs;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.property();
    }

    public void load() {
        reading.run(() -> desk.duplicates().pairs(MOST)).during(busy).onSuccess(pairs::setAll);
    }

    /// These are two people; remembered, and taken back by the notice.
    public void apart(PossibleDuplicates.Pair pair) {
        OwnerId one = pair.one().id(), other = pair.other().id();
        StaffId by = desk.who().get();
        desk.background().write(() -> desk.duplicates().apart(one, other, by)).during(busy).onSuccess(outcome -> outcome.handle(_ -> {
            pairs.remove(pair);
            desk.notices().undoable(Message.of("merging.apart.done"), () -> desk.background().write(() -> desk.duplicates().perhapsOne(one, other, by)).onSuccess(_ -> load()));
        }, desk.notices()::refused));
    }
}
