package jaidee.staff.ui;

import jaidee.kernel.Refusal;
import jaidee.settings.ClinicDetails;
import jaidee.staff.ClinicSetup;
import jaidee.staff.FirstStart;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The five questions of the first start, as they are being answered.
public final class FirstStartViewModel {
    private final ClinicSetup setup;
    private final Background background;
    private final BiConsumer<ClinicSetup.Opened, Boolean> opened;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final StringProperty nameTh = new SimpleStringProperty("");
    private final StringProperty nameEn = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final BooleanProperty vatRegistered = new SimpleBooleanProperty();
    private final StringProperty taxId = new SimpleStringProperty("");
    private final StringProperty promptPay = new SimpleStringProperty("");
    private final StringProperty managerName = new SimpleStringProperty("");
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final StringProperty pin = new SimpleStringProperty("");

    /// @param opened is told of the clinic once it is open, and whether its data is to be locked
    public FirstStartViewModel(ClinicSetup setup, Background background, BiConsumer<ClinicSetup.Opened, Boolean> opened) {
        this.setup = setup;
        this.background = background;
        this.opened = opened;
    }

    public StringProperty nameThProperty() {
        return nameTh;
    }

    public StringProperty nameEnProperty() {
        return nameEn;
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty phoneProperty() {
        return phone;
    }

    public BooleanProperty vatRegisteredProperty() {
        return vatRegistered;
    }

    public StringProperty taxIdProperty() {
        return taxId;
    }

    public StringProperty promptPayProperty() {
        return promptPay;
    }

    public StringProperty managerNameProperty() {
        return managerName;
    }

    public StringProperty pinProperty() {
        return pin;
    }

    /// Whether the data is to be encrypted from the beginning.
    public BooleanProperty lockedProperty() {
        return locked;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    /// Says what is wrong with one answer when it has been given; says nothing of those not reached yet.
    public void left(String field) {
        refusals.clear(field);
        setup.check(answers()).stream().filter(wrong -> wrong.field().equals(field)).findFirst().ifPresent(refusals::show);
    }

    public void open() {
        if (busy.property().get()) return;
        refusals.clear();
        FirstStart answers = answers();
        List<Refusal> wrong = setup.check(answers);
        wrong.forEach(refusals::show);
        if (!wrong.isEmpty()) return;
        background.write(() -> setup.open(answers)).during(busy).onSuccess(outcome -> outcome.handle(made -> opened.accept(made, locked.get()), refusals::show));
    }

    private FirstStart answers() {
        ClinicDetails clinic = new ClinicDetails(nameTh.get(), nameEn.get(), address.get(), phone.get(), taxId.get(),
                vatRegistered.get(), promptPay.get());
        return new FirstStart(clinic, managerName.get(), pin.get());
    }
}
