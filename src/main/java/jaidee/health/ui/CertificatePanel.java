package jaidee.health.ui;

import jaidee.health.CertificateService.Offer;
import jaidee.health.RabiesCertificate;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.paper.Stock;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks which vaccination is certified, on what paper and with which tag; F12 issues it, or prints the one issued before.
final class CertificatePanel {
    private static final double WIDTH = 460;

    private final CertificateModel model;
    private final Kit kit;

    CertificatePanel(CertificateModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// @param wanted is given the certificate to be printed, once the panel is closed
    void open(Consumer<RabiesCertificate> wanted) {
        TextField tag = kit.texts().prompt(new TextField(), "health.certificate.tag_prompt");
        tag.setId("tag");
        tag.textProperty().bindBidirectional(model.tagProperty());
        tag.disableProperty().bind(model.issuable().not());
        ChoiceChips<Stock> size = new ChoiceChips<>(List.of(Stock.A5, Stock.A4), stock -> kit.texts().of(stock == Stock.A4 ? "health.certificate.a4" : "health.certificate.a5"));
        size.valueProperty().bindBidirectional(model.stockProperty());
        VBox content = new VBox(14);
        if (model.offers().size() > 1) content.getChildren().add(new Field(kit.texts(), "health.certificate.dose", doses()));
        content.getChildren().addAll(state(), new Field(kit.texts(), "health.certificate.tag", tag).refusing(model.refusals().of("tag")),
                new Field(kit.texts(), "health.certificate.size", size), problem());
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("health.certificate.deed"), content);
        Consumer<RabiesCertificate> done = certificate -> {
            panel.close();
            wanted.accept(certificate);
        };
        Deed print = Deed.of("health.certificate.print", "F12", () -> {
            if (model.issued().get()) model.again(done);
            else model.issue(issued(done));
        }).when(model.printable());
        Deed anew = Deed.of("health.certificate.issue_new", "F11", () -> model.issue(issued(done))).when(model.issuable().and(model.issued()));
        panel.offer(anew, model.issued()).offerPrimary(print).focusing(tag).open();
    }

    private Consumer<RabiesCertificate> issued(Consumer<RabiesCertificate> done) {
        return certificate -> {
            kit.notices().done(Message.of("health.certificate.done", certificate.number()));
            done.accept(certificate);
        };
    }

    private Node doses() {
        ChoiceChips<Offer> doses = new ChoiceChips<>(model.offers(), offer -> kit.texts().with(now ->
                Days.shortText(offer.dose().on(), now.language())));
        doses.valueProperty().bindBidirectional(model.chosenProperty());
        return doses;
    }

    private Node state() {
        Label words = new Label();
        words.setId("certificate-state");
        words.setWrapText(true);
        words.textProperty().bind(kit.texts().of(model.state()));
        words.setGraphic(Icons.of(Feather.INFO));
        VBox box = new VBox(words);
        box.getStyleClass().add("inset-lit");
        return box;
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(kit.texts().of(model.refusals().of("")));
        why.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
