package jaidee.ui;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one set (Feather), and the paw of the program. Their colour and size come from the style sheet.
public final class Icons {
    private Icons() {
    }

    public static Node of(Ikon ikon) {
        return new FontIcon(ikon);
    }

    /// The mark of the program.
    public static Region paw(double size) {
        Region paw = new Region();
        paw.getStyleClass().add("paw");
        paw.setMinSize(size, size);
        paw.setPrefSize(size, size);
        paw.setMaxSize(size, size);
        return paw;
    }
}
