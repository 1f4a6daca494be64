package jaidee.outreach.ui;

import jaidee.outreach.Bucket;
import jaidee.outreach.WorkFilter;
import jaidee.ui.Buttons;
import jaidee.ui.Kit;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How many owners are in a bucket, its name, and the key that shows it.
final class BucketChip extends ToggleButton {
    private final Bucket bucket;
    private final WorkListModel model;

    /// @param shown called once it was clicked
    BucketChip(Bucket bucket, WorkListModel model, Kit kit, Runnable shown) {
        this.bucket = bucket;
        this.model = model;
        Label words = kit.texts().bind(new Label(), WorkListView.key(bucket));
        words.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().addAll("amount", "strong");
        count.setId("count-" + bucket.name());
        count.textProperty().bind(Bindings.createStringBinding(() -> String.valueOf(model.countsProperty().get().getOrDefault(bucket, 0)), model.countsProperty()));
        HBox top = new HBox(6, count, words);
        top.setAlignment(Pos.BASELINE_LEFT);
        VBox face = new VBox(2, top, Buttons.keyCap("Ctrl+" + (bucket.ordinal() + 1)));
        face.setAlignment(Pos.CENTER_LEFT);
        setGraphic(face);
        getStyleClass().addAll("bucket", bucket == Bucket.OVERDUE ? "bucket-late" : "bucket-plain");
        setFocusTraversable(false);
        kit.texts().spoken(this, WorkListView.key(bucket));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            model.show(bucket);
            mark();
            shown.run();
        });
        model.bucketProperty().subscribe(this::mark);
        model.filterProperty().subscribe(this::mark);
        model.typedProperty().subscribe(this::mark);
        mark();
    }

    private void mark() {
        setSelected(model.bucketProperty().get() == bucket && model.filterProperty().get() != WorkFilter.EXPECTED && model.typedProperty().get().isBlank());
    }
}
