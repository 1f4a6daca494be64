package jaidee.ui;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of a list of suggestions on screen, filled again for each hit it shows.
final class HitLine extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FontIcon icon = new FontIcon();
    private final MarkedLine title = new MarkedLine("hit-title");
    private final MarkedLine detail = new MarkedLine("hit-detail");
    private final Pill badge = new Pill("", Tone.PLAIN);

    HitLine() {
        getStyleClass().add("suggestion");
        setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(title, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words, badge);
    }

    void show(Hit<?> hit) {
        there(this, true);
        Optional<Ikon> ikon = hit.icon();
        there(icon, ikon.isPresent());
        if (ikon.isPresent() && ikon.get() != icon.getIconCode()) icon.setIconCode(ikon.get());
        title.show(hit.title());
        there(detail, !hit.detail().isEmpty());
        detail.show(hit.detail());
        there(badge, !hit.badge().isEmpty());
        badge.setText(hit.badge());
        setAccessibleText((hit.title().text() + " " + hit.detail().text() + " " + hit.badge()).strip());
    }

    void hide() {
        there(this, false);
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private static void there(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
