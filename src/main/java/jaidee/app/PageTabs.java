package jaidee.app;

import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A page of a place on the rail under the strip of all its pages, each a key away (Ctrl+1, Ctrl+2 …). With a single
/// page there is no strip.
final class PageTabs implements Screen {
    /// @param route   where it is
    /// @param textKey what stands on its tab
    record Page(Route route, String textKey, Ikon icon) {
    }

    private static final double KEY_GAP = 8;

    private final Screen inner;
    private final VBox node;
    private final List<Deed> deeds = new ArrayList<>();

    /// @param common what can be done on every page
    PageTabs(Route here, Screen inner, List<Page> pages, List<Deed> common, Kit kit) {
        this.inner = inner;
        Strip strip = new Strip();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Deed go = Deed.of(page.textKey(), "Ctrl+" + (i + 1), () -> kit.navigator().open(page.route()));
            deeds.add(go);
            Label key = Buttons.keyCap(go.keyText());
            strip.keys.add(key);
            strip.getChildren().add(tab(page, key, go, page.route().equals(here), kit));
        }
        strip.getChildren().add(Card.gap());
        for (Deed each : common) strip.getChildren().add(kit.buttons().icon(each, each == common.getFirst() ? Feather.PRINTER : Feather.COPY));
        VBox.setVgrow(inner.node(), Priority.ALWAYS);
        this.node = pages.size() < 2 ? new VBox(inner.node()) : new VBox(strip, inner.node());
        if (pages.size() < 2) deeds.clear();
        deeds.addAll(common);
    }

    /// Where the room is too narrow for all words and keys, the words stay: keys stand in the help too.
    private static final class Strip extends HBox {
        private final List<Label> keys = new ArrayList<>();

        private Strip() {
            super(4);
            getStyleClass().add("page-tabs");
        }

        @Override
        protected void layoutChildren() {
            boolean shown = keys.getFirst().isManaged();
            double whole = prefWidth(-1) + (shown ? 0 : keys.stream().mapToDouble(key -> key.prefWidth(-1) + KEY_GAP).sum());
            boolean room = whole <= getWidth();
            if (room != shown) keys.forEach(key -> {
                key.setManaged(room);
                key.setVisible(room);
            });
            super.layoutChildren();
        }
    }

    private static ToggleButton tab(Page page, Label key, Deed go, boolean here, Kit kit) {
        Label words = kit.texts().bind(new Label(), page.textKey());
        words.setGraphic(Icons.of(page.icon()));
        HBox face = new HBox(KEY_GAP, words, key);
        face.setAlignment(Pos.CENTER_LEFT);
        ToggleButton tab = kit.texts().spoken(new ToggleButton(), page.textKey());
        tab.setGraphic(face);
        tab.setSelected(here);
        tab.setFocusTraversable(false);
        tab.getStyleClass().add("page-tab");
        tab.setOnAction(event -> {
            tab.setSelected(here);
            go.run();
        });
        return tab;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> all = new ArrayList<>(inner.deeds());
        all.addAll(deeds);
        return all;
    }

    @Override
    public void arrive(Route route) {
        inner.arrive(route);
    }

    @Override
    public void onOpen() {
        inner.onOpen();
    }

    @Override
    public void onClose() {
        inner.onClose();
    }

    @Override
    public void focusFirst() {
        inner.focusFirst();
    }

    @Override
    public boolean stepBack() {
        return inner.stepBack();
    }
}
