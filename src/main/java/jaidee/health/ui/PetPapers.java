package jaidee.health.ui;

import jaidee.health.CertificateService;
import jaidee.health.HealthSheets;
import jaidee.health.RabiesCertificate;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.owners.ui.PetPage;
import jaidee.owners.ui.PetSections;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// What can be printed about a pet, offered on its profile.
public final class PetPapers implements PetSections {
    private final CertificateService certificates;
    private final HealthSheets sheets;
    private final PaperDesk paper;
    private final Supplier<StaffId> who;
    private final Kit kit;

    public PetPapers(CertificateService certificates, HealthSheets sheets, PaperDesk paper, Supplier<StaffId> who, Kit kit) {
        this.certificates = certificates;
        this.sheets = sheets;
        this.paper = paper;
        this.who = who;
        this.kit = kit;
    }

    @Override
    public List<Offer> offers(PetPage page) {
        return List.of(new Offer(Deed.of("health.page.deed", "Ctrl+F3", () -> book(page.pet())), Feather.PRINTER),
                new Offer(Deed.of("health.certificate.deed", "F11", () -> certificate(page.pet())), Feather.AWARD));
    }

    private void book(PetId pet) {
        ChoiceChips<Stock> size = new ChoiceChips<>(List.of(Stock.A5, Stock.A6), stock -> kit.texts().of(stock == Stock.A5 ? "health.page.a5" : "health.page.a6"));
        size.valueProperty().set(Stock.A5);
        Panel panel = kit.dialogs().panel(Message.of("health.page.deed"), new Field(kit.texts(), "health.page.size", size));
        panel.offerPrimary(Deed.of("health.page.show", "F12", () -> {
            panel.close();
            StaffId by = who.get();
            Stock stock = size.valueProperty().get();
            paper.preview(() -> sheets.book(pet, stock, by), () -> certificates.bookPrinted(pet, by));
        })).focusing(size).open();
    }

    private void certificate(PetId pet) {
        kit.background().run(() -> certificates.offers(pet)).onSuccess(outcome -> outcome.handle(this::ask, kit.notices()::refused));
    }

    private void ask(List<CertificateService.Offer> offers) {
        CertificateModel model = new CertificateModel(offers, certificates, who, kit.background());
        new CertificatePanel(model, kit).open(wanted -> print(wanted, model.stockProperty().get()));
    }

    private void print(RabiesCertificate certificate, Stock stock) {
        StaffId by = who.get();
        paper.preview(() -> sheets.certificate(certificate, stock, by), () -> certificates.printed(certificate, by));
    }
}
