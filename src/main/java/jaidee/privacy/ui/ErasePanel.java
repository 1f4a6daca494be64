package jaidee.privacy.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.privacy.HeldData;
import jaidee.staff.Authority;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What goes and what stays when an owner is erased, or what has to be done first. It asks twice: nobody can undo it.
final class ErasePanel {
    private static final double WIDTH = 620;
    private static final List<String> GOES = List.of("privacy.erase.goes.person", "privacy.erase.goes.pets", "privacy.erase.goes.words", "privacy.erase.goes.points");
    private static final List<String> STAYS = List.of("privacy.erase.stays.bills", "privacy.erase.stays.invoices", "privacy.erase.stays.backups");

    private final PrivacyModel model;
    private final Kit kit;

    ErasePanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(HeldData data, Authority by) {
        model.obstacle(data.owner(), obstacle -> open(data, by, obstacle));
    }

    private void open(HeldData data, Authority by, Optional<Refusal> obstacle) {
        VBox content = new VBox(6);
        content.setPrefWidth(WIDTH);
        obstacle.ifPresent(why -> {
            Label first = new Label();
            first.getStyleClass().add("form-refusal");
            first.setWrapText(true);
            first.textProperty().bind(kit.texts().with(now -> now.get(why.message())));
            content.getChildren().add(first);
        });
        content.getChildren().add(heading("privacy.erase.goes"));
        GOES.forEach(key -> content.getChildren().add(line(key, Feather.X)));
        content.getChildren().add(heading("privacy.erase.stays"));
        STAYS.forEach(key -> content.getChildren().add(line(key, Feather.CHECK)));
        Panel panel = kit.dialogs().panel(Message.of("privacy.erase.title", data.name(), data.memberNo()), content);
        if (obstacle.isEmpty()) panel.offerDanger(Deed.of("privacy.erase.do", "F12", () -> {
            panel.close();
            sure(data, by);
        }));
        panel.open();
    }

    private void sure(HeldData data, Authority by) {
        kit.dialogs().confirm(Message.of("privacy.erase.sure", data.name()), Message.of("privacy.erase.for_good"), Message.of("privacy.erase.now", data.name()),
                () -> model.erase(data, by));
    }

    private Label heading(String key) {
        Label heading = kit.texts().bind(new Label(), key);
        heading.getStyleClass().add("strong");
        return heading;
    }

    private Label line(String key, Feather icon) {
        Label line = kit.texts().bind(new Label(), key);
        line.setGraphic(Icons.of(icon));
        line.setWrapText(true);
        return line;
    }
}
