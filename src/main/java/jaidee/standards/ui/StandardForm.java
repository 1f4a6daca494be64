package jaidee.standards.ui;

import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.standards.Standard;
import jaidee.standards.StandardDraft;
import jaidee.standards.StandardService;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a standard: what is promised, within how long, and from when its timer asks for a look.
final class StandardForm {
    private final StandardService standards;
    private final Approvals approvals;
    private final Kit kit;
    private final Optional<Standard> before;
    private final Consumer<Standard> saved;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final TextField nameTh = new TextField(), nameEn = new TextField();
    private final ChoiceChips<Standard.Kind> kind;
    private final TimeField limit, warn;
    private final CheckBox active = new CheckBox();

    StandardForm(StandardService standards, Approvals approvals, Kit kit, Optional<Standard> before, Consumer<Standard> saved) {
        this.standards = standards;
        this.approvals = approvals;
        this.kit = kit;
        this.before = before;
        this.saved = saved;
        UiTexts texts = kit.texts();
        kind = new ChoiceChips<>(List.of(Standard.Kind.values()), each -> texts.of("standards.kind." + each));
        limit = new TimeField(texts, "limit");
        warn = new TimeField(texts, "warn");
        nameTh.setId("name-th");
        kind.valueProperty().set(Standard.Kind.VISIT);
        active.setSelected(true);
        active.textProperty().bind(texts.of("standards.form.active"));
        before.ifPresent(this::fill);
    }

    private void fill(Standard standard) {
        nameTh.setText(standard.name().th());
        nameEn.setText(standard.name().en());
        kind.valueProperty().set(standard.kind());
        limit.show(standard.limit());
        warn.show(standard.warn());
        active.setSelected(standard.active());
    }

    void open() {
        UiTexts texts = kit.texts();
        HBox names = new HBox(12, new Field(texts, "standards.form.name_th", nameTh).required().refusing(refusals.of("nameTh")),
                new Field(texts, "standards.form.name_en", nameEn).refusing(refusals.of("nameEn")));
        names.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        Label hint = texts.bind(new Label(), "standards.form.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(560);
        VBox content = new VBox(12, names, new Field(texts, "standards.form.kind", kind),
                new HBox(24, new Field(texts, "standards.form.limit", limit).refusing(refusals.of("limit")), new Field(texts, "standards.form.warn", warn).refusing(refusals.of("warn"))),
                active, hint);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "standards.form.edit" : "standards.form.new"), content).focusing(nameTh);
        panel.offerPrimary(Deed.of("standards.form.save", "F12", () -> approvals.ask(Right.EDIT_RULES, Message.of("standards.form.save"), who -> {
            refusals.clear();
            StandardDraft draft = new StandardDraft(before.map(Standard::id), nameTh.getText(), nameEn.getText(), kind.valueProperty().get(), limit.read(), warn.read(),
                    active.isSelected());
            kit.background().write(() -> standards.save(draft, who)).during(busy).onSuccess(outcome -> outcome.handle(standard -> {
                panel.close();
                kit.notices().done(Message.of("standards.form.saved", standard.name()));
                saved.accept(standard);
            }, why -> {
                refusals.show(why);
                if (why.field().isEmpty()) kit.notices().refused(why);
            }));
        })).when(busy.property().not())).open();
    }
}
