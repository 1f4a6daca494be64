package jaidee.health.ui;

import jaidee.health.CareProduct;
import jaidee.health.CareProductId;
import jaidee.health.Lot;
import jaidee.health.LotScan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// One product being recorded: which, from which lot. What a scanner reads from the label fills lot and last day at once.
final class DoseModel {
    private final ObjectProperty<CareProduct> product = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableSet<String> groups = FXCollections.observableSet();
    private final StringProperty dose = new SimpleStringProperty("");
    private final StringProperty lot = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> expires = new SimpleObjectProperty<>();
    private final StringProperty expired = new SimpleStringProperty("");
    private final IntegerProperty doses = new SimpleIntegerProperty(1);
    private final List<Lot> last;
    private final LocalDate today;

    /// @param last the last lots used of it, the newest first
    DoseModel(List<Lot> last, LocalDate today) {
        this.last = List.copyOf(last);
        this.today = today;
        lot.subscribe(this::scanned);
    }

    ObjectProperty<CareProduct> productProperty() {
        return product;
    }

    /// What an unlisted product is called.
    StringProperty textProperty() {
        return text;
    }

    /// That an unlisted product satisfies.
    ObservableSet<String> groups() {
        return groups;
    }

    StringProperty doseProperty() {
        return dose;
    }

    StringProperty lotProperty() {
        return lot;
    }

    ObjectProperty<LocalDate> expiresProperty() {
        return expires;
    }

    /// Why an expired lot was given all the same.
    StringProperty expiredProperty() {
        return expired;
    }

    /// Handed over at once; 0 while nothing sensible is typed.
    IntegerProperty dosesProperty() {
        return doses;
    }

    List<Lot> last() {
        return last;
    }

    void take(Lot chosen) {
        lot.set(chosen.number());
        expires.set(chosen.expires().orElse(null));
    }

    /// What the entry satisfies.
    List<String> satisfied() {
        return product.get() == null ? groups.stream().sorted().toList() : product.get().groups();
    }

    Optional<CareProductId> chosen() {
        return Optional.ofNullable(product.get()).map(CareProduct::id);
    }

    Lot whole() {
        return new Lot(lot.get().strip(), Optional.ofNullable(expires.get()));
    }

    // a plain lot stays as it was typed; a lot used before brings its last day along
    private void scanned(String typed) {
        Optional<LotScan> label = LotScan.read(typed, today);
        if (label.isPresent() && (label.get().lot().expires().isPresent() || !label.get().gtin().isEmpty())) take(label.get().lot());
        else last.stream().filter(known -> known.number().equals(typed.strip())).findFirst()
                .flatMap(Lot::expires).ifPresent(expires::set);
    }
}
