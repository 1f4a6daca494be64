package jaidee.owners.ui;

import jaidee.kernel.Texts;
import jaidee.owners.AlertKind;
import jaidee.owners.PetAlert;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What can hurt or be forgotten, on top of a pet's page: each warning with who noted it, the most urgent first; several
/// stand in two columns.
final class AlertBand extends GridPane {
    private static final int ALONE = 2;
    private static final int MANY = 4;

    private final Kit kit;
    private final Consumer<PetAlert> end;
    private final boolean many;

    /// @param alerts at least one
    AlertBand(Kit kit, List<PetAlert> alerts, Consumer<PetAlert> end) {
        super(8, 6);
        this.kit = kit;
        this.end = end;
        this.many = alerts.size() > MANY;
        int columns = alerts.size() > ALONE ? 2 : 1;
        int rows = Math.ceilDiv(alerts.size(), columns);
        for (int i = 0; i < columns; i++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(part);
        }
        for (int i = 0; i < alerts.size(); i++) add(line(alerts.get(i)), i / rows, i % rows);
    }

    private Node line(PetAlert alert) {
        Texts now = kit.texts().now();
        Label words = FactCards.line(Feather.ALERT_TRIANGLE, words(now, alert), "alert-words");
        words.setMaxWidth(Double.MAX_VALUE);
        Label signed = new Label(now.get(alert.noted().said()));
        signed.getStyleClass().addAll("small", "alert-signed");
        Button over = kit.buttons().icon(Deed.of("owners.pet.end_alert", () -> end.accept(alert)), Feather.X);
        VBox said = new VBox(words, signed);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(8, said, over);
        line.setAlignment(Pos.CENTER_LEFT);
        if (many) line.getStyleClass().add("alert-many");
        line.getStyleClass().addAll("alert-line", isDanger(alert) ? "alert-danger" : "alert-look");
        return line;
    }

    /// `แพ้: เพนิซิลลิน`, without saying the kind twice.
    static String words(Texts now, PetAlert alert) {
        String kind = now.get(alert.kind().named());
        return alert.text().startsWith(kind) || alert.kind() == AlertKind.OTHER ? alert.text() : now.get("owners.pet.alert", kind, alert.text());
    }

    static boolean isDanger(PetAlert alert) {
        return alert.kind() == AlertKind.BEHAVIOUR || alert.kind() == AlertKind.ALLERGY;
    }
}
