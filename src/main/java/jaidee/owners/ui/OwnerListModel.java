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
    private final Latest counting;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<SearchHit> lines = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    public OwnerListModel(Profiles profiles, OwnerSearch search, Background background) {
        this.profiles = profiles;
        this.search = search;
        this.asking = background.latest();
        this.counting = background.latest();
        ready.bind(answered.and(counted));
        typed.subscribe((was, is) -> answer());
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

    /// Whether `lines` and `count` are answers; before that an empty list says nothing.
    public ReadOnlyBooleanProperty answeredProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Reads all anew: the list and how many there are.
    public void load() {
        counting.run(profiles::count).onSuccess(all -> {
            count.set(all);
            counted.set(true);
        });
        answer();
    }

    private void answer() {
        String text = typed.get().strip();
        asking.run(() -> text.isEmpty() ? profiles.newest(MOST).stream().map(line -> new SearchHit(line, List.of())).toList()
                : search.find(text, MOST)).onSuccess(found -> {
            lines.setAll(found);
            answered.set(true);
        });
    }
}
