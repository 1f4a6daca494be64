package jaidee.outreach.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.outreach.PostSheets;
import jaidee.paper.LabelForm;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks on what postcards and address labels are printed, then shows them. Offered wherever messages go by post.
public final class PostPapers {
    private static final double WIDTH = 440;

    private final PostSheets sheets;
    private final PaperDesk paper;
    private final Kit kit;

    public PostPapers(PostSheets sheets, PaperDesk paper, Kit kit) {
        this.sheets = sheets;
        this.paper = paper;
        this.kit = kit;
    }

    /// @param handedOver done in the background once the cards went to a printer or into a file
    public void postcards(List<PostSheets.Letter> letters, Runnable handedOver) {
        ChoiceChips<Stock> form = new ChoiceChips<>(List.of(Stock.A4, Stock.A6), stock -> kit.texts().of(stock == Stock.A4 ? "outreach.post.four" : "outreach.post.single"));
        form.valueProperty().set(Stock.A4);
        VBox content = new VBox(14, new Field(kit.texts(), "outreach.post.paper", form), words("outreach.post.both_sides"));
        Panel panel = kit.dialogs().panel(Message.of("outreach.post.cards_title", letters.size()), content);
        panel.offerPrimary(Deed.of("outreach.post.show", "F12", () -> {
            panel.close();
            Language language = kit.texts().language();
            Stock stock = form.valueProperty().get();
            show(() -> sheets.postcards(letters, stock, language), handedOver);
        })).focusing(form).open();
    }

    /// @param handedOver done in the background once the labels went to a printer or into a file
    public void labels(List<OwnerId> owners, Runnable handedOver) {
        ChoiceChips<LabelForm> form = new ChoiceChips<>(List.of(LabelForm.values()), each -> kit.texts().of("outreach.post.form." + each));
        form.valueProperty().set(LabelForm.THREE_BY_EIGHT);
        LabelSheetPicker picker = new LabelSheetPicker(kit.texts(), form.valueProperty());
        VBox content = new VBox(14, new Field(kit.texts(), "outreach.post.paper", form), new Field(kit.texts(), "outreach.post.first", picker.field()).refusing(picker.refusalProperty()), picker);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("outreach.post.labels_title", owners.size()), content);
        panel.offerPrimary(Deed.of("outreach.post.show", "F12", () -> {
            panel.close();
            Language language = kit.texts().language();
            LabelForm chosen = form.valueProperty().get();
            int first = picker.firstProperty().get();
            show(() -> sheets.labels(owners, chosen, first, language), handedOver);
        }).when(picker.refusalProperty().isNull())).focusing(picker.field()).open();
    }

    private void show(Callable<Outcome<Sheet>> made, Runnable handedOver) {
        kit.background().run(made).onSuccess(outcome -> outcome.handle(sheet -> paper.preview(() -> sheet, handedOver), kit.notices()::refused));
    }

    private Label words(String key) {
        Label label = kit.texts().bind(new Label(), key);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.getStyleClass().add("muted");
        return label;
    }
}
