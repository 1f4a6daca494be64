package jaidee.origins.ui;

import jaidee.kernel.Message;
import jaidee.owners.Source;
import jaidee.owners.SourceBook;
import jaidee.owners.SourceDraft;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
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
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a source: its name and what people also write when they mean it.
final class SourceForm {
    private final SourceBook sources;
    private final Approvals approvals;
    private final Kit kit;
    private final Optional<Source> before;
    private final Consumer<Source> saved;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final TextField nameTh = new TextField(), nameEn = new TextField();
    private final TextArea words = new TextArea();
    private final ChoiceChips<Source.Kind> kind;
    private final CheckBox active = new CheckBox();

    /// @param word to be added beforehand; may be empty
    SourceForm(SourceBook sources, Approvals approvals, Kit kit, Optional<Source> before, String word, Consumer<Source> saved) {
        this.sources = sources;
        this.approvals = approvals;
        this.kit = kit;
        this.before = before;
        this.saved = saved;
        kind = new ChoiceChips<>(List.of(Source.Kind.values()), each -> kit.texts().of("origins.kind." + each));
        kind.valueProperty().set(before.map(Source::kind).orElse(Source.Kind.PLAIN));
        nameTh.setId("source-name");
        words.setPrefRowCount(3);
        words.setWrapText(true);
        active.setSelected(before.map(Source::active).orElse(true));
        active.textProperty().bind(kit.texts().of("origins.form.active"));
        before.ifPresent(source -> {
            nameTh.setText(source.name().th());
            nameEn.setText(source.name().en());
            words.setText(String.join(", ", source.words()));
        });
        if (!word.isEmpty() && before.isPresent()) words.setText(words.getText().isEmpty() ? word : words.getText() + ", " + word);
        else if (!word.isEmpty()) nameTh.setText(word);
    }

    void open() {
        UiTexts texts = kit.texts();
        HBox names = new HBox(12, new Field(texts, "origins.form.name_th", nameTh).required().refusing(refusals.of("nameTh")),
                new Field(texts, "origins.form.name_en", nameEn).refusing(refusals.of("nameEn")));
        names.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        VBox content = new VBox(12, names, new Field(texts, "origins.form.words", words).refusing(refusals.of("words")), new Field(texts, "origins.form.kind", kind), active);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "origins.form.edit" : "origins.form.new"), content).focusing(nameTh);
        panel.offerPrimary(Deed.of("origins.form.save", "F12", () -> approvals.ask(Right.CHANGE_SETTINGS, Message.of("origins.form.save"), who -> {
            refusals.clear();
            SourceDraft draft = new SourceDraft(before.map(Source::id), nameTh.getText(), nameEn.getText(), kind.valueProperty().get(), words.getText(), active.isSelected());
            kit.background().write(() -> sources.save(draft, who)).during(busy).onSuccess(outcome -> outcome.handle(source -> {
                panel.close();
                kit.notices().done(Message.of("origins.form.saved", source.name()));
                saved.accept(source);
            }, why -> {
                refusals.show(why);
                if (why.field().isEmpty()) kit.notices().refused(why);
            }));
        })).when(busy.property().not())).open();
    }
}
