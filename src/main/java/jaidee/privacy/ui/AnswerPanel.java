package jaidee.privacy.ui;

import jaidee.kernel.Message;
import jaidee.privacy.Request;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// What was done about a request, or why it is refused.
final class AnswerPanel {
    private static final double WIDTH = 520;

    private final PrivacyModel model;
    private final Kit kit;

    AnswerPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(Request request, boolean refused) {
        TextArea words = new TextArea();
        words.setId("answer");
        words.setWrapText(true);
        words.setPrefRowCount(4);
        Refusals refusals = new Refusals();
        Field field = new Field(kit.texts(), refused ? "privacy.answer.reason" : "privacy.answer.words", words).refusing(refusals.of("answer"));
        Label hint = kit.texts().bind(new Label(), refused ? "privacy.answer.law" : "privacy.answer.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        VBox content = new VBox(12, refused ? field.required() : field, hint);
        content.setPrefWidth(WIDTH);
        String deed = refused ? "privacy.refuse" : "privacy.do";
        Panel panel = kit.dialogs().panel(Message.of("privacy.answer.title", request.kind().named()), content).focusing(words);
        panel.offerPrimary(Deed.of(deed, "F12", () -> model.answer(request, refused, words.getText(), refusals, panel::close))).open();
    }
}
