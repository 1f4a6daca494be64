package jaidee.privacy.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.privacy.Notice;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What owners are told, in both languages; saved, it is a new version. The notice and the form to sign go to paper from here.
final class NoticePanel {
    private static final double WIDTH = 860;
    private static final int ROWS = 16;

    private final PrivacyModel model;
    private final Kit kit;

    NoticePanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open() {
        model.notices(this::open);
    }

    private void open(List<Notice> all) {
        UiTexts texts = kit.texts();
        Notice now = all.getFirst();
        Refusals refusals = new Refusals();
        TextArea th = area("notice-th", now.text().th()), en = area("notice-en", now.text().en());
        HBox both = new HBox(12, new Field(texts, "privacy.notice.th", th).refusing(refusals.of("th")), new Field(texts, "privacy.notice.en", en).refusing(refusals.of("en")));
        both.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        Label version = new Label();
        version.getStyleClass().add("strong");
        version.textProperty().bind(texts.with(words -> holds(now, words)));
        Label hint = texts.bind(new Label(), "privacy.notice.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        VBox content = new VBox(10, version, both, hint);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("privacy.notice"), content).focusing(th);
        panel.offer(Deed.of("privacy.notice.print", "F11", () -> model.printNotice(texts.language())))
                .offer(Deed.of("privacy.form.print", "F9", () -> model.printForm(Optional.empty(), texts.language())))
                .offerPrimary(Deed.of("privacy.notice.save", "F12", () -> model.saveNotice(new Bilingual(th.getText(), en.getText()), refusals, panel::close))).open();
    }

    private static String holds(Notice now, Texts words) {
        return words.get("privacy.notice.version", now.version()) + now.saved().map(saved -> " · " + words.get("privacy.notice.saved_by", saved.by(), saved.at())).orElse("");
    }

    private static TextArea area(String id, String text) {
        TextArea area = new TextArea(text);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        return area;
    }
}
