package jaidee.owners.ui;

import jaidee.kernel.Days;
import jaidee.owners.PetHistory;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// What happened to a pet here, the newest first; a visit leads to its bill.
final class PetHistoryCard extends Card {
    private static final int SHOWN = 12;
    private static final double DAYS_WIDTH = 96;
    // as high as the button that opens a bill, whether there is one or not
    private static final double LINE = 36;

    private final Kit kit;

    PetHistoryCard(Kit kit, List<PetHistory.Event> history) {
        super(kit.texts(), "owners.pet.history");
        this.kit = kit;
        setSpacing(2);
        if (history.isEmpty()) {
            Label none = kit.texts().bind(new Label(), "owners.pet.no_history");
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            add(none);
        }
        history.stream().limit(SHOWN).forEach(event -> add(line(event)));
        if (history.size() > SHOWN) more(history);
    }

    private void more(List<PetHistory.Event> history) {
        Button more = new Button();
        more.getStyleClass().add("row-button");
        kit.texts().bind(more, "owners.pet.history_more", history.size() - SHOWN);
        more.setOnAction(_ -> {
            getChildren().remove(more);
            history.stream().skip(SHOWN).forEach(event -> add(line(event)));
        });
        add(more);
    }

    private Node line(PetHistory.Event event) {
        Label day = new Label(Days.shortText(event.day(), kit.texts().language()));
        day.getStyleClass().add("muted");
        day.setMinWidth(DAYS_WIDTH);
        Label what = new Label(event.what().in(kit.texts().language()));
        what.setWrapText(true);
        HBox face = new HBox(10, Icons.of(switch (event.kind()) {
            case VISIT -> Feather.CALENDAR;
            case VACCINATION -> Feather.SHIELD;
            case MESSAGE -> Feather.MESSAGE_CIRCLE;
        }), day, what);
        face.setAlignment(Pos.CENTER_LEFT);
        face.setMinHeight(LINE);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        event.sale().ifPresent(sale -> face.getChildren().add(kit.buttons().icon(
                Deed.of("owners.pet.open_bill", () -> kit.navigator().open(new Route.ReceiptView(sale))), Feather.CHEVRON_RIGHT)));
        return face;
    }
}
