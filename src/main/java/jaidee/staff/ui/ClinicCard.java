package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicDetails;
import jaidee.settings.ClinicService;
import jaidee.settings.PromptPayId;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// What stands about the clinic on papers, for those who may change it.
public final class ClinicCard extends Card {
    private final ClinicService clinics;
    private final OnDuty onDuty;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final TextField nameTh = new TextField();
    private final TextField nameEn = new TextField();
    private final TextField address = new TextField();
    private final TextField phone = new TextField();
    private final TextField taxId = new TextField();
    private final TextField promptPay = new TextField();
    private final CheckBox vat;

    public ClinicCard(ClinicService clinics, OnDuty onDuty, Kit kit) {
        super(kit.texts(), "settings.clinic.title");
        this.clinics = clinics;
        this.onDuty = onDuty;
        this.kit = kit;
        this.vat = kit.texts().bind(new CheckBox(), "setup.vat");
        Map<String, TextField> fields = Map.of("nameTh", nameTh, "nameEn", nameEn, "address", address, "phone", phone,
                "taxId", taxId, "promptPay", promptPay);
        Function<String, Function<String, Field>> field = name -> label ->
                new Field(kit.texts(), label, fields.get(name)).refusing(refusals.of(name));
        BooleanBinding may = Bindings.createBooleanBinding(() -> onDuty.memberProperty().get() != null
                && onDuty.memberProperty().get().may(Right.CHANGE_SETTINGS), onDuty.memberProperty());
        Deed save = Deed.of("settings.save", this::save).when(may.and(busy.property().not()));
        HBox row = new HBox(kit.buttons().of(save));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(field.apply("nameTh").apply("setup.name_th"), field.apply("nameEn").apply("setup.name_en"),
                field.apply("address").apply("setup.address"), field.apply("phone").apply("setup.phone"),
                field.apply("taxId").apply("setup.tax_id"), vat, field.apply("promptPay").apply("setup.promptpay"), row);
        fields.values().forEach(each -> each.disableProperty().bind(may.not()));
        vat.disableProperty().bind(may.not());
        kit.background().run(clinics::clinic).onSuccess(found -> found.ifPresent(this::show));
    }

    private void show(Clinic clinic) {
        nameTh.setText(clinic.nameTh());
        nameEn.setText(clinic.nameEn());
        address.setText(clinic.address());
        phone.setText(PhoneNumber.parse(clinic.phone()) instanceof Outcome.Done<PhoneNumber>(PhoneNumber number)
                ? number.display(kit.texts().language()) : clinic.phone());
        taxId.setText(clinic.taxId().orElse(""));
        vat.setSelected(clinic.vatRegistered());
        promptPay.setText(clinic.promptPay().map(PromptPayId::value).orElse(""));
    }

    private void save() {
        refusals.clear();
        ClinicDetails details = new ClinicDetails(nameTh.getText(), nameEn.getText(), address.getText(), phone.getText(),
                taxId.getText(), vat.isSelected(), promptPay.getText());
        details.check().forEach(refusals::show);
        if (refusals.any()) return;
        kit.background().write(() -> clinics.change(onDuty.id(), details)).during(busy).onSuccess(outcome -> outcome.handle(saved -> {
            show(saved);
            kit.notices().done(Message.of("settings.saved"));
        }, refusals::show));
    }
}
