package jaidee.segments.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.segments.Segment;
import jaidee.segments.SegmentExport.Purpose;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the name of a segment, and what a file of it is for.
final class SegmentPanels {
    private static final double WIDTH = 440;

    private final SegmentsModel model;
    private final Kit kit;
    private final UiTexts texts;

    SegmentPanels(SegmentsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /// @param as the segment that is changed; empty: a new one
    void name(Optional<Segment> as, String proposed) {
        asking("segments.name.title", proposed.isEmpty() ? model.words(texts.now()).of(model.draftProperty().get()) : proposed, "segments.save", (name, done) -> model.save(as, name, done));
    }

    void rename(Segment segment) {
        asking("segments.rename", segment.name(), "segments.rename", (name, done) -> model.rename(segment, name, done));
    }

    private interface Named {
        void as(String name, Runnable done);
    }

    private void asking(String titleKey, String proposed, String deedKey, Named named) {
        model.refusals().clear();
        TextField name = new TextField(proposed.length() > 80 ? proposed.substring(0, 80) : proposed);
        name.setId("segment-name");
        VBox content = new VBox(new Field(texts, "segments.name", name).required().refusing(model.refusals().of("name")));
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of(titleKey), content).focusing(name);
        panel.offerPrimary(Deed.of(deedKey, "Enter", () -> named.as(name.getText(), panel::close)).when(model.busy().property().not())).open();
        name.selectAll();
    }

    void export() {
        ChoiceChips<Purpose> purpose = new ChoiceChips<>(List.of(Purpose.values()), each -> texts.of("segments.purpose." + each));
        purpose.valueProperty().set(Purpose.LOOK);
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        hint.textProperty().bind(texts.with(now -> now.get("segments.file.purpose." + purpose.valueProperty().get()), purpose.valueProperty()));
        VBox content = new VBox(12, new Field(texts, "segments.purpose", purpose), hint);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("segments.export"), content).focusing(purpose);
        panel.offer(Deed.of("segments.export.csv", "F11", () -> file(panel, purpose.valueProperty().get(), ".csv")));
        panel.offerPrimary(Deed.of("segments.export.xlsx", "F12", () -> file(panel, purpose.valueProperty().get(), ".xlsx"))).open();
    }

    private void file(Panel panel, Purpose purpose, String ending) {
        Segment chosen = model.chosenProperty().get();
        Language language = texts.language();
        String name = chosen == null ? texts.get("segments.unnamed") : model.words(texts.now()).name(chosen);
        kit.files().save("segments.export", name.replaceAll("[\\\\/:*?\"<>|%]+", " ").strip() + ending).ifPresent(target -> {
            panel.close();
            model.export(target, name, purpose, language);
        });
    }
}
