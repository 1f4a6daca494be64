package jaidee.privacy.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.privacy.HeldData;
import jaidee.privacy.HeldPart;
import jaidee.privacy.Request;
import jaidee.staff.Authority;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is held on one owner, counted, and what can be done about it.
final class OwnerPanel {
    private static final double WIDTH = 640, CELL = 200;
    private static final int COLUMNS = 3;

    private final PrivacyModel model;
    private final Kit kit;

    OwnerPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(OwnerId owner) {
        model.held(owner, (data, by) -> model.waiting(owner, waiting -> open(data, waiting, by)));
    }

    private void open(HeldData data, List<Request> waiting, Authority by) {
        FlowPane asked = new FlowPane(8, 8);
        waiting.forEach(each -> asked.getChildren().add(new Pill(kit.texts().of("privacy.owner.asked", each.kind().named(), LocalDate.ofInstant(each.due(), Days.BANGKOK)), each.isOverdue(model.now()) ? Tone.DANGER : Tone.LOOK)));
        asked.setVisible(!waiting.isEmpty());
        asked.setManaged(!waiting.isEmpty());
        Label hint = kit.texts().bind(new Label(), "privacy.owner.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        VBox content = new VBox(14, asked, kept(data), hint);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("privacy.owner.title", data.name(), data.memberNo()), content);
        panel.offer(Deed.of("privacy.note", "F4", () -> {
            panel.close();
            new RequestPanel(model, kit).open(Optional.of(new RequestPanel.Whom(data.owner(), data.name())));
        })).offerDanger(Deed.of("privacy.erase", "Shift+Delete", () -> {
            panel.close();
            new ErasePanel(model, kit).open(data, by);
        })).offer(Deed.of("privacy.form.print", "F9", () -> model.printForm(Optional.of(data.owner()), kit.texts().language())))
                .offer(Deed.of("privacy.export.print", "F11", () -> model.print(data, kit.texts().language(), by)))
                .offerPrimary(Deed.of("privacy.export.files", "F12", () -> kit.files().folder("privacy.export.files").ifPresent(folder ->
                        model.write(data, folder, kit.texts().language(), by)))).givingWay().open();
    }

    /// How much there is of each kind.
    private GridPane kept(HeldData data) {
        GridPane grid = new GridPane(12, 4);
        List<HeldPart> parts = data.parts().stream().filter(part -> !part.rows().isEmpty()).toList();
        for (int i = 0; i < parts.size(); i++) {
            HeldPart part = parts.get(i);
            Label line = new Label();
            line.setGraphic(Icons.of(Feather.CHECK));
            line.textProperty().bind(kit.texts().with(now -> now.get("privacy.owner.part", now.get("privacy.held.part." + part.name()), part.rows().size())));
            line.setPrefWidth(CELL);
            grid.add(line, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }
}
