package jaidee.owners.ui;

import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All details of an owner, to be changed.
public final class EditOwnerView implements Screen {
    private static final double WIDTH = 1280;

    private final Kit kit;
    private final EditOwnerModel model;
    private final OwnerForm form;
    private final VBox node = new VBox();
    private final Deed save;

    public EditOwnerView(Kit kit, EditOwnerModel model) {
        this.kit = kit;
        this.model = model;
        this.form = OwnerForm.whole(kit, model.form());
        this.save = Deed.of("owners.edit.save", "F12", this::save);
        build();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(save, Deed.of("owners.edit.save", "Ctrl+S", this::save));
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        form.focusFirst();
    }

    private void build() {
        node.getStyleClass().add("screen");
        node.getStylesheets().add(OwnersScreens.SHEET);
        Label title = kit.texts().bind(new Label(), "owners.edit.title");
        title.getStyleClass().add("title");
        Label refused = new Label();
        refused.getStyleClass().add("form-refusal");
        refused.setWrapText(true);
        refused.textProperty().bind(kit.texts().of(model.refusalProperty()));
        Button saveButton = kit.buttons().primary(save, Feather.CHECK);
        Buttons.waiting(saveButton, model.saving());
        HBox top = new HBox(12, title, refused, Card.gap(), saveButton);
        top.getStyleClass().add("screen-top");
        form.setMaxWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().addAll(top, scroll);
    }

    private void save() {
        model.save(_ -> kit.navigator().back());
        form.focusFault();
    }
}
