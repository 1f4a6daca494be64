package jaidee.privacy.ui;

import jaidee.kernel.Message;
import jaidee.privacy.Request;
import jaidee.segments.Segment;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whom a breach concerns; then the sheet for the office and the list of these owners are written.
final class BreachPanel {
    private static final double WIDTH = 560;

    private final PrivacyModel model;
    private final Kit kit;

    BreachPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(Request breach) {
        model.segments(all -> open(breach, all));
    }

    private void open(Request breach, List<Segment> segments) {
        ChoiceChips<Optional<Segment>> whom = new ChoiceChips<>(Stream.concat(Stream.of(Optional.<Segment>empty()), segments.stream().map(Optional::of)).toList(),
                each -> kit.texts().with(now -> each.map(Segment::name).orElseGet(() -> now.get("privacy.breach.everybody"))));
        whom.setId("concerned");
        whom.setPrefWrapLength(WIDTH);
        whom.valueProperty().set(Optional.empty());
        Label hint = kit.texts().bind(new Label(), "privacy.breach.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        VBox content = new VBox(12, new Label(breach.text()), new Field(kit.texts(), "privacy.breach.whom", whom), hint);
        ((Label) content.getChildren().getFirst()).setWrapText(true);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("privacy.breach"), content).focusing(whom);
        panel.offerPrimary(Deed.of("privacy.breach.write", "F12", () -> kit.files().folder("privacy.breach.write").ifPresent(folder ->
                model.writeBreach(breach, whom.valueProperty().get().map(Segment::definition), folder, kit.texts().language(), panel::close)))).open();
    }
}
