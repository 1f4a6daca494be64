package jaidee.standards.ui;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.standards.Standard;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Starts any timer: which promise, for whom, with which number to call back. Whoever stands at the counter is filled in.
final class StartPanel {
    private static final double WIDTH = 560;

    private final TimersModel model;
    private final Kit kit;
    private final TextField who = new TextField(), phone = new TextField();

    StartPanel(TimersModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open() {
        UiTexts texts = kit.texts();
        List<Standard> kept = List.copyOf(model.kept());
        Optional<TimersModel.AtCounter> there = model.atCounter();
        ChoiceChips<Standard> which = new ChoiceChips<>(kept, each -> texts.with(now -> each.name().in(now.language())));
        which.setId("which");
        which.setPrefWrapLength(WIDTH);
        if (!kept.isEmpty()) which.valueProperty().set(kept.getFirst());
        who.setId("who");
        phone.setId("phone");
        there.ifPresent(at -> {
            who.setText(at.name());
            phone.setText(at.phone());
        });
        texts.prompt(who, "standards.start.who.prompt");
        HBox names = new HBox(12, new Field(texts, "standards.start.who", who).refusing(model.refusals().of("who")),
                new Field(texts, "standards.start.phone", phone).refusing(model.refusals().of("phone")));
        names.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        model.refusals().clear();
        VBox content = new VBox(12, new Field(texts, "standards.start.which", which).refusing(model.refusals().of("")), names);
        content.setMaxWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("standards.start.title"), content).focusing(which);
        Deed start = Deed.of("standards.start.do", "Enter", () -> {
            Optional<OwnerId> owner = there.filter(at -> at.name().equals(who.getText())).map(TimersModel.AtCounter::owner);
            boolean known = there.filter(at -> at.phone().equals(phone.getText())).isPresent() && owner.isPresent();
            model.start(which.valueProperty().get(), owner, who.getText(), known ? "" : phone.getText(), panel::close);
        }).when(which.valueProperty().isNotNull().and(model.busy().property().not()));
        // chips take Enter as a press
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            start.run();
        });
        panel.offerPrimary(start).open();
    }
}
