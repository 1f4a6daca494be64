package jaidee.owners.ui;

import jaidee.kernel.Texts;
import jaidee.owners.Carer;
import jaidee.owners.OwnerProfile;
import jaidee.owners.Signed;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who may act for an owner, with what they may do; each opens to be changed.
final class CarerCard extends Card {
    private final Kit kit;
    private final CarerPanel panel;

    CarerCard(Kit kit, OwnerProfile profile, CarerPanel panel, Deed add) {
        super(kit.texts(), "owners.carers");
        this.kit = kit;
        this.panel = panel;
        beside(kit.buttons().quiet(add, Feather.PLUS));
        setSpacing(6);
        if (profile.carers().isEmpty()) {
            Label none = kit.texts().bind(new Label(), "owners.carers.none");
            none.getStyleClass().addAll("small", "muted");
            none.setWrapText(true);
            add(none);
        }
        profile.carers().forEach(carer -> add(row(carer)));
    }

    private Node row(Carer carer) {
        Texts now = kit.texts().now();
        Label name = new Label(carer.called() + carer.details().phone().map(phone -> "  " + phone.display()).orElse(""));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label rights = new Label(carer.details().rights().said().stream().map(now::get).collect(Collectors.joining(" · ")));
        rights.getStyleClass().add("small");
        rights.setWrapText(true);
        VBox text = new VBox(name, rights);
        carer.noted().map(Signed::said).map(said -> now.get("owners.pet.noted", now.get(said))).ifPresent(said -> {
            Label signed = new Label(said);
            signed.getStyleClass().addAll("small", "muted");
            text.getChildren().add(signed);
        });
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button change = kit.buttons().icon(Deed.of("owners.carers.change", () -> panel.edit(carer)), Feather.EDIT_2);
        HBox row = new HBox(10, Icons.of(Feather.USERS), text, change);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
