package jaidee.health.ui;

import jaidee.health.BookEntry;
import jaidee.health.BookRules;
import jaidee.health.CareDesk;
import jaidee.health.CareDue;
import jaidee.health.CareGroups;
import jaidee.health.CareProduct;
import jaidee.health.CareProductId;
import jaidee.health.Lot;
import jaidee.health.NewEntry;
import jaidee.health.NextDose;
import jaidee.health.Vet;
import jaidee.kernel.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is being written into a book: one or several products of a day, and what they have in common. Begins with what is
/// due, the lots used last, whoever gave something last and where.
final class DosesModel {
    private final ObservableList<DoseModel> doses = FXCollections.observableArrayList();
    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final BooleanProperty outside = new SimpleBooleanProperty();
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty site = new SimpleStringProperty("");
    private final ObjectProperty<Vet> vet = new SimpleObjectProperty<>(Vet.NONE);
    private final StringProperty vetName = new SimpleStringProperty("");
    private final StringProperty licence = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> certificate = new SimpleObjectProperty<>();
    private final List<BookEntry> book;
    private final Map<CareProductId, List<Lot>> lots;
    private final CareDesk.Form form;
    private final List<CareDue> dues;
    private final LocalDate today;
    private final Optional<BookEntry> instead;

    private DosesModel(CareDesk.Form form, List<BookEntry> book, List<CareDue> dues, LocalDate today, Optional<BookEntry> instead) {
        this.form = form;
        this.lots = form.lots();
        this.book = book;
        this.dues = dues;
        this.today = today;
        this.instead = instead;
        vet.subscribe(who -> {
            vetName.set(who == null ? "" : who.name());
            licence.set(who == null ? "" : who.licence());
        });
        outside.subscribe(elsewhere -> {
            if (elsewhere) vet.set(null);
            else if (vet.get() == null || vet.get().id().isEmpty()) vet.set(form.vets().stream().findFirst().orElse(Vet.NONE));
            if (!elsewhere) source.set("");
        });
    }

    /// The form for a pet: what falls due is on it already.
    static DosesModel begin(CareDesk.Sheet sheet, LocalDate today) {
        DosesModel model = new DosesModel(sheet.form(), sheet.book(), sheet.dues(), today, Optional.empty());
        model.day.set(today);
        model.site.set(sheet.form().site());
        sheet.offers().stream().map(NextDose.Offer::product).filter(product -> CareGroups.anyVaccine(product.groups())).forEach(model::add);
        return model;
    }

    /// The form to put a line right.
    static DosesModel of(BookEntry entry, CareDesk.Sheet sheet, LocalDate today) {
        DosesModel model = new DosesModel(sheet.form(), sheet.book(), sheet.dues(), today, Optional.of(entry));
        Optional<CareProduct> product = entry.product().flatMap(id -> sheet.products().stream().filter(one -> one.id().equals(id)).findFirst());
        DoseModel dose = new DoseModel(entry.product().map(id -> model.lots.getOrDefault(id, List.of())).orElse(List.of()), today);
        dose.productProperty().set(product.orElse(null));
        dose.textProperty().set(entry.productName());
        dose.groups().addAll(entry.groups());
        dose.doseProperty().set(entry.dose());
        dose.dosesProperty().set(entry.doses());
        dose.take(entry.lot());
        dose.expiredProperty().set(entry.expired());
        model.doses.add(dose);
        model.outside.set(!entry.outside().isEmpty());
        model.source.set(entry.outside());
        model.day.set(entry.on());
        model.site.set(entry.site());
        model.vet.set(entry.vet().id().isPresent() ? model.form.vets().stream().filter(one -> one.id().equals(entry.vet().id())).findFirst()
                .orElse(entry.vet()) : entry.vet().isKnown() ? entry.vet() : null);
        model.vetName.set(entry.vet().name());
        model.licence.set(entry.vet().licence());
        model.certificate.set(entry.certificate().orElse(null));
        return model;
    }

