package jaidee.app;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Program;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which program this is, where the data of the clinic lies, and what is new.
final class AboutCard extends Card {
    private static final double NEWS_WIDTH = 640;

    private final Kit kit;

    AboutCard(Path folder, Kit kit) {
        super(kit.texts(), "about.title");
        this.kit = kit;
        Label version = new Label();
        version.setId("program-version");
        version.textProperty().bind(kit.texts().with(now -> now.get("about.version", Program.version(), System.getProperty("java.version"))));
        Label where = kit.texts().bind(new Label(), "about.data");
        where.setWrapText(true);
        TextField path = new TextField(folder.toString());
        path.setEditable(false);
        kit.texts().spoken(path, "about.data");
        add(version, where, path, kit.buttons().of(Deed.of("about.news", () -> kit.dialogs().panel(Message.of("about.news"), news()).open()), Feather.GIFT));
    }

    private Node news() {
        VBox all = new VBox(20);
        all.setPrefWidth(NEWS_WIDTH);
        for (Releases.Release release : Releases.ALL) {
            VBox lines = new VBox(8);
            Label head = new Label();
            head.getStyleClass().add("title");
            head.textProperty().bind(kit.texts().with(now -> now.get("about.release", release.version(), Days.longText(release.day(), now.language()))));
            lines.getChildren().add(head);
            release.news().forEach(key -> {
                Label line = kit.texts().bind(new Label(), key);
                line.setWrapText(true);
                lines.getChildren().add(line);
            });
            all.getChildren().add(lines);
        }
        return all;
    }
}
