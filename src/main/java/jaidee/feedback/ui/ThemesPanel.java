package jaidee.feedback.ui;

import jaidee.feedback.Theme;
import jaidee.kernel.Message;
import jaidee.staff.Right;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The themes of the clinic: add one, rename one, take one out of the list.
final class ThemesPanel {
    private static final double WIDTH = 520;

    private final CasesModel model;
    private final Kit kit;
    private final UiTexts texts;

    ThemesPanel(CasesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open() {
        kit.background().run(model.desk().cases()::themes).onSuccess(this::open);
    }

    private void open(List<Theme> all) {
        List<Optional<Theme>> choices = Stream.concat(Stream.of(Optional.<Theme>empty()), all.stream().map(Optional::of)).toList();
        ChoiceChips<Optional<Theme>> which = new ChoiceChips<>(choices, each -> texts.with(now -> each.map(theme -> theme.name().in(now.language())).orElse(now.get("feedback.themes.new"))));
        which.setPrefWrapLength(WIDTH);
        TextField nameTh = new TextField(), nameEn = new TextField();
        CheckBox active = new CheckBox();
        active.textProperty().bind(texts.of("feedback.themes.active"));
        which.valueProperty().subscribe(each -> {
            if (each == null) return;
            nameTh.setText(each.map(theme -> theme.name().th()).orElse(""));
            nameEn.setText(each.map(theme -> theme.name().en()).orElse(""));
            active.setSelected(each.map(Theme::active).orElse(true));
        });
        which.valueProperty().set(Optional.empty());
        Refusals refusals = new Refusals();
        VBox content = new VBox(12, which, new Field(texts, "feedback.themes.name_th", nameTh).required().refusing(refusals.of("nameTh")),
                new Field(texts, "feedback.themes.name_en", nameEn).refusing(refusals.of("nameEn")), active);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("feedback.themes.edit"), content).focusing(which);
        panel.offerPrimary(Deed.of("feedback.form.save", "F12", () -> model.desk().approvals().ask(Right.EDIT_RULES, Message.of("feedback.themes.edit"), by -> {
            refusals.clear();
            kit.background().write(() -> model.desk().cases().saveTheme(which.valueProperty().get().map(Theme::code), nameTh.getText(), nameEn.getText(), active.isSelected(), by))
                    .onSuccess(outcome -> outcome.handle(saved -> {
                        panel.close();
                        kit.notices().done(Message.of("feedback.themes.saved", saved.name()));
                        model.load();
                    }, why -> {
                        refusals.show(why);
                        if (why.field().isEmpty()) kit.notices().refused(why);
                    }));
        }))).open();
    }
}