    /// The form to add what was missing of lines of one day.
    static DosesModel complete(List<BookEntry> entries, CareDesk.Form form, LocalDate today) {
        DosesModel model = new DosesModel(form, List.of(), List.of(), today, Optional.empty());
        model.day.set(entries.getFirst().on());
        model.site.set(entries.stream().map(BookEntry::site).filter(known -> !known.isEmpty()).findFirst().orElse(form.site()));
        entries.stream().map(BookEntry::vet).filter(Vet::isKnown).findFirst().ifPresent(known -> model.vet.set(form.vets().stream()
                .filter(one -> one.id().equals(known.id())).findFirst().orElse(known)));
        for (BookEntry entry : entries) {
            DoseModel dose = new DoseModel(entry.product().map(id -> form.lots().getOrDefault(id, List.of())).orElse(List.of()), today);
            dose.textProperty().set(entry.productName());
            dose.groups().addAll(entry.groups());
            dose.doseProperty().set(entry.dose());
            if (!entry.lot().number().isEmpty()) dose.take(entry.lot());
            else dose.last().stream().findFirst().ifPresent(dose::take);
            model.doses.add(dose);
        }
        return model;
    }

    ObservableList<DoseModel> doses() {
        return doses;
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    /// It was given elsewhere: lot, vet and site may stay unknown, where it was may not.
    BooleanProperty outsideProperty() {
        return outside;
    }

    StringProperty sourceProperty() {
        return source;
    }

    StringProperty siteProperty() {
        return site;
    }

    /// Of the clinic; `null` where a name is typed instead.
    ObjectProperty<Vet> vetProperty() {
        return vet;
    }

    StringProperty vetNameProperty() {
        return vetName;
    }

    StringProperty licenceProperty() {
        return licence;
    }

    ObjectProperty<LocalDate> certificateProperty() {
        return certificate;
    }

    List<Vet> vets() {
        return form.vets();
    }

    /// One more product, with the lot used last; once only.
    DoseModel add(CareProduct product) {
        Optional<DoseModel> there = doses.stream().filter(dose -> dose.chosen().equals(Optional.of(product.id()))).findFirst();
        return there.orElseGet(() -> {
            DoseModel dose = new DoseModel(lots.getOrDefault(product.id(), List.of()), today);
            dose.productProperty().set(product);
            dose.doseProperty().set(NextDose.step(product.groups(), dues));
            if (!outside.get()) dose.last().stream().findFirst().ifPresent(dose::take);
            doses.add(dose);
            return dose;
        });
    }

    /// One that is not on the clinic's list, from a book of somebody else.
    DoseModel add(String text) {
        DoseModel dose = new DoseModel(List.of(), today);
        dose.textProperty().set(text.strip());
        doses.add(dose);
        return dose;
    }

    /// Whether the certificate has a day to be filled in.
    boolean wantsCertificate() {
        return doses.stream().anyMatch(dose -> dose.satisfied().contains(CareGroups.RABIES));
    }

    /// Whether the lot was past its day when it was given.
    boolean expired(DoseModel dose) {
        return day.get() != null && dose.whole().expiredOn(day.get());
    }

    List<Message> doubts(DoseModel dose) {
        return day.get() == null ? List.of() : BookRules.doubts(entry(dose), dose.satisfied(), book, instead.map(BookEntry::id));
    }

    List<NewEntry> entries() {
        return doses.stream().map(this::entry).toList();
    }

    /// One of the clinic, or the name typed instead.
    Vet who() {
        boolean ofTheClinic = vet.get() != null && vet.get().name().equals(vetName.get());
        return new Vet(ofTheClinic ? vet.get().id() : Optional.empty(), vetName.get(), licence.get());
    }

    private NewEntry entry(DoseModel dose) {
        boolean rabies = dose.satisfied().contains(CareGroups.RABIES);
        boolean vaccine = CareGroups.anyVaccine(dose.satisfied());
        return new NewEntry(dose.chosen(), dose.chosen().isPresent() ? "" : dose.textProperty().get(), dose.chosen().isPresent() ? List.of() : dose.satisfied(),
                day.get(), dose.doseProperty().get(), dose.whole(), expired(dose) ? dose.expiredProperty().get() : "", vaccine ? site.get() : "",
                vaccine || outside.get() ? who() : Vet.NONE, rabies ? Optional.ofNullable(certificate.get()) : Optional.empty(),
                outside.get() ? source.get() : "", dose.dosesProperty().get());
    }
}
