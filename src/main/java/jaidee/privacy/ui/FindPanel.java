package jaidee.privacy.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerLine;
import jaidee.owners.PetLine;
import jaidee.owners.SearchHit;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Panel;
import jaidee.ui.SearchBox;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Finds the owner that something is to be done for.
final class FindPanel {
    private static final double WIDTH = 480;
    private static final int MOST = 8;

    private final PrivacyModel model;
    private final Kit kit;

    FindPanel(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(Consumer<OwnerId> then) {
        Panel[] panel = new Panel[1];
        SearchBox<OwnerLine> box = box(model, kit, owner -> {
            panel[0].close();
            then.accept(owner.id());
        });
        VBox content = new VBox(12, new Field(kit.texts(), "privacy.note.who", box));
        content.setPrefWidth(WIDTH);
        panel[0] = kit.dialogs().panel(Message.of("privacy.find"), content).givingWay().focusing(box.field());
        panel[0].open();
    }

    static SearchBox<OwnerLine> box(PrivacyModel model, Kit kit, Consumer<OwnerLine> chosen) {
        SearchBox<OwnerLine> box = new SearchBox<>(kit, "privacy.find.prompt", "F8", chosen);
        box.field().setId("whose");
        box.find(text -> hits(model, text));
        return box;
    }

    private static List<Hit<OwnerLine>> hits(PrivacyModel model, String text) {
        return model.desk().search().find(text, MOST).stream().map(SearchHit::owner)
                .map(owner -> Hit.of(owner, Feather.USER, Marked.plain(owner.name().spoken()), Marked.plain(besides(owner)))).toList();
    }

    private static String besides(OwnerLine owner) {
        return Stream.concat(owner.phones().stream().limit(1).map(phone -> phone.display()), owner.pets().stream().map(PetLine::name)).collect(Collectors.joining("  ·  "));
    }
}
