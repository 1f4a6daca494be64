package jaidee.owners.ui;

import jaidee.owners.Recommending;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Suggestions;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who sent the new owner: found by name or phone, or by the slip they brought. Words that name nobody are left out.
final class RecommenderField extends VBox {
    private final TextField name = new TextField();
    private boolean filling;

    RecommenderField(Kit kit, EnrolModel model) {
        name.setId("recommender");
        kit.texts().prompt(name, "owners.enrol.recommender.prompt");
        Suggestions<Recommending.Recommender> found = new Suggestions<>(name, kit.overlay(), hit -> model.recommenderProperty().set(hit.value()));
        name.textProperty().subscribe(typed -> {
            if (filling) return;
            model.recommenderProperty().set(null);
            if (typed.isBlank()) found.close();
            else model.seekRecommender(typed, all -> {
                if (name.isFocused() && model.recommenderProperty().get() == null) found.show(hits(all));
            });
        });
        model.recommenderProperty().subscribe(who -> {
            filling = true;
            if (who != null) name.setText(who.name());
            else if (!name.isFocused()) name.clear();
            filling = false;
        });
        name.focusedProperty().subscribe(on -> {
            if (!on && model.recommenderProperty().get() == null) name.clear();
        });
        getChildren().add(new Field(kit.texts(), "owners.enrol.recommender", name));
    }

    private static List<Hit<Recommending.Recommender>> hits(List<Recommending.Recommender> all) {
        return all.stream().map(who -> new Hit<>(who, Optional.of(Feather.USER), Marked.plain(who.name()), Marked.plain(who.phone()), "")).toList();
    }
}
