package jaidee.owners.ui;

import jaidee.owners.OwnerSearch;
import jaidee.owners.Profiles;
import jaidee.owners.SearchHit;
import jaidee.ui.Background;
import jaidee.ui.Latest;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The customers: those enrolled last until something is typed, then those who answer it.
public final class OwnerListModel {
    private static final int MOST = 50;

    private final Profiles profiles;
    private final OwnerSearch search;
    private final Latest asking;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<SearchHit> lines = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();

    public OwnerListModel(Profiles profiles, OwnerSearch search, Background background) {
        this.profiles = profiles;
        this.search = search;
        this.asking = background.latest();
        typed.subscribe((was, is) -> load());
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// A line without matches was not searched for.
    public ObservableList<SearchHit> lines() {
        return lines;
    }

    /// How many customers there are in all.
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Whether `lines` is an answer; before the first one an empty list says nothing.
    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    private record Answer(List<SearchHit> lines, long count) {
    }

    public void load() {
        String text = typed.get().strip();
        asking.run(() -> new Answer(text.isEmpty()
                ? profiles.newest(MOST).stream().map(line -> new SearchHit(line, List.of())).toList()
                : search.find(text, MOST), profiles.count())).onSuccess(answer -> {
            lines.setAll(answer.lines());
            count.set(answer.count());
            answered.set(true);
        });
    }
}
