package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Refusal;
import jaidee.owners.Carer;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Names somebody who may act for an owner, changes what they may do, or ends it.
final class CarerPanel {
    private static final double WIDTH = 440;

    private final Kit kit;
    private final OwnerProfileModel model;

    CarerPanel(Kit kit, OwnerProfileModel model) {
        this.kit = kit;
        this.model = model;
    }

    void add() {
        Form form = new Form(Optional.empty());
        Panel panel = kit.dialogs().panel(Message.of("owners.carers.add_title"), form.node);
        form.saving(panel, details -> model.addCarer(details, form.refusals::show, panel::close));
    }

    void edit(Carer carer) {
        Form form = new Form(Optional.of(carer.details()));
        Panel panel = kit.dialogs().panel(Message.of("owners.carers.edit_title", carer.details().name()), form.node);
        panel.offer(Deed.of("owners.carers.end", "Shift+Delete", () -> {
            panel.close();
            model.endCarer(carer);
        }));
        form.saving(panel, details -> model.editCarer(carer, details, form.refusals::show, panel::close));
    }

    private final class Form {
        private final Refusals refusals = new Refusals();
        private final TextField name = new TextField();
        private final TextField phone = new TextField();
        private final TextField relation = new TextField();
        private final CheckBox bring = box("owners.carers.bring", "F5");
        private final CheckBox collect = box("owners.carers.collect", "F6");
        private final CheckBox spend = box("owners.carers.spend", "F7");
        private final VBox node;

        Form(Optional<Carer.Details> before) {
            Carer.Rights rights = before.map(Carer.Details::rights).orElse(Carer.Rights.USUAL);
            before.ifPresent(details -> {
                name.setText(details.name());
                phone.setText(details.phone().map(PhoneNumber::display).orElse(""));
                relation.setText(details.relation());
            });
            bring.setSelected(rights.bring());
            collect.setSelected(rights.collect());
            spend.setSelected(rights.spendPoints());
            name.setId("carerName");
            phone.setId("carerPhone");
            relation.setId("relation");
            kit.texts().prompt(relation, "owners.carers.relation_prompt");
            name.textProperty().subscribe(() -> refusals.clear("carerName"));
            phone.textProperty().subscribe(() -> refusals.clear("phone"));
            List.of(name, relation, phone).forEach(Forms::enterGoesOn);
            this.node = new VBox(12, new Field(kit.texts(), "owners.carers.name", name).required().refusing(refusals.of("carerName")),
                    new Field(kit.texts(), "owners.carers.relation", relation).refusing(refusals.of("relation")),
                    new Field(kit.texts(), "owners.carers.phone", phone).refusing(refusals.of("phone")), bring, collect, spend);
            node.setPrefWidth(WIDTH);
        }

        void saving(Panel panel, Consumer<Carer.Details> save) {
            panel.answering(List.of(turning("owners.carers.bring", "F5", bring), turning("owners.carers.collect", "F6", collect),
                    turning("owners.carers.spend", "F7", spend)));
            panel.offerPrimary(Deed.of("owners.carers.save", "F12", () -> read().ifPresent(save))).focusing(name).open();
        }

        private Optional<Carer.Details> read() {
            Optional<PhoneNumber> number = Optional.empty();
            if (!phone.getText().isBlank()) switch (PhoneNumber.parse(phone.getText())) {
                case Outcome.Done<PhoneNumber>(PhoneNumber read) -> number = Optional.of(read);
                case Outcome.Refused<PhoneNumber>(Refusal why) -> {
                    refusals.show("phone", why.message());
                    return Optional.empty();
                }
            }
            return Optional.of(new Carer.Details(name.getText(), number, relation.getText(),
                    new Carer.Rights(bring.isSelected(), collect.isSelected(), spend.isSelected())));
        }

        private CheckBox box(String key, String keyText) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(kit.texts().with(now -> now.get(key) + "  (" + keyText + ")"));
            return box;
        }

        private static Deed turning(String key, String keyText, CheckBox box) {
            return Deed.of(key, keyText, () -> box.setSelected(!box.isSelected()));
        }
    }
}
