package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.AlertKind;
import jaidee.owners.PetAlert;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Noting what to beware of, and looking up what held once.
final class AlertPanels {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 420;
    private static final int FEW = 6;

    private final Kit kit;
    private final PetProfileModel model;

    AlertPanels(Kit kit, PetProfileModel model) {
        this.kit = kit;
        this.model = model;
    }

    void add() {
        ChoiceChips<AlertKind> kind = new ChoiceChips<>(List.of(AlertKind.values()), each -> kit.texts().with(now -> now.get(each.named())));
        kind.valueProperty().set(AlertKind.BEHAVIOUR);
        TextField text = new TextField();
        kit.texts().prompt(text, "owners.pet.alert_prompt");
        VBox form = new VBox(12, new Field(kit.texts(), "owners.pet.alert_kind", kind),
                new Field(kit.texts(), "owners.pet.alert_text", text).required().refusing(model.refusals().of("alert")));
        Panel panel = kit.dialogs().panel(Message.of("owners.pet.add_alert"), form);
        Deed save = Deed.of("owners.pet.alert_save", "F12", () -> model.addAlert(kind.valueProperty().get(), text.getText(), panel::close));
        text.setOnAction(_ -> save.run());
        panel.offerPrimary(save).focusing(text).open();
    }

    void lookUp() {
        VBox lines = new VBox(8);
        lines.setPrefWidth(WIDTH);
        model.endedAlerts(ended -> {
            Panel panel = kit.dialogs().panel(Message.of("owners.pet.ended_title"), ended.size() > FEW ? scrolled(lines) : lines).givingWay();
            if (ended.isEmpty()) lines.getChildren().add(FactCards.line(Feather.ARCHIVE, kit.texts().get("owners.pet.no_ended"), "muted"));
            ended.forEach(alert -> lines.getChildren().add(line(alert, panel)));
            panel.open();
        });
    }

    private static ScrollPane scrolled(VBox lines) {
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, HEIGHT);
        return scroll;
    }

    private Node line(PetAlert alert, Panel panel) {
        Texts now = kit.texts().now();
        Label words = new Label(AlertBand.words(now, alert));
        words.setWrapText(true);
        words.getStyleClass().add("strong");
        String end = alert.ended().map(signed -> now.get("owners.pet.noted_and_ended", now.get(alert.noted().said()), now.get(signed.said())))
                .orElseGet(() -> now.get("owners.pet.noted", now.get(alert.noted().said())));
        Label signed = new Label(end);
        signed.setWrapText(true);
        signed.getStyleClass().addAll("small", "muted");
        VBox both = new VBox(2, words, signed);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox line = new HBox(8, both);
        line.setAlignment(Pos.CENTER_LEFT);
        if (alert.ended().isPresent()) {
            Button again = kit.buttons().quiet(Deed.of("owners.pet.reopen_alert", () -> {
                panel.close();
                model.reopen(alert);
            }), Feather.ROTATE_CCW);
            line.getChildren().add(again);
        }
        return line;
    }
}
